package ayneh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The site goes to a branch of a remote, here a bare repository beside it, and all that is the owner's stays. */
@DisabledOnOs(OS.WINDOWS)
class PublishTest {
    private static final String PAGES = "gh-pages";
    private static final String HAS_IT = "Nothing to publish: «gh-pages» of «origin» has this site already.";

    @TempDir
    Path folder;

    private Path remote;
    private Path root;

    @BeforeEach
    void aWorkspaceWithARemote() {
        Shell.assumeThereIs("git");
        Run.write(folder.resolve("gitconfig"), "[user]\nname = Made Up\nemail = made@example.org\n");
        program("git", "");
        remote = folder.resolve("a remote.git");
        git(folder, "init", "--quiet", "--bare", remote.toString());
        root = folder.resolve("my site, آینه");
        workspace(root);
        git(root, "init", "--quiet", "--initial-branch=main");
        git(root, "remote", "add", "origin", remote.toString());
    }

    private static void workspace(Path root) {
        Run.write(
                root.resolve("seeds/site.yaml"),
                "books: false\nsearch: false\noffline: false\nmarkdown_copies: false\nlanguages: [en]\n");
        post(root, 1);
    }

    private static void post(Path root, int number) {
        Run.write(
                root.resolve("content/made/" + number + ".md"),
                "---\ntitle: Post " + number + "\norder: " + number + "\nlang: en\n---\n\nText.\n");
    }

    /** Writes a git program that doesn't know the settings of the machine, and first runs some lines of shell. */
    private void program(String name, String lines) {
        Path program = folder.resolve(name);
        Run.write(
                program,
                "#!/bin/sh\nexport GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL='" + folder.resolve("gitconfig") + "'\n"
                        + lines + "\nexec git \"$@\"\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    private String git(Path where, String... arguments) {
        List<String> command = new ArrayList<>(List.of(folder.resolve("git").toString()));
        command.addAll(List.of(arguments));
        return Shell.run(where, Map.of(), command.toArray(String[]::new)).strip();
    }

    private Run publish(String... arguments) {
        return publish(root, "git", arguments);
    }

    private Run publish(Path workspace, String program, String... arguments) {
        List<String> all = new ArrayList<>(
                List.of("publish", "--git", folder.resolve(program).toString()));
        all.addAll(List.of(arguments));
        return Run.in(workspace, all.toArray(String[]::new));
    }

    private void assertPublished(Run run, String changes) {
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).containsPattern("Published to «gh-pages» of «origin» as [0-9a-f]{10}: " + changes);
    }

    private void assertError(Run run, int code, String message) {
        assertThat(run.err()).isEqualTo(message + "\n");
        assertThat(run.code()).isEqualTo(code);
    }

    private List<String> commits(String branch) {
        return git(remote, "log", "--format=%H", branch).lines().toList();
    }

    private String tip() {
        return git(remote, "for-each-ref", "--format=%(objectname)", "refs/heads/" + PAGES);
    }

    /** Returns the files of the branch with their contents. */
    private Map<String, String> published(String branch) {
        Path checkedOut = folder.resolve("checked out");
        git(folder, "clone", "--quiet", "--branch", branch, remote.toString(), checkedOut.toString());
        Map<String, String> files = new TreeMap<>(Run.files(checkedOut));
        files.keySet().removeIf(name -> name.startsWith(".git/"));
        Shell.run(folder, Map.of(), "rm", "-r", checkedOut.toString());
        return files;
    }

    private Map<String, String> site() {
        Map<String, String> files = new TreeMap<>(Run.files(root.resolve("public")));
        assertThat(files.remove(".ayneh-files")).isNotNull();
        return files;
    }

    /** Puts a commit of somebody else on a branch of the remote, with one file. */
    private void somebodyPushes(String branch, String file) {
        Path other = folder.resolve("other");
        git(folder, "clone", "--quiet", remote.toString(), other.toString());
        git(other, "checkout", "--quiet", "-B", branch, tip().isEmpty() ? "HEAD" : "origin/" + PAGES);
        Run.write(other.resolve(file), "example.org\n");
        git(other, "add", "--all");
        git(other, "commit", "--quiet", "--message", "Mine");
        git(other, "push", "--quiet", "origin", branch);
        Shell.run(folder, Map.of(), "rm", "-r", other.toString());
    }

    @Test
    void theFirstTimeMakesTheBranch() {
        assertPublished(publish(), "[1-9][0-9] files added, 0 changed, 0 removed; [0-9.]+ [kM]B\\.");
        assertThat(published(PAGES)).isEqualTo(site()).containsKeys("index.html", "made/1.html", ".nojekyll");
        assertThat(git(remote, "log", "--format=%an <%ae>%n%B", PAGES)).matches("""
                Made Up <made@example.org>
                Publish 1 post of 1 channel

                0 tags, 0 series, [0-9]+ pages\\.

                Made-with: ayneh publish""");
        assertThat(git(remote, "for-each-ref", "--format=%(refname)")).isEqualTo("refs/heads/gh-pages");
    }

    @Test
    void aSiteThatIsThereIsNotPushedAgain() {
        publish();
        String before = tip();
        Run run = publish();
        assertThat(run.code()).isZero();
        assertThat(run.out()).endsWith(HAS_IT + "\n");
        assertThat(publish("--dry-run").out()).endsWith(HAS_IT + "\n");
        assertThat(tip()).isEqualTo(before).isNotEmpty();
    }

    @Test
    void whatChangedIsOneCommitMore() throws IOException {
        post(root, 2);
        publish();
        String first = tip();
        Map<String, String> before = site();
        Files.delete(root.resolve("content/made/2.md"));
        post(root, 3);
        assertPublished(publish(), "1 files added, [0-9]+ changed, 1 removed; ");
        assertThat(commits(PAGES)).hasSize(2).endsWith(first);
        assertThat(site()).isNotEqualTo(before);
        assertThat(published(PAGES))
                .isEqualTo(site())
                .containsKey("made/3.html")
                .doesNotContainKey("made/2.html");
    }

    @Test
    void aDryRunPushesNothing() throws IOException {
        Run run = publish("--dry-run");
        assertThat(run.code()).isZero();
        long bytes = 0;
        for (String name : site().keySet()) {
            bytes += Files.size(root.resolve("public").resolve(name));
        }
        assertThat(run.out())
                .endsWith(String.format(
                        Locale.ROOT,
                        "Would publish to «gh-pages» of «origin»: %d files added, 0 changed, 0 removed; %.1f kB.\n",
                        site().size(),
                        bytes / 1e3));
        assertThat(tip()).isEmpty();
        publish();
        String before = tip();
        Run.write(root.resolve("public/own.txt"), "mine\n");
        assertThat(publish("--dry-run").out()).endsWith(": 1 files added, 0 changed, 0 removed; 0.0 kB.\n");
        assertThat(tip()).isEqualTo(before);
    }

    @Test
    void anOrphanIsTheOnlyCommit() {
        publish();
        post(root, 2);
        assertPublished(publish("--orphan"), "1 files added");
        assertThat(commits(PAGES)).hasSize(1);
        assertThat(publish("--orphan").out()).endsWith(HAS_IT + "\n");
        post(root, 3);
        publish();
        Run run = publish("--orphan");
        assertThat(run.out()).as("the same files, without the history").contains("0 files added, 0 changed");
        assertThat(commits(PAGES)).hasSize(1);
        assertThat(published(PAGES)).isEqualTo(site());
    }

    @Test
    void theDomainOnTheBranchStays() {
        publish();
        somebodyPushes(PAGES, "CNAME");
        assertThat(publish().out()).endsWith(HAS_IT + "\n");
        post(root, 2);
        assertPublished(publish(), "1 files added, [0-9]+ changed, 0 removed");
        assertThat(published(PAGES)).containsEntry("CNAME", "example.org\n");
        assertPublished(publish("--orphan"), "0 files added");
        assertThat(published(PAGES)).containsEntry("CNAME", "example.org\n");
        Run.write(root.resolve("static/CNAME"), "made.example\n");
        publish();
        assertThat(published(PAGES)).containsEntry("CNAME", "made.example\n").isEqualTo(site());
    }

    @Test
    void theDomainIsPartOfTheSite() {
        Run.write(root.resolve("seeds/site.yaml"), "books: false\nsearch: false\n");
        Run.write(root.resolve("static/CNAME"), "made.example\n");
        Run.done(root, "render");
        assertThat(site()).containsEntry("CNAME", "made.example\n");
        assertThat(site().get("sw.js"))
                .as("hosts don't show the file to readers, who would wait for it in vain")
                .contains("site-")
                .doesNotContain("CNAME");
    }

    @Test
    void whatIsTheOwnersStays() throws IOException {
        for (String hook :
                List.of("pre-commit", "commit-msg", "pre-push", "reference-transaction", "post-index-change")) {
            Path file = root.resolve(".git/hooks/" + hook);
            Run.write(file, "#!/bin/sh\ntouch '" + folder.resolve("a hook ran") + "'\nexit 1\n");
        }
        Run.write(root.resolve("kept"), "one\n");
        git(root, "add", "kept", "seeds");
        git(root, "commit", "--quiet", "--message", "One");
        git(root, "branch", "side");
        for (Path hook : hooks()) {
            assertThat(hook.toFile().setExecutable(true)).isTrue();
        }
        Run.write(root.resolve("kept"), "two\n");
        git(root, "-c", "core.hooksPath=/dev/null", "add", "kept");
        Run.write(root.resolve("kept"), "three\n");
        String status = git(root, "status", "--porcelain");
        assertThat(status).contains("MM kept");
        byte[] index = Files.readAllBytes(root.resolve(".git/index"));
        String branches = git(root, "for-each-ref", "refs/heads");
        Files.deleteIfExists(folder.resolve("a hook ran"));
        publish();
        post(root, 2);
        assertPublished(publish(), "1 files added");
        assertThat(folder.resolve("a hook ran")).doesNotExist();
        assertThat(Files.readAllBytes(root.resolve(".git/index"))).isEqualTo(index);
        assertThat(git(root, "for-each-ref", "refs/heads")).isEqualTo(branches);
        assertThat(Run.read(root.resolve(".git/HEAD"))).isEqualTo("ref: refs/heads/main\n");
        assertThat(root.resolve(".git/FETCH_HEAD")).doesNotExist();
        assertThat(git(root, "status", "--porcelain")).isEqualTo(status + "\n?? public/");
    }

    private List<Path> hooks() throws IOException {
        try (var files = Files.list(root.resolve(".git/hooks"))) {
            return files.filter(file -> !file.toString().endsWith(".sample")).toList();
        }
    }

    @Test
    void filesAreTheSameByteForByte() {
        Run.write(root.resolve(".gitignore"), "public/\n*.html\n");
        Run.write(root.resolve(".gitattributes"), "* text eol=lf\n*.txt ident filter=broken\n");
        git(root, "config", "core.autocrlf", "true");
        git(root, "config", "filter.broken.clean", "false");
        git(root, "config", "filter.broken.required", "true");
        Run.write(root.resolve("public/own/mine.txt"), "$Id$\r\nfive\r\n");
        Run.write(root.resolve("public/own/.gitattributes"), "* text\n");
        assertPublished(publish(), "[0-9]+ files added");
        git(folder, "config", "--file", folder.resolve("gitconfig").toString(), "core.autocrlf", "false");
        assertThat(git(remote, "cat-file", "blob", PAGES + ":own/mine.txt")).isEqualTo("$Id$\r\nfive");
        assertThat(git(remote, "ls-tree", "-r", "--name-only", PAGES).lines())
                .containsExactlyInAnyOrderElementsOf(site().keySet());
    }

    @Test
    void anyStateOfARepositoryWillDo() {
        publish();
        git(root, "add", "seeds");
        git(root, "commit", "--quiet", "--message", "One");
        git(root, "checkout", "--quiet", "--detach");
        post(root, 2);
        assertPublished(publish(), "1 files added");
        Path linked = folder.resolve("linked");
        git(root, "worktree", "add", "--quiet", "--detach", linked.toString());
        Path below = linked.resolve("a folder/below");
        workspace(below);
        assertPublished(publish(below, "git"), "0 files added, [0-9]+ changed, 1 removed");
        assertThat(commits(PAGES)).hasSize(3);
        assertThat(git(linked, "status", "--porcelain")).isEqualTo("?? \"a folder/\"");
    }

    @Test
    void newerHashesWillDo() {
        Path newer = folder.resolve("newer");
        git(
                folder,
                "init",
                "--quiet",
                "--bare",
                "--object-format=sha256",
                folder.resolve("newer.git").toString());
        git(folder, "init", "--quiet", "--object-format=sha256", newer.toString());
        git(newer, "remote", "add", "origin", folder.resolve("newer.git").toString());
        workspace(newer);
        assertPublished(publish(newer, "git"), "[0-9]+ files added");
        assertThat(publish(newer, "git").out()).endsWith(HAS_IT + "\n");
    }

    @Test
    void aSymbolicLinkIsNotPublished() throws IOException {
        Run.write(folder.resolve("secret"), "secret\n");
        Files.createDirectories(root.resolve("public"));
        Files.createSymbolicLink(root.resolve("public/link"), folder.resolve("secret"));
        Files.createSymbolicLink(root.resolve("public/all"), folder);
        Run.write(root.resolve("public/.git/config"), "[core]\n");
        Run run = publish();
        assertThat(run.err())
                .isEqualTo(
                        "«all» is a symbolic link and isn't published\n«link» is a symbolic link and isn't published\n");
        assertThat(published(PAGES)).doesNotContainKeys("link", "all").containsKey("index.html");
    }

    @Test
    void namesThatGitCantStoreAreLeftOut() {
        Run.write(root.resolve("public/git~1/x"), "x\n");
        Run.write(root.resolve("public/q\\z"), "A\n");
        Run.write(root.resolve("public/q/z"), "B\n");
        Run run = publish();
        assertThat(run.err())
                .contains("«git~1/x» has a name that git can't store everywhere and isn't published\n")
                .contains("«q\\z» has a name that git can't store everywhere and isn't published\n");
        assertThat(published(PAGES)).containsEntry("q/z", "B\n").doesNotContainKey("git~1/x");
        assertThat(publish().out()).endsWith(HAS_IT + "\n");
    }

    @Test
    void otherRemotesAndBranches() {
        Path second = folder.resolve("second.git");
        git(folder, "init", "--quiet", "--bare", second.toString());
        git(root, "remote", "add", "second", second.toString());
        Run run = publish("--remote", "second", "--branch", "sites/mine");
        assertThat(run.out()).contains("Published to «sites/mine» of «second»");
        assertThat(git(second, "for-each-ref", "--format=%(refname)")).isEqualTo("refs/heads/sites/mine");
        assertThat(git(remote, "for-each-ref")).isEmpty();
    }

    @Test
    void whatSomebodyPutOnTheBranchStaysWithoutForce() {
        publish();
        somebodyPushes(PAGES, "mine.html");
        String before = tip();
        post(root, 2);
        assertError(
                publish(),
                1,
                "the branch «gh-pages» of «origin» has files that ayneh publish didn't put there («mine.html»): choose"
                        + " another by --branch; or copy what you want to keep into the site's folder, and replace the"
                        + " rest by --force");
        assertThat(tip()).isEqualTo(before);
        assertPublished(publish("--force"), "1 files added, [0-9]+ changed, 1 removed");
        assertThat(commits(PAGES)).hasSize(3).contains(before);
        assertThat(published(PAGES)).isEqualTo(site());
    }

    @Test
    void aBranchOfSomethingElseStays() {
        git(root, "add", "seeds");
        git(root, "commit", "--quiet", "--message", "One");
        git(root, "push", "--quiet", "origin", "main:trunk");
        assertThat(publish("--branch", "trunk").err())
                .startsWith(
                        "the branch «trunk» of «origin» has files that ayneh publish didn't put there («seeds/site.yaml»)");
        assertError(
                publish("--branch", "main", "--force"),
                1,
                "the branch «main» is checked out here, and would no longer be what the remote has: choose another by"
                        + " --branch");
        assertThat(commits("trunk")).hasSize(1);
    }

    @Test
    void aPushMeanwhileIsNotLost() {
        publish();
        program(
                "racing",
                "case \" $* \" in *' push '*) cd '" + remote + "' && git update-ref refs/heads/gh-pages "
                        + "$(git -c user.name=x -c user.email=x@y commit-tree -p gh-pages -m Race 'gh-pages^{tree}') "
                        + "&& cd '" + root + "';; esac");
        post(root, 2);
        String meanwhile =
                "somebody pushed to «gh-pages» of «origin» meanwhile: run this again, and it starts from there";
        assertError(publish(root, "racing"), 1, meanwhile);
        assertError(publish(root, "racing", "--orphan"), 1, meanwhile);
        assertThat(commits(PAGES)).hasSize(3);
        assertPublished(publish(), "1 files added");
        assertThat(git(remote, "log", "--format=%s", PAGES).lines())
                .containsExactly("Publish 2 posts of 1 channel", "Race", "Race", "Publish 1 post of 1 channel");
    }

    @Test
    void aPushThatIsRefused() {
        Path hook = remote.resolve("hooks/pre-receive");
        Run.write(hook, "#!/bin/sh\necho 'Permission to push denied to made-up.' >&2\nexit 1\n");
        assertThat(hook.toFile().setExecutable(true)).isTrue();
        assertError(
                publish(),
                1,
                "the push to «gh-pages» of «origin» was refused (Permission to push denied to made-up.): check that you"
                        + " may push there, and that nothing protects the branch");
        assertThat(tip()).isEmpty();
    }

    @Test
    void aBranchInTheWayOfTheBranch() {
        git(root, "add", "seeds");
        git(root, "commit", "--quiet", "--message", "One");
        git(root, "push", "--quiet", "origin", "main:gh-pages/old");
        assertThat(publish().err())
                .startsWith("the push to «gh-pages» of «origin» was refused (cannot lock ref")
                .contains("gh-pages/old");
    }

    @Test
    void aRemoteThatSaysLittle() {
        program(
                "refused",
                "case \" $* \" in *' push '*) printf '!\\tx:refs/heads/gh-pages\\t[remote rejected] (too\\033 late)\\nDone\\n';"
                        + " echo \"error: failed to push some refs to 'https://me:secret@example.org/x'\" >&2; exit 1;; esac");
        assertThat(publish(root, "refused").err())
                .startsWith("the push to «gh-pages» of «origin» was refused ([remote rejected] (too  late)): check");
        program(
                "lost",
                "case \" $* \" in *' ls-remote '*) echo 'Warning: added to known hosts' >&2;"
                        + " echo \"fatal: unable to access 'https://me:secret@example.org/x/': timed out\" >&2; exit 128;; esac");
        assertThat(publish(root, "lost").err())
                .startsWith(
                        "the remote «origin» can't be read (unable to access 'https://example.org/x/': timed out): ");
    }

    @Test
    void withoutGit() {
        Run run = publish(root, "no-git");
        assertError(
                run,
                1,
                "«" + folder.resolve("no-git")
                        + "» can't be run: install Git (https://git-scm.com), or name it with --git");
        assertThat(root.resolve("public")).as("it is known before the build").doesNotExist();
    }

    @Test
    void withoutARepository() {
        Path bare = folder.resolve("no repository");
        workspace(bare);
        program("alone", "export GIT_CEILING_DIRECTORIES='" + folder + "'");
        assertError(
                publish(bare, "alone"),
                1,
                "the workspace isn't in a Git repository: run «git init» there, or clone your repository, and move the"
                        + " workspace into it");
    }

    @Test
    void withoutARemote() {
        assertError(
                publish("--remote", "elsewhere"),
                1,
                "the repository has no remote «elsewhere»: add it by «git remote add elsewhere ADDRESS», or choose one by"
                        + " --remote: origin");
        git(root, "remote", "remove", "origin");
        assertError(publish(), 1, "the repository has no remote «origin»: add it by «git remote add origin ADDRESS»");
        git(root, "remote", "add", "origin", folder.resolve("nowhere").toString());
        assertThat(publish().err())
                .startsWith("the remote «origin» can't be read ('" + folder.resolve("nowhere")
                        + "' does not appear to be a git repository): check its address with «git remote -v»");
    }

    @Test
    void withoutAnAuthor() {
        Run.write(folder.resolve("gitconfig"), "");
        program("nobody", "unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL EMAIL");
        assertError(
                publish(root, "nobody"),
                1,
                "git doesn't know who you are: run «git config --global user.name \"Your name\"» and «git config --global"
                        + " user.email you@example.org»");
        assertThat(publish(root, "nobody", "--dry-run").out()).contains("Would publish");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "--mirror", "-d", "a b", "a:b", "+", "a..b", "x.lock", "*", "a\nb", "~", "HEAD", "@{-1}", "/"
            })
    void aBranchThatCantBe(String name) {
        Run run = publish("--branch=" + name);
        if (name.equals("+")) {
            assertThat(run.out()).as("an odd name, but git allows it").contains("Published to «+»");
            return;
        }
        assertThat(run.err())
                .startsWith("--branch:1:1: a branch can't be called «" + name + "»; choose a name like gh-pages");
        assertThat(run.code()).isEqualTo(2);
        assertThat(git(remote, "for-each-ref")).isEmpty();
    }

    @Test
    void aRemoteThatCantBe() {
        assertThat(publish("--remote=--upload-pack=touch x").err())
                .startsWith("the repository has no remote «--upload");
        assertThat(publish("--remote=" + remote).err()).startsWith("the repository has no remote «/");
    }

    private String advice(String address) {
        program("hub", "case \"$*\" in *'remote get-url'*) echo '" + address + "'; exit;; esac");
        return publish(root, "hub", "--dry-run").err();
    }

    @Test
    void theAddressOnGitHubIsAdvised() {
        String advice = "GitHub Pages shows it at https://owner.github.io/Repo/ once its settings name this branch."
                + " Set «base_url: https://owner.github.io/Repo/» in site.yaml, and the site gets share images and a"
                + " sitemap.\n";
        assertThat(advice("https://github.com/Owner/Repo.git")).isEqualTo(advice);
        assertThat(advice("https://me:password@github.com/Owner/Repo")).isEqualTo(advice);
        assertThat(advice("git@github.com:Owner/Repo.git")).isEqualTo(advice);
        assertThat(advice("ssh://git@github.com/Owner/Repo.git")).isEqualTo(advice);
        assertThat(advice("git@github.com:Owner/owner.github.io.git")).contains(" at https://owner.github.io/ once");
        assertThat(advice("https://github.com.example.org/Owner/Repo.git")).isEmpty();
        assertThat(advice("/srv/github.com/Owner/Repo.git")).isEmpty();
        Run.write(root.resolve("static/CNAME"), "made.example\n");
        assertThat(advice("git@github.com:Owner/Repo.git")).contains(" at https://made.example/ once");
        Run run = publish(root, "hub", "--dry-run", "--base-url", "https://made.example/");
        assertThat(run.err()).doesNotContain("GitHub");
    }
}
