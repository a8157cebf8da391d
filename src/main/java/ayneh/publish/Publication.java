package ayneh.publish;

import ayneh.diagnostic.InputException;
import ayneh.diagnostic.Location;
import ayneh.diagnostic.WorkException;
import ayneh.parallel.WorkerPool;
import java.nio.file.Path;
import java.util.List;

/**
 * The way of a site to a branch of a remote repository. The repository is the one that the workspace is in; its work
 * tree, index, branches and HEAD stay as they are.
 */
public final class Publication implements AutoCloseable {
    private final Git git;
    private final String remote;
    private final String branch;
    private final String algorithm;

    private Publication(Git git, String remote, String branch) {
        this.git = git;
        this.remote = remote;
        this.branch = branch;
        algorithm = algorithm();
        checkRemote();
        checkBranch();
    }

    /**
     * Prepares a publication.
     *
     * @param program the git program
     * @param asks whether git may ask for a password
     * @param workspace a folder in the repository
     * @param remote the name of the remote
     * @param branch the name of the branch on it
     * @throws InputException if the branch can't be called so
     * @throws WorkException if there is no git, no repository or no such remote, or the branch is checked out
     */
    public static Publication open(String program, boolean asks, Path workspace, String remote, String branch) {
        Git git = new Git(program, workspace.toAbsolutePath(), asks);
        try {
            return new Publication(git, remote, branch);
        } catch (InputException | WorkException wrong) {
            git.close();
            throw wrong;
        }
    }

    private String algorithm() {
        Git.Answer format = git.ask("rev-parse", "--show-object-format");
        if (format.isDone()) {
            return format.line();
        }
        if (format.reason().startsWith("not a git repository")) {
            throw new WorkException(
                    "the workspace isn't in a Git repository: run «git init» there, or clone your repository, and move"
                            + " the workspace into it",
                    null);
        }
        throw new WorkException("git can't use the repository: " + format.reason(), null);
    }

    private void checkRemote() {
        List<String> remotes = git.tell("remote").lines().toList();
        if (!remotes.contains(remote)) {
            throw new WorkException(
                    "the repository has no remote «" + remote + "»: add it by «git remote add " + remote + " ADDRESS»"
                            + (remotes.isEmpty() ? "" : ", or choose one by --remote: " + String.join(", ", remotes)),
                    null);
        }
    }

    private void checkBranch() {
        String ref = "refs/heads/" + branch;
        if (branch.startsWith("-")
                || branch.startsWith("refs/")
                || branch.startsWith("heads/")
                || branch.equals("HEAD")
                || !git.ask("check-ref-format", ref).isDone()) {
            throw new InputException(
                    Location.startOf("--branch"),
                    "a branch can't be called «" + branch + "»",
                    "choose a name like gh-pages");
        }
        if (git.tell("worktree", "list", "--porcelain").lines().anyMatch(("branch " + ref)::equals)) {
            throw new WorkException(
                    "the branch «" + branch + "» is checked out here, and would no longer be what the remote has:"
                            + " choose another by --branch",
                    null);
        }
    }

    /**
     * Checks that git knows who makes commits.
     *
     * @throws WorkException if it doesn't
     */
    public void checkAuthor() {
        for (String person : List.of("GIT_AUTHOR_IDENT", "GIT_COMMITTER_IDENT")) {
            if (!git.ask("var", person).isDone()) {
                throw new WorkException(
                        "git doesn't know who you are: run «git config --global user.name \"Your name\"» and"
                                + " «git config --global user.email you@example.org»",
                        null);
            }
        }
    }

    /**
     * Compares a site with the branch.
     *
     * @param site the site's folder
     * @param orphan whether the branch shall have one commit only
     * @param force whether to replace what this program didn't put on the branch
     * @throws WorkException if the remote can't be read, or the branch holds something else than a published site
     */
    public Plan plan(Path site, boolean orphan, boolean force, WorkerPool workers) {
        RemoteBranch seen = RemoteBranch.look(git, remote, branch);
        List<String> foreign = force ? List.of() : seen.foreign(git);
        if (!foreign.isEmpty()) {
            throw new WorkException(
                    "the branch «" + branch + "» of «" + remote + "» has files that ayneh publish didn't put there («"
                            + foreign.get(0) + "»"
                            + (foreign.size() == 1 ? "" : " and " + (foreign.size() - 1) + " more")
                            + "): choose another by --branch; or copy what you want to keep into the site's folder, and"
                            + " replace the rest by --force",
                    null);
        }
        return new Plan(git, seen, SiteFiles.read(site, algorithm, workers), orphan);
    }

    /** Removes what is temporary. */
    @Override
    public void close() {
        git.close();
    }
}
