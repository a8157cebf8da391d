package ayneh.setup;

import ayneh.settings.NameRules;
import ayneh.settings.Settings;
import ayneh.text.Transliteration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Chooses the keys of new channels: names in addresses, which differ on any file system. */
final class ChannelKeys {
    private static final int LONGEST = 32;

    /** A channel without a name in any script. */
    private static final String NAMELESS = "channel";

    private final Set<String> taken = new HashSet<>();

    /** @param taken the keys of other channels */
    ChannelKeys(Collection<String> taken) {
        taken.forEach(key -> this.taken.add(NameRules.fold(key)));
    }

    /** Returns the key of a new channel: its handle, else its name in Latin letters. */
    String of(ChannelDraft channel) {
        String language = channel.language().map(guess -> guess.language()).orElse("en");
        String wanted = channel.handle()
                .or(() -> channel.name().map(name -> Transliteration.name(name, language, LONGEST)))
                .orElse("");
        String key = isFree(wanted) ? wanted : wanted.isEmpty() ? NAMELESS : wanted + "-" + NAMELESS;
        for (int number = 2; !isFree(key) || taken.contains(NameRules.fold(key)); number++) {
            key = (wanted.isEmpty() ? NAMELESS : wanted) + "-" + number;
        }
        taken.add(NameRules.fold(key));
        return key;
    }

    /** A key that is a language of the interface would have the address of that language's home page. */
    private static boolean isFree(String key) {
        return NameRules.isChannelKey(key) && !Settings.LANGUAGES.contains(NameRules.fold(key));
    }
}
