package ayneh.redact;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The escapes in addresses: {@code %D8%A7}. */
final class PercentEscapes {
    private static final Pattern RUN = Pattern.compile("(?:%[0-9A-Fa-f]{2})++");

    private PercentEscapes() {}

    static EscapedText read(String address) {
        EscapedText text = new EscapedText();
        Matcher run = RUN.matcher(address);
        int at = 0;
        while (run.find()) {
            byte[] bytes = bytes(run.group());
            text.append(address.substring(at, run.start())).escape(run.group(), new String(bytes, charset(bytes)));
            at = run.end();
        }
        return text.append(address.substring(at));
    }

    /** Returns a new escape of the same length: a letter and its replacement have the same number of bytes. */
    static String write(String written, String meaning) {
        HexFormat hex = (written.equals(written.toUpperCase(Locale.ROOT))
                        ? HexFormat.of().withUpperCase()
                        : HexFormat.of())
                .withPrefix("%");
        return hex.formatHex(meaning.getBytes(charset(bytes(written))));
    }

    private static byte[] bytes(String run) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < run.length(); i += 3) {
            bytes.write(HexFormat.fromHexDigits(run, i + 1, i + 3));
        }
        return bytes.toByteArray();
    }

    /** Returns UTF-8, or else the charset of old pages, in which each byte is a letter. */
    private static Charset charset(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException other) {
            return StandardCharsets.ISO_8859_1;
        }
    }
}
