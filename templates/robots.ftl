<#ftl output_format="plainText">
User-agent: *
Allow: /
<#if page.sitemap??>
Sitemap: ${page.sitemap}
</#if>
