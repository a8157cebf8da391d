package ayneh.suggest;

import ayneh.diagnostic.Location;
import ayneh.settings.Settings;
import ayneh.site.Post;
import ayneh.site.Site;
import ayneh.site.Tag;
import ayneh.yaml.YamlValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Suggests entries of {@code tags}: spellings of one tag that a site doesn't join by itself. */
public final class TagSuggestions {
    private final Site site;
    private final Settings settings;

    public TagSuggestions(LinkedArchive linked) {
        this.site = linked.site();
        this.settings = linked.settings();
    }

    /** That a tag is another one in another spelling. */
    private record Join(Tag tag, Confidence confidence, String reason) {}

    /** Returns the suggestions, for the most frequent tags first. */
    public Suggestions find() {
        List<Tag> tags = new ArrayList<>(site.tags().values());
        tags.sort(Comparator.comparing((Tag tag) -> -tag.posts().size())
                .thenComparing(tag -> tag.name().length())
                .thenComparing(Tag::key));
        Map<String, Tag> byNumber = new HashMap<>();
        Map<String, List<Tag>> bySound = new HashMap<>();
        Map<Tag, List<Join>> joins = new LinkedHashMap<>();
        for (Tag tag : tags) {
            boolean hasOthers = settings.tags().containsKey(tag.name());
            Optional<Tag> number = TagForms.ofNumber(tag.key()).stream()
                    .map(byNumber::get)
                    .filter(other -> other != null && areApart(tag, other))
                    .findFirst();
            Optional<Tag> sound = sound(tag, bySound);
            if (number.isPresent() && !hasOthers) {
                Confidence confidence = sharesCompany(tag, number.get()) ? Confidence.HIGH : Confidence.MEDIUM;
                add(joins, number.get(), new Join(tag, confidence, "singular and plural"));
            } else if (sound.isPresent() && !hasOthers) {
                boolean sure = TagForms.ofSound(tag.key()).stream().anyMatch(TagForms::isSure);
                add(
                        joins,
                        sound.get(),
                        new Join(tag, sure ? Confidence.HIGH : Confidence.MEDIUM, "one word in two scripts"));
            } else {
                TagForms.ofNumber(tag.key()).forEach(form -> byNumber.putIfAbsent(form, tag));
                TagForms.ofSound(tag.key())
                        .forEach(form -> bySound.computeIfAbsent(form, any -> new ArrayList<>())
                                .add(tag));
            }
        }
        List<Suggestion> suggestions = new ArrayList<>();
        joins.forEach((tag, others) -> suggestions.add(suggestion(tag, others)));
        return new Suggestions("tags", suggestions);
    }

    /** Returns a more frequent tag that sounds like a tag and is written in another script. */
    private static Optional<Tag> sound(Tag tag, Map<String, List<Tag>> bySound) {
        for (String form : TagForms.ofSound(tag.key())) {
            for (Tag other : bySound.getOrDefault(form, List.of())) {
                boolean likely = TagForms.isSure(form) || sharesCompany(tag, other);
                if (likely && areApart(tag, other) && TagForms.script(tag.key()) != TagForms.script(other.key())) {
                    return Optional.of(other);
                }
            }
        }
        return Optional.empty();
    }

    private static void add(Map<Tag, List<Join>> joins, Tag tag, Join join) {
        joins.computeIfAbsent(tag, any -> new ArrayList<>()).add(join);
    }

    /** Returns whether no post has both tags: whoever writes both means two things. */
    private static boolean areApart(Tag one, Tag other) {
        return other.posts().stream().noneMatch(post -> post.tags().contains(one.key()));
    }

    /** Returns whether the posts of two tags have another tag in common. */
    private static boolean sharesCompany(Tag one, Tag other) {
        Set<String> company = new HashSet<>();
        one.posts().stream().map(Post::tags).forEach(company::addAll);
        return other.posts().stream()
                .map(Post::tags)
                .flatMap(Collection::stream)
                .anyMatch(company::contains);
    }

    private Suggestion suggestion(Tag tag, List<Join> others) {
        Confidence confidence = others.stream().map(Join::confidence).reduce(Confidence.HIGH, Confidence::and);
        List<String> reasons = new ArrayList<>();
        List<YamlValue> names = new ArrayList<>();
        for (Join join : others) {
            reasons.add(join.confidence().word() + ": #" + tag.name() + " ("
                    + tag.posts().size() + ") and #" + join.tag().name() + " ("
                    + join.tag().posts().size() + "): " + join.reason());
            names.add(new YamlValue.Scalar(Location.startOf(""), join.tag().name(), true));
        }
        return settings.tags().containsKey(tag.name())
                ? Suggestion.addition(confidence, List.of(tag.name()), names, reasons)
                : Suggestion.entry(
                        confidence, tag.name(), new YamlValue.Sequence(Location.startOf(""), names), reasons);
    }
}
