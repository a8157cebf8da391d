package ayneh.source.telegram.json;

import ayneh.message.Attachment;
import ayneh.source.telegram.ElementText;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a message of an export offers: an invoice, a giveaway, pictures for payment. Winners are not named. */
final class Offers {
    private static final String STARS = "XTR";
    private static final long MOST = 1_000_000_000_000L;

    private Offers() {}

    /** Returns the offers of a message, as attachments with a note. */
    static List<Attachment> read(JsonValue message) {
        List<Attachment> offers = new ArrayList<>();
        if (message.has("invoice_information")) {
            offers.add(Attachment.of("invoice", invoice(message.get("invoice_information"))));
        }
        if (message.has("giveaway_information")) {
            offers.add(Attachment.of("giveaway", giveaway(message.get("giveaway_information"))));
        }
        if (message.has("giveaway_results")) {
            offers.add(Attachment.of("giveaway", results(message.get("giveaway_results"))));
        }
        Long stars = message.get("paid_stars_amount").number(1, MOST);
        if (stars != null) {
            offers.add(Attachment.of("paid", stars + " ⭐"));
        }
        return offers;
    }

    /** Telegram Desktop writes the invoice as a text that holds JSON. */
    private static @Nullable String invoice(JsonValue value) {
        JsonValue invoice = value.text() == null ? value : parse(value.text());
        return ElementText.joined(
                " – ",
                invoice.get("title").words(),
                invoice.get("description").words(),
                price(
                        invoice.get("amount").number(0, MOST),
                        invoice.get("currency").words()));
    }

    /** Returns an amount, which is in the smallest unit of its currency. */
    private static @Nullable String price(@Nullable Long amount, @Nullable String currency) {
        if (amount == null || currency == null) {
            return null;
        }
        if (currency.equals(STARS)) {
            return amount + " ⭐";
        }
        int digits = Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(currency))
                .mapToInt(Currency::getDefaultFractionDigits)
                .findFirst()
                .orElse(0);
        return BigDecimal.valueOf(amount, Math.max(0, digits)).toPlainString() + " " + currency;
    }

    private static @Nullable String giveaway(JsonValue offer) {
        Long stars = offer.get("stars").number(1, MOST);
        Long months = offer.get("months").number(1, MOST);
        String until = offer.get("until_date").words();
        return joined(
                count(offer.get("quantity")),
                offer.get("additional_prize").words(),
                stars == null ? null : stars + " ⭐",
                months == null ? null : "Premium: " + months,
                until == null ? null : "→ " + until.replaceFirst("T.*", ""),
                countries(offer));
    }

    private static @Nullable String countries(JsonValue offer) {
        return joined(
                offer.get("countries").items().stream().map(JsonValue::words).toArray(String[]::new));
    }

    private static @Nullable String results(JsonValue results) {
        Long winners = results.get("winners_count").number(0, MOST);
        return joined(
                winners == null ? null : "🏆 " + winners,
                results.get("additional_prize").words());
    }

    private static @Nullable String count(JsonValue number) {
        Long count = number.number(1, MOST);
        return count == null ? null : "× " + count;
    }

    private static @Nullable String joined(@Nullable String... parts) {
        Stream<String> said = Arrays.stream(parts).filter(part -> part != null && !part.isBlank());
        return ElementText.joined(" · ", said.toArray(String[]::new));
    }

    private static JsonValue parse(String text) {
        try (JsonParser parser = JsonExportReader.FACTORY.createParser(text)) {
            return parser.nextToken() == JsonToken.START_OBJECT ? JsonValueReader.read(parser) : JsonValue.NOTHING;
        } catch (IOException notJson) {
            return JsonValue.NOTHING;
        }
    }
}
