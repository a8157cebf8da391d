<#ftl output_format="plainText">
<#function label text><#return text?replace("[", "(")?replace("]", ")")></#function>
# ${page.title}

<#if page.description??>
> ${page.description}

</#if>
<#if page.channels?has_content>
<#if page.markdown>
Each post stands at `<channel>/<slug>.html`, and as Markdown with front matter at `<channel>/<slug>.md`. A `file` or
`thumbnail` that the front matter names is below the root of the site, if it is in the archive. In the text, `||…||` is
covered until a reader asks for it.
<#else>
Each post stands at `<channel>/<slug>.html`.
</#if>

## Channels

<#list page.channels as channel>
- [${label(channel.name)}](${channel.href}): ${channel.count} posts, language ${channel.lang}, [feed](${channel.feed})
</#list>
</#if>
<#if page.pages?has_content>

## Pages

<#list page.pages as each>
- [${label(each.text)}](${each.href}): language ${each.lang}
</#list>
</#if>
