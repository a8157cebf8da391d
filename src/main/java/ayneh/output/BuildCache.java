package ayneh.output;

import ayneh.folder.StagedFolder;
import ayneh.markdown.Html;
import ayneh.markdown.LinkResolver;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Keeps files that an earlier build made from the same inputs. The inputs of a file are what its templates see, the
 * text of its HTML, and the answers to the questions about links asked while rendering it, which the earlier build
 * recorded. Safe for use by several threads.
 */
final class BuildCache {
    private final String program;
    private final BuildManifest before;
    private final BuildManifest.Draft record;
    private final StagedFolder staged;

    /**
     * @param program an input of every file: the program and the templates
     * @param before the record of the earlier build
     * @param record collects the record of this build
     */
    BuildCache(String program, BuildManifest before, BuildManifest.Draft record, StagedFolder staged) {
        this.program = program;
        this.before = before;
        this.record = record;
        this.staged = staged;
    }

    /**
     * Returns whether an earlier build made a file of that name: if not, computing its inputs first isn't worthwhile.
     */
    boolean knows(String name) {
        return before.find(name).filter(file -> !file.fingerprint().isEmpty()).isPresent();
    }

    /**
     * Keeps an existing file that would be made again unchanged.
     *
     * @return its size in bytes; empty if it must be made
     */
    OptionalLong keep(String name, CacheKey cacheKey) {
        Optional<FileRecord> recorded = before.find(name);
        if (recorded.isEmpty()) {
            return OptionalLong.empty();
        }
        FileRecord file = recorded.get();
        if (file.fingerprint().isEmpty()
                || !file.fingerprint().equals(fingerprint(cacheKey, file.questions()))
                || !before.isIntact(name, file)) {
            return OptionalLong.empty();
        }
        staged.keep(name, file.size());
        record.note(name, file);
        return OptionalLong.of(file.size());
    }

    /**
     * Keeps an existing file whose name identifies its contents, unless somebody has changed it since it was made.
     *
     * @return whether it was kept; if not, it must be made
     */
    boolean keep(String name) {
        return before.find(name).filter(file -> before.isIntact(name, file)).isPresent() && staged.keep(name);
    }

    /**
     * Records the inputs of a file whose HTML has been rendered.
     *
     * @param contents the fingerprint of its contents; empty if nobody asks for it
     */
    void note(String name, CacheKey cacheKey, String contents) {
        List<AskedLink> asked = asked(cacheKey.bodies());
        record.note(name, new FileRecord(-1, fingerprint(cacheKey, asked), contents, asked));
    }

    /** Returns the questions that came up, each with the first HTML that has the same links. */
    private static List<AskedLink> asked(List<Html> bodies) {
        IdentityHashMap<LinkResolver, Integer> first = new IdentityHashMap<>();
        Set<AskedLink> asked = new LinkedHashSet<>();
        for (int i = 0; i < bodies.size(); i++) {
            Integer same = first.putIfAbsent(bodies.get(i).links(), i);
            for (Html.Question question : bodies.get(i).questions()) {
                asked.add(new AskedLink(same == null ? i : same, question));
            }
        }
        return new ArrayList<>(asked);
    }

    /** Returns the fingerprint of a file's inputs, with the answers. */
    private String fingerprint(CacheKey cacheKey, List<AskedLink> asked) {
        CacheKey all = CacheKey.none().add(program).add(cacheKey.text());
        List<Html> bodies = cacheKey.bodies();
        for (AskedLink each : asked) {
            if (each.body() < bodies.size()) {
                all.add(each.question());
                all.add(each.question().answer(bodies.get(each.body()).links()).orElse(null));
            }
        }
        return all.text();
    }
}
