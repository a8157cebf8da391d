package ayneh.publish;

import ayneh.diagnostic.WorkException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is to be pushed. */
public final class Plan {
    /** All files are plain ones: neither programs nor links. */
    private static final String MODE = "100644 ";

    private final Git git;
    private final RemoteBranch branch;
    private final SiteFiles site;
    private final boolean orphan;
    private final SortedMap<String, String> entries = new TreeMap<>();
    private final Changes changes;

    Plan(Git git, RemoteBranch branch, SiteFiles site, boolean orphan) {
        this.git = git;
        this.branch = branch;
        this.site = site;
        this.orphan = orphan;
        site.files().forEach((name, file) -> entries.put(name, MODE + file.id()));
        String domain = branch.entries().get(RemoteBranch.DOMAIN);
        if (domain != null) {
            entries.putIfAbsent(RemoteBranch.DOMAIN, domain);
        }
        changes = Changes.between(entries, branch.entries(), site.files());
    }

    /** Returns how the site differs from what the branch has. */
    public Changes changes() {
        return changes;
    }

    /** Returns whether there is nothing to push. */
    public boolean isEmpty() {
        return changes.isEmpty() && branch.tip() != null && (!orphan || branch.isOneCommit(git));
    }

    /** Returns what is in the site's folder and not published, each with the reason. */
    public List<String> left() {
        return Collections.unmodifiableList(site.left());
    }

    /** Returns the address where the site will be, if the remote is on GitHub. */
    public Optional<String> address() {
        return PagesAddress.of(git.tell("remote", "get-url", branch.remote()).strip(), domain().strip());
    }

    private String domain() {
        SiteFile own = site.files().get(RemoteBranch.DOMAIN);
        String kept = branch.entries().get(RemoteBranch.DOMAIN);
        try {
            return own != null
                    ? Files.readString(own.path())
                    : kept == null ? "" : git.tell("cat-file", "blob", kept.substring(kept.indexOf(' ') + 1));
        } catch (IOException unreadable) {
            throw new WorkException(own.path() + " can't be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /**
     * Makes a commit and pushes it.
     *
     * @param message what the commit says
     * @return the commit
     * @throws WorkException if the remote refuses it; then all is as before
     */
    public String push(String message) {
        store();
        git.tell(
                out -> {
                    for (var entry : entries.entrySet()) {
                        out.write((entry.getValue() + "\t" + entry.getKey() + "\0").getBytes(StandardCharsets.UTF_8));
                    }
                },
                "update-index",
                "-z",
                "--index-info");
        String tree = git.tell("write-tree").strip();
        List<String> arguments = new ArrayList<>(List.of("commit-tree", tree, "-F", "-"));
        if (branch.tip() != null && !orphan) {
            arguments.addAll(List.of("-p", branch.tip()));
        }
        byte[] text = (message + "\n\n" + RemoteBranch.TRAILER + "\n").getBytes(StandardCharsets.UTF_8);
        String commit = git.tell(out -> out.write(text), arguments.toArray(String[]::new))
                .strip();
        push(commit, "refs/heads/" + branch.name());
        return commit;
    }

    /** Stores the contents that the branch doesn't have, all in one pack. */
    private void store() {
        Set<String> there = new HashSet<>(branch.entries().values());
        Collection<SiteFile> fresh = site.files().values().stream()
                .filter(file -> there.add(MODE + file.id()))
                .toList();
        git.tell(
                out -> {
                    for (SiteFile file : fresh) {
                        file.writeTo(out);
                    }
                    out.write("done\n".getBytes(StandardCharsets.US_ASCII));
                },
                "fast-import",
                "--quiet",
                "--done");
    }

    /** Pushes a commit, if the branch is still what it was when it was looked at. */
    private void push(String commit, String ref) {
        Git.Answer answer = git.ask(
                "push",
                "--porcelain",
                "--no-verify",
                "--no-follow-tags",
                "--recurse-submodules=no",
                "--force-with-lease=" + ref + ":" + (branch.tip() == null ? "" : branch.tip()),
                branch.remote(),
                commit + ":" + ref);
        if (answer.isDone()) {
            return;
        }
        String refused = answer.out()
                .lines()
                .filter(line -> line.startsWith("!\t"))
                .findFirst()
                .orElse("");
        String what = "«" + branch.name() + "» of «" + branch.remote() + "»";
        if (refused.contains("(stale info)") || refused.contains("(fetch first)") || refused.contains("(non-fast")) {
            throw new WorkException(
                    "somebody pushed to " + what + " meanwhile: run this again, and it starts from there", null);
        }
        String why = refused.isEmpty() || answer.err().contains("remote: ")
                ? answer.reason()
                : Git.Answer.plain(refused.substring(refused.lastIndexOf('\t') + 1));
        throw new WorkException(
                "the push to " + what + " was refused (" + why
                        + "): check that you may push there, and that nothing protects the branch",
                null);
    }
}
