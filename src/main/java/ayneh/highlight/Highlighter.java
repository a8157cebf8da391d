package ayneh.highlight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.TokenTypes;

/** Splits code into parts for syntax highlighting. Thread-safe. */
public final class Highlighter {
    /** Language names on fences that differ from the library's own names. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("py", "python"),
            Map.entry("python3", "python"),
            Map.entry("js", "javascript"),
            Map.entry("jsx", "javascript"),
            Map.entry("node", "javascript"),
            Map.entry("ts", "typescript"),
            Map.entry("tsx", "typescript"),
            Map.entry("sh", "unix"),
            Map.entry("bash", "unix"),
            Map.entry("shell", "unix"),
            Map.entry("zsh", "unix"),
            Map.entry("console", "unix"),
            Map.entry("c++", "cpp"),
            Map.entry("cuda", "cpp"),
            Map.entry("h", "c"),
            Map.entry("hpp", "cpp"),
            Map.entry("c#", "cs"),
            Map.entry("csharp", "cs"),
            Map.entry("go", "golang"),
            Map.entry("rs", "rust"),
            Map.entry("kt", "kotlin"),
            Map.entry("rb", "ruby"),
            Map.entry("yml", "yaml"),
            Map.entry("tex", "latex"),
            Map.entry("docker", "dockerfile"),
            Map.entry("svg", "xml"),
            Map.entry("make", "makefile"));

    /**
     * A part of the code.
     *
     * @param kind its kind
     * @param text its text
     */
    public record Part(Kind kind, String text) {}

    /** The kind of a part. */
    public enum Kind {
        PLAIN,
        COMMENT,
        KEYWORD,
        STRING,
        NUMBER,
        NAME
    }

    /**
     * Returns the parts of the code, which together are its whole text; one plain part if the language is unknown.
     *
     * @param code the code
     * @param language the language's name, as written on a fence
     */
    public List<Part> parts(String code, String language) {
        String name = language.toLowerCase(Locale.ROOT);
        String key = "text/" + NAMES.getOrDefault(name, name);
        TokenMakerFactory makers = TokenMakerFactory.getDefaultInstance();
        if (!makers.keySet().contains(key)) {
            return List.of(new Part(Kind.PLAIN, code));
        }
        TokenMaker maker = makers.getTokenMaker(key);
        Parts parts = new Parts();
        int state = TokenTypes.NULL;
        int at = 0;
        while (at < code.length()) {
            int lineBreak = code.indexOf('\n', at);
            int end = lineBreak < 0 ? code.length() : lineBreak;
            char[] line = code.substring(at, end).toCharArray();
            Token token = maker.getTokenList(new Segment(line, 0, line.length), state, 0);
            for (; token != null; token = token.getNextToken()) {
                if (token.isPaintable()) {
                    parts.add(kind(token.getType()), token.getLexeme());
                }
                state = token.getType();
            }
            if (lineBreak >= 0) {
                parts.add(Kind.PLAIN, "\n");
            }
            at = end + 1;
        }
        return parts.finish();
    }

    /** Joins adjacent parts of the same kind, with the white space between them. */
    private static final class Parts {
        private final List<Part> parts = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private Kind kind = Kind.PLAIN;

        void add(Kind next, String more) {
            if (next != kind && !more.isBlank()) {
                end();
                kind = next;
            }
            text.append(more);
        }

        List<Part> finish() {
            end();
            return parts;
        }

        private void end() {
            if (!text.isEmpty()) {
                parts.add(new Part(kind, text.toString()));
                text.setLength(0);
            }
        }
    }

    private static Kind kind(int type) {
        return switch (type) {
            case TokenTypes.COMMENT_EOL,
                    TokenTypes.COMMENT_MULTILINE,
                    TokenTypes.COMMENT_DOCUMENTATION,
                    TokenTypes.COMMENT_KEYWORD,
                    TokenTypes.COMMENT_MARKUP,
                    TokenTypes.MARKUP_COMMENT -> Kind.COMMENT;
            case TokenTypes.RESERVED_WORD,
                    TokenTypes.RESERVED_WORD_2,
                    TokenTypes.PREPROCESSOR,
                    TokenTypes.LITERAL_BOOLEAN,
                    TokenTypes.MARKUP_TAG_NAME -> Kind.KEYWORD;
            case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
                    TokenTypes.LITERAL_CHAR,
                    TokenTypes.LITERAL_BACKQUOTE,
                    TokenTypes.REGEX,
                    TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE,
                    TokenTypes.MARKUP_CDATA -> Kind.STRING;
            case TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
                    TokenTypes.LITERAL_NUMBER_FLOAT,
                    TokenTypes.LITERAL_NUMBER_HEXADECIMAL -> Kind.NUMBER;
            case TokenTypes.FUNCTION,
                    TokenTypes.DATA_TYPE,
                    TokenTypes.ANNOTATION,
                    TokenTypes.VARIABLE,
                    TokenTypes.MARKUP_TAG_ATTRIBUTE -> Kind.NAME;
            default -> Kind.PLAIN;
        };
    }
}
