<#ftl output_format="plainText">
/* Direction comes from the markup; size, colours and margins of the page are the reader's. */
<#if page.persian>
@font-face {
  font-family: Vazirmatn;
  src: url("fonts/vazirmatn.woff2") format("woff2");
  font-weight: 100 900;
}
</#if>
<#if page.formulas>
@font-face {
  font-family: "STIX Two Math";
  src: url("fonts/stix-two-math.woff2") format("woff2");
}
math { font-family: "STIX Two Math", math; }
</#if>
body { overflow-wrap: break-word; }
[lang] { font-family: "Literata", "Noto Serif", Georgia, serif; line-height: 1.5; }
[lang|="fa"], [lang|="ar"], [lang|="ckb"], [lang|="ur"], [lang|="ps"] { font-family: Vazirmatn, "Noto Sans Arabic", "Geeza Pro", Tahoma, sans-serif; line-height: 1.8; }
[lang|="he"] { font-family: "Noto Serif Hebrew", "Times New Roman", serif; line-height: 1.6; }
[lang|="zh"] { font-family: "Noto Serif CJK SC", "Songti SC", SimSun, serif; line-height: 1.7; }
[lang|="ja"] { font-family: "Noto Serif CJK JP", "Hiragino Mincho ProN", "Yu Mincho", serif; line-height: 1.7; }
[lang|="ko"] { font-family: "Noto Serif CJK KR", "Apple Myungjo", Batang, serif; line-height: 1.6; }
bdi[lang], a[lang] { line-height: inherit; }
bdi[lang="ru"], bdi[lang="en"], td[lang="ru"], td[lang="en"], th[lang="ru"], th[lang="en"] { font-family: inherit; }
h1, h2, h3, h4, h5, h6 { break-after: avoid; page-break-after: avoid; font-weight: 600; line-height: 1.4; margin-block: 1.4em .6em; }
h1 { font-size: 1.5em; margin-block-start: 1em; }
h2 { font-size: 1.2em; }
h3, h4, h5, h6 { font-size: 1.05em; }
.opening { font-size: 1.1em; font-weight: 400; }
p, ul, ol, pre, blockquote, .table { margin-block: 0 .8em; }
em, i { font-style: normal; font-weight: 600; }
:lang(ru) em, :lang(uk) em, :lang(en) em, em:lang(ru), em:lang(uk), em:lang(en) { font-style: italic; font-weight: inherit; }
a { text-decoration-thickness: .06em; text-underline-offset: .25em; }
.post { border-block-start: 3px double currentcolor; padding-block-start: 1em; margin-block-start: 2em; }
h1 + .post, .post:first-child { border-block-start: 0; padding-block-start: 0; margin-block-start: 0; }
.post h2 { margin-block-start: 0; }
.forward { font-size: .9em; }
.about, .label, .count, .source, .tags { font-size: .82em; }
.about, .source { opacity: .8; }
.source { overflow-wrap: anywhere; }
.about bdi, .about .count { font-size: 1em; }
.line { display: block; }
footer { break-inside: avoid; }
footer p { margin-block: 0 .3em; }
footer ul { margin-block: 0 .5em; }
.tags a { text-decoration: none; }
blockquote { margin-inline: 0; padding-inline-start: 1em; border-inline-start: 3px double currentcolor; }
.reply, .preview, .poll { border-inline-start: 1px solid currentcolor; padding-inline-start: 1em; margin-block-end: .8em; }
.reply blockquote { border: 0; padding: 0; }
ul, ol { padding-inline-start: 1.25em; }
.text ol, ul.marked, .description ol { list-style: none; padding-inline-start: 0; }
.text ol ul, .text ol ol { padding-inline-start: 1.25em; }
li { margin-block-end: .3em; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; border-block: 1px solid currentcolor; padding-block: .6em; font-size: .85em; line-height: 1.45; text-align: left; }
code { font-family: monospace; font-size: .92em; }
pre code { font-size: 1em; }
pre .comment { font-style: italic; }
pre .keyword { font-weight: 700; }
.display { display: block; padding-block: .3em; overflow-x: auto; overflow-y: hidden; }
.spoiler { border-block-end: 1px dotted currentcolor; }
table { border-collapse: collapse; font-size: .85em; }
/* A page can't be moved sideways: words are broken before a column is lost. */
th, td { overflow-wrap: anywhere; border-block-end: 1px solid currentcolor; padding: .25em .5em; text-align: start; vertical-align: top; }
hr { border: 0; border-block-start: 3px double currentcolor; }
.picture { text-align: center; }
.picture img { max-width: 100%; max-height: 90vh; height: auto; }
.sticker img, .small img { max-width: 9em; max-height: 9em; }
.emoji { font-size: 3em; line-height: 1.2; }
.buttons { list-style: none; padding: 0; }
.cover { margin: 0; padding: 0; text-align: center; }
.cover p { margin: 0; }
.cover img { max-width: 100%; max-height: 100vh; }
.title section { margin-block-start: 15%; }
.title h1 { font-size: 2em; margin-block-end: .4em; }
.part { font-size: 1.3em; }
.contents ol { list-style: none; padding-inline-start: 0; }
.contents ol ol { padding-inline-start: 1.25em; margin-block-start: .3em; }
.contents a, .index a { text-decoration: none; }
.index .tag { font-weight: 600; margin-block: 1em .2em; break-after: avoid; }
.index ul { list-style: none; padding-inline-start: 1.25em; }
