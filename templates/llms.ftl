<#ftl output_format="plainText">
# ${page.title}

<#if page.description??>
> ${page.description}

</#if>
<#if page.markdown>
Each post stands at `<channel>/<slug>.html`, and as Markdown with front matter at `<channel>/<slug>.md`. A `file` or
`thumbnail` that the front matter names is below the root of the site, if it is in the archive. In the text, `||…||` is
covered until a reader asks for it.
<#else>
Each post stands at `<channel>/<slug>.html`.
</#if>

## Channels

<#list page.channels as channel>
- [${channel.name?replace("[", "(")?replace("]", ")")}](${channel.href}): ${channel.count} posts, language ${channel.lang}, [feed](${channel.feed})
</#list>
