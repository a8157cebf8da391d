package ayneh.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/**
 * The program's version, from the jar's manifest: that of the project, then {@code +} and the commit, and whether files
 * differed from it (semver.org, build metadata). What isn't known is left out.
 */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            of(Version.class.getPackage().getImplementationVersion())
                    + ", Java " + System.getProperty("java.version") + " by " + System.getProperty("java.vendor")
                    + ", " + System.getProperty("os.name") + " " + System.getProperty("os.arch")
        };
    }

    /** @param manifest the version in the manifest; null if there is none */
    static String of(@Nullable String manifest) {
        if (manifest == null) {
            return "ayneh (not packaged)";
        }
        String[] parts = manifest.split("\\+", 2);
        boolean hasCommit = parts.length == 2 && parts[1].matches("[0-9a-f]+(-changed)?");
        return "ayneh " + parts[0] + (hasCommit ? " (" + parts[1] + ")" : "");
    }
}
