package ayneh.publish;

import ayneh.diagnostic.WorkException;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A branch of a remote repository as it was when it was looked at.
 *
 * @param remote the name of the remote
 * @param name the name of the branch
 * @param tip its newest commit; null if there is no such branch
 * @param entries the mode and the hash of each of its files, by name
 */
record RemoteBranch(String remote, String name, @Nullable String tip, SortedMap<String, String> entries) {
    /** The host's file of a site's domain, which GitHub's settings put on the branch by a commit of their own. */
    static final String DOMAIN = "CNAME";
    /** The line by which commits of this program are known. */
    static final String TRAILER = "Made-with: ayneh publish";

    RemoteBranch {
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }

    /**
     * Looks at a branch, and fetches it if the repository hasn't got it yet.
     *
     * @throws WorkException if the remote can't be reached
     */
    static RemoteBranch look(Git git, String remote, String name) {
        String ref = "refs/heads/" + name;
        Git.Answer refs = git.ask("ls-remote", remote, ref);
        if (!refs.isDone()) {
            throw unreachable(remote, refs);
        }
        String tip = refs.out()
                .lines()
                .filter(line -> line.endsWith("\t" + ref))
                .map(line -> line.substring(0, line.indexOf('\t')))
                .findFirst()
                .orElse(null);
        if (tip == null) {
            return new RemoteBranch(remote, name, null, new TreeMap<>());
        }
        if (!git.ask("cat-file", "-e", tip + "^{tree}").isDone()) {
            Git.Answer fetched =
                    git.ask("fetch", "--no-tags", "--no-recurse-submodules", "--no-write-fetch-head", remote, ref);
            if (!fetched.isDone()) {
                throw unreachable(remote, fetched);
            }
        }
        return new RemoteBranch(remote, name, tip, entries(git.tell("ls-tree", "-r", "-z", "--full-tree", tip)));
    }

    private static WorkException unreachable(String remote, Git.Answer answer) {
        return new WorkException(
                "the remote «" + remote + "» can't be read (" + answer.reason()
                        + "): check its address with «git remote -v», the network and your rights",
                null);
    }

    /** Reads lines of mode, type and hash, a tab and a name, each ended by a zero byte. */
    private static SortedMap<String, String> entries(String listing) {
        SortedMap<String, String> entries = new TreeMap<>();
        names(listing).forEach(line -> {
            String[] words = line.substring(0, line.indexOf('\t')).split(" ", -1);
            entries.put(line.substring(line.indexOf('\t') + 1), words[0] + " " + words[2]);
        });
        return entries;
    }

    private static Stream<String> names(String listing) {
        return Stream.of(listing.split("\0", -1)).filter(name -> !name.isEmpty());
    }

    /** Returns the names of the files that this program didn't put on the branch, or not as they are now. */
    List<String> foreign(Git git) {
        if (tip == null) {
            return List.of();
        }
        String published = git.tell(
                        "rev-list", "-1", "--first-parent", "--basic-regexp", "--grep=^" + TRAILER + "$", tip)
                .strip();
        Stream<String> names = published.isEmpty()
                ? entries.keySet().stream()
                : names(git.tell("diff-tree", "-r", "-z", "--no-renames", "--name-only", published, tip));
        return names.filter(name -> !name.equals(DOMAIN)).toList();
    }

    /** Returns whether the newest commit is the only one. */
    boolean isOneCommit(Git git) {
        return tip != null
                && !git.ask("rev-parse", "--verify", "--quiet", tip + "^").isDone();
    }
}
