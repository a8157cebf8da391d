package ayneh.message;

import java.util.function.UnaryOperator;

/**
 * A link button below a message.
 *
 * @param text its label
 * @param url its target
 */
public record Button(String text, String url) {
    Button withWords(UnaryOperator<String> change) {
        return new Button(change.apply(text), url);
    }
}
