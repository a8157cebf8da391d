package ayneh.check;

import ayneh.site.Site;
import ayneh.site.TelegramAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds links to posts of the archive's own channels that it hasn't. Links to other channels lead to Telegram. */
final class LinkCheck {
    /** Message 1 is the notice of the channel's creation, and a link to it leads to the channel's beginning. */
    private static final Pattern TELEGRAM_POST = Pattern.compile("(\\w+)/(?!1$)[0-9]+");

    private final Site site;
    private final Set<String> excluded;
    private final Places places;

    /** @param excluded the posts that were taken down, as {@code channel/slug} */
    LinkCheck(Site site, Set<String> excluded, Places places) {
        this.site = site;
        this.excluded = Set.copyOf(excluded);
        this.places = places;
    }

    /**
     * Checks one text. Thread-safe.
     *
     * @param addresses the addresses that it links to
     */
    List<Finding> of(ArchiveText text, List<String> addresses) {
        return addresses.stream()
                .flatMap(address -> check(text, address).stream())
                .toList();
    }

    private Optional<Finding> check(ArchiveText text, String address) {
        if (site.linked(text.channel(), address).isPresent()) {
            return Optional.empty();
        }
        if (Site.isPostFile(address) && !text.channel().isEmpty()) { // pages have more to link to
            return Optional.of(new Finding(
                    Kind.BROKEN_LINK,
                    places.ofText(text.file(), address),
                    "the link to «" + address + "» leads to no post",
                    "write the name of a file beside this one, or the post's address on t.me"));
        }
        Matcher post = TELEGRAM_POST.matcher(TelegramAddress.in(address).orElse(""));
        if (!post.matches() || !site.byHandle().containsKey(post.group(1))) {
            return Optional.empty();
        }
        String key = site.byHandle().get(post.group(1)).key();
        String own = key + post.group().substring(post.end(1));
        return excluded.contains(own)
                ? Optional.empty()
                : Optional.of(new Finding(
                        Kind.MISSING_POST,
                        places.ofText(text.file(), address),
                        "the archive doesn't have the post «" + own + "» that this links to",
                        "add a source that has it or, if the archive has it without its id, name it under «posts» in"
                                + " seeds/site.yaml"));
    }
}
