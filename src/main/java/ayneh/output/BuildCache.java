package ayneh.output;

import ayneh.folder.StagedFolder;
import ayneh.markdown.Html;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Keeps files that an earlier build has made of the same. What a file is made of is what its templates see, the text of
 * its HTML, and the answers to what was asked about links while that was rendered: the earlier build has noted the
 * questions. Safe for use by several threads.
 */
final class BuildCache {
    private final String program;
    private final BuildManifest before;
    private final BuildManifest.Draft record;
    private final StagedFolder staged;

    /**
     * @param program what else every file is made of: the program and the templates
     * @param before what the earlier build has noted
     * @param record takes what this one notes
     */
    BuildCache(String program, BuildManifest before, BuildManifest.Draft record, StagedFolder staged) {
        this.program = program;
        this.before = before;
        this.record = record;
        this.staged = staged;
    }

    /** Whether an earlier build has made a file of that name: else it isn't worth telling what it is made of before. */
    boolean knows(String name) {
        return before.knows(name);
    }

    /**
     * Keeps a file that is there as it would be made.
     *
     * @return its size in bytes; empty where it has to be made
     */
    OptionalLong keep(String name, CacheKey cacheKey) {
        if (!knows(name)) {
            return OptionalLong.empty();
        }
        List<Html.Question> asked = before.asked(name);
        String made = fingerprint(cacheKey, asked);
        OptionalLong size = before.standing(name, made);
        if (size.isPresent()) {
            staged.keep(name, size.getAsLong());
            record.note(name, made, asked);
        }
        return size;
    }

    /** Notes what a file was made of, whose HTML has been rendered. */
    void note(String name, CacheKey cacheKey) {
        Set<Html.Question> questions = new LinkedHashSet<>();
        cacheKey.bodies().forEach(body -> questions.addAll(body.asked()));
        List<Html.Question> asked = new ArrayList<>(questions);
        record.note(name, fingerprint(cacheKey, asked), asked);
    }

    /** What a file is made of, with the answers. All HTML of a file has the same links. */
    private String fingerprint(CacheKey cacheKey, List<Html.Question> asked) {
        CacheKey all = CacheKey.none().add(program).add(cacheKey.text());
        List<Html> bodies = cacheKey.bodies();
        if (!bodies.isEmpty()) {
            for (Html.Question question : asked) {
                all.add(question);
                all.add((question.tag()
                                ? bodies.get(0).links().tag(question.about())
                                : bodies.get(0).links().local(question.about()))
                        .orElse(null));
            }
        }
        return all.text();
    }
}
