<#ftl output_format="plainText">
# ${page.title}

<#if page.description??>
> ${page.description}

</#if>
Each post stands at `<channel>/<slug>.html`, and as Markdown with front matter at `<channel>/<slug>.md`.

## Channels

<#list page.channels as channel>
- [${channel.name?replace("[", "(")?replace("]", ")")}](${channel.href}): ${channel.count} posts, language ${channel.lang}, [feed](${channel.feed})
</#list>
