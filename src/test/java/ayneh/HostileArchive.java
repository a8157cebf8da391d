package ayneh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An archive with everything that may break a page or a book made from it. */
final class HostileArchive {
    private static final List<String> BODIES = List.of(
            "<script>alert(1)</script> <b>x</b> <!-- --> <![CDATA[ x ]]> ]]> &nbsp;&bogus; &#0; &#x1; &#xD800; &#xFFFF; &amp;",
            "a\u0001b\u000Bc\u007Fd\uFDD0e\uFFFEf\uFFFF\u2028g\u2029h\u202Ei",
            "# One\n\n## Two\n\n###### Six\n\n####### Seven\n\nSetext\n===\n",
            "[a](javascript:alert(1)) [b](http://exa mple.org) [c](http://) [d](https://[::1) [e](tel:+98 21) [f](mailto:)"
                    + " [g](https://example.org/%zz) [h](https://example.org:99999/) [i](https://پارسی.example/راه?x=ی#پ)"
                    + " [j](HTTPS://EXAMPLE.ORG) [k](tg://resolve?domain=x) [l](#p-1) [m](../../../etc/passwd) [n](q.html)"
                    + " [o](https://a.b/c|d^e`f{g}) [p](https://user:pass@host/) [q](http://1.2.3.4.5/) [r](http://a..b/)"
                    + " [s](https://exa_mple.org/) [t](//host/x) [u](data:text/html,x) [v](file:///etc/passwd)"
                    + " [w](https://example.org/a\\b) [x](https://-x-.org) [y](http://0x7f.1/) [z](https://example.org/\u200C)",
            "<https://example.org/?a=1&b=2> <mailto:a@b.c> <a@b.c> <tel:+1>",
            "![alt](https://example.org/x.png) ![](x.png) [ref][r]\n\n[r]: https://example.org 'title'\n",
            "||spoiler **bold** [l](https://example.org)|| ++u ~~s **b *i* b** s~~ u++ [a ||b|| c](https://example.org)",
            "| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n| ||x|| | `a\\|b` |\n",
            "|only|\n|---|\n",
            "- \n- a\n  - b\n    - c\n      1. d\n\n1) x\n3) y\n\n* * *\n\n---\n",
            "> a\n>\n> > b\n> > > c\n\n> - d\n>\n>   ```py\n>   x = '<&>'\n>   ```\n",
            "```html\n<div class=\"x\">&amp;</div>\n```\n\n```math\n\\frac{a}{b\n```\n\n```<bad>\nx\n```\n\n    indented <b>\n",
            "$x^2$ $$\\sum_{i=1}^n \\frac{1}{i}$$ \\\\(a<b\\\\) \\\\[\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}\\\\]"
                    + " $\\href{javascript:x}{y}$ $\\htmlId{a}{b}$ $\\text{a\u0001<b>}$ $\\char\"1$ $\\unicode{1}$",
            "$$\\begin{array}{|c|c|}\\hline a & b \\\\ \\hline\\end{array}$$ $\\xrightarrow[x]{y}$ $\\sqrt[3]{x}$ $\\overbrace{x}^{y}$"
                    + " $\\cancel{x}$ $\\boxed{y}$ $\\color{red}{x}$ $\\rule{1em}{1em}$ $\\hat{x}$ $\\left(\\frac ab\\right)$ $\\mathbb{R}$"
                    + " $\\underset{x}{\\operatorname{argmax}}$ $a \\mid b$ $\\phantom{x}$ $\\raisebox{1em}{x}$ $\\tag{1} x$",
            "$$\\begin{align} a &= b \\\\ c &= d \\end{align}$$\n\n$$\\begin{cases} a & b \\\\ c & d \\end{cases}$$\n\n$_a^b$ ${}$ $'$ $''$",
            """
                    [a](http://256.1.1.1/) [b](http://a\u200Cb.ir/) [c](http://😀.ws/) [d](http://xn--a.com/)
                    [e](http://-a.com/) [f](http://xn--.com/) [g](http://a_b/) [h](http://سلام\u200Cدنیا.ir/)
                    [i](http://a%41.com) [j](https://example.org:/) [k](https://example.org:0/)
                    [l](http://\\u00ad.com/) [m](http://a;b.c/) [n](http://a,b!c$d&e'f(g)*h+i=j/)
                    [o](https://example.org/?q=%F) [p](mailto:a%b) [q](mailto:<x>) [r](tel:abc def)
                    [s](mailto:a@b@c?subject=ی) [t](https://example.org/#a#b) [u](http://ａ.com/) [v](http://1.1/)
                    [w](http://4294967296/) [x](https://مثال。آزمایشی/)
                    [aa](http://xn--zzzzz99999999.com/) [ab](http://aاb.com) [ac](http://ا1.b) [ad](http://a..)
                    [ae](http://a./) [af](http://./)
                    """,
            """
                    $\\overset{!}{=}$ $\\stackrel{a}{b}$ $\\mathop{\\text{lim}}_{x}$ $\\mathbin{\\frac ab}$
                    $\\mathrel{\\underset{x}{y}}$ $\\sideset{_a}{_b}\\sum$ $\\binom{a}{b}$ $\\cfrac{1}{2}$
                    $\\genfrac(){1pt}{0}{a}{b}$ $\\vec{ab}$ $\\widehat{abc}$ $\\overline{x}$ $\\underline{y}$
                    $\\overleftarrow{x}$ $\\lim\\limits_{x\\to0}$ $\\int_0^\\infty$ $\\prod$ $\\mathcal{L}$
                    $\\boldsymbol{\\theta}$ $\\mathrm{d}x$ $\\textbf{a}$ $\\text{a $b$ c}$ $\\operatorname*{argmin}_{x}$
                    $\\pmod{5}$ $\\substack{a\\\\b}$ $\\smash{x}$ $\\llap{x}$ $\\hspace{1em}$ $\\kern1em$ $\\not=$ $\\neq$
                    $\\verb|x|$ $\\ce{H2O}$ $\\sout{x}$ $\\fbox{x}$ $\\colorbox{red}{x}$ $\\mathchoice{a}{b}{c}{d}$
                    $\\middle|$ $\\left.\\right|$ $\\big($ $\\begin{matrix}a\\end{matrix}$
                    $\\begin{smallmatrix}a&b\\end{smallmatrix}$ $\\begin{bmatrix}a&b\\\\c&d\\end{bmatrix}$
                    $\\begin{gathered}a\\\\b\\end{gathered}$ $\\begin{CD}A@>a>>B\\end{CD}$ $x'''$ $\\%$ $\\#$ $\\angl{n}$
                    $\\phase{x}$ $\\vcenter{x}$ $\\hbox{x}$ $\\utilde{x}$ $\\overbrace{a}^{b}$ $\\xleftrightarrow{x}$
                    $\\tiny x$ $\\includegraphics{x.png}$ $\\url{x}$ $\\LaTeX$ $\\dots$ $\\ddot{x}$ $\\mathring{x}$ $سلام$
                    $\\text{سلام}$ $\\begin{equation}x\\tag{1}\\end{equation}$ $\\begin{array}{l:r}a&b\\end{array}$
                    $\\pmb{x}$ $\\bcancel{x}\\xcancel{y}$ $\\hphantom{x}\\vphantom{y}$ $\\lfloor x \\rfloor$
                    $\\mathbb{E}_{x\\sim p}[f(x)]$ $\\grave{e}$ $\\underbrace{x}_{y}$
                    """,
            "",
            "😀 👨‍👩‍👧 \uD83D\uDE00 \u200F\u200E\u061C\u2066x\u2069 \uFEFF",
            "سلام\\\nHello there, this is English\\\nПривет всем, это русский\n",
            "#تگ #tag #tag_two #C++ #a.b https://t.me/hostile/1 https://t.me/hostile",
            "x".repeat(5000) + " " + "a ".repeat(500));

    private HostileArchive() {}

    /** Writes its channels: one with a lot in it, one with only a name, and a series. */
    static void write(Path root) {
        Path content = root.resolve("content");
        Run.write(content.resolve("hostile/index.md"), """
                ---
                name: "<b>&amp; ]]> \\u202E \\"x\\""
                handle: hostile
                lang: fa
                ---

                <i>x</i> https://t.me/hostile/1 #tag ||s|| $x$

                - a
                """);
        Run.write(content.resolve("empty/index.md"), "---\nname: Empty\nlang: ru\n---\n");
        pictures(content);
        for (int i = 0; i < BODIES.size(); i++) {
            Run.write(content.resolve("hostile/" + slug(i) + ".md"), """
                    ---
                    %sorder: %d
                    lang: %s
                    %s---

                    %s
                    """.formatted(
                            i % 3 == 0 ? "title: \"<" + i + "> & \\\"t\\\" ]]>\\u0007\"\n" : "",
                            i + 1,
                            List.of("fa", "en", "ru").get(i % 3),
                            meta(i),
                            BODIES.get(i)));
        }
    }

    /** Returns a slug; some differ only in characters that an XML name can't contain. */
    private static String slug(int i) {
        return List.of("1", "a_t", "a~", "a__t", "q", "x.y", "0-0", "Z").get(i % 8) + (i < 8 ? "" : "-" + i);
    }

    private static String meta(int i) {
        return switch (i) {
            case 0 -> "source_url: https://t.me/hostile/1\nid: 1\nseries: s\nepisode: 1\n";
            case 1 -> "date: 2001-01-01T00:00:00Z\nurl: \"javascript:alert(1)\"\nseries: s\nepisode: 1\n";
            case 2 ->
                "date: 2030-12-31T23:59:59.999Z\nedited: 2024-01-01T00:00:00.123456Z\ntags: [\"a b\", \"<t>\", \"~\", \"تگ\"]\n";
            case 3 -> """
                    media:
                      - {kind: photo, file: media/0a/0a01.png, spoiler: true}
                      - {kind: photo, file: media/0b/0b01.png, width: 0, height: 0}
                      - {kind: photo, file: media/0c/0c01.jpg}
                      - {kind: photo, file: media/0d/0d01.svg}
                      - {kind: photo, file: media/0e/0e01.gif}
                      - {kind: photo, file: media/00/00ff.png}
                      - {kind: photo, file: media/0f/0f01.webp}
                      - {kind: photo, file: media/09/0901.jpg, note: "<&> \\"q\\""}
                      - {kind: video, file: media/0a/0a01.png, thumbnail: media/0c/0c01.jpg, name: "<v>.mp4"}
                      - {kind: sticker, file: media/09/0901.jpg, note: x}
                      - {kind: odd, note: "<odd>"}
                    """;
            case 4 -> """
                    poll: {question: "?", answers: []}
                    reactions: {"<": "&"}
                    reply_to: {id: 99, text: "<q>"}
                    """;
            case 5 -> """
                    poll: {question: "<q>", closed: true, voters: "-", answers: [{text: "&", votes: 0, percent: 100}]}
                    buttons: [{text: x, url: "javascript:x"}, {text: "<b>", url: "https://example.org/%zz"}]
                    """;
            case 6 -> """
                    preview: {url: "ftp://x", site: "<s>", title: "<t>", description: "<d>"}
                    forwarded_from: {name: "<n>", url: "http://exa mple/"}
                    views: "<v>"
                    author: "<a>"
                    source: "<file> name.txt:3-2"
                    """;
            default -> "";
        };
    }

    /** Writes files that aren't of the type their names say, are truncated, or are empty. */
    private static void pictures(Path content) {
        Run.write(content.resolve("media/0a/0a01.png"), "no picture\n");
        Run.write(
                content.resolve("media/0d/0d01.svg"),
                "<svg xmlns='http://www.w3.org/2000/svg'><script>x</script></svg>");
        Run.write(content.resolve("media/0e/0e01.gif"), "");
        bytes(content.resolve("media/0b/0b01.png"), "\u0089PNG\r\n\u001A\n");
        bytes(content.resolve("media/0c/0c01.jpg"), "\u00FF\u00D8\u00FF\u00E0\u0000\u0010JFIF");
        bytes(content.resolve("media/0f/0f01.webp"), "RIFF\u0000\u0000\u0000\u0000WEBPVP8 ");
        bytes(
                content.resolve("media/09/0901.jpg"),
                "GIF89a\u0001\u0000\u0001\u0000\u0080\u0000\u0000\u0000\u0000\u0000\u00FF\u00FF\u00FF"
                        + ",\u0000\u0000\u0000\u0000\u0001\u0000\u0001\u0000\u0000\u0002\u0002D\u0001\u0000;");
    }

    private static void bytes(Path file, String latin1) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, latin1.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
