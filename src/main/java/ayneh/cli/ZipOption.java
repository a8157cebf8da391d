package ayneh.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option of commands that also write the site as one file. */
final class ZipOption {
    @Option(
            names = "--zip",
            arity = "0..1",
            paramLabel = "FILE",
            fallbackValue = "",
            description = "also write the site as one ZIP file (default: public.zip, beside the site)")
    private @Nullable String zip;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /**
     * Returns the path of the ZIP file; empty if none was asked for. It can only replace an older ZIP file.
     *
     * @param output the folder of the site
     * @param own the folders of the owner's own work
     */
    Optional<Path> file(Path output, List<Path> own) {
        if (zip == null) {
            return Optional.empty();
        }
        Path site = output.toAbsolutePath().normalize();
        Path target = zip.isEmpty() ? site.resolveSibling(site.getFileName() + ".zip") : named();
        if (!target.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            throw wrong("«" + zip + "» must end in .zip");
        }
        if (Files.isDirectory(target) || !Files.isDirectory(target.getParent())) {
            throw wrong("«" + target + "» can't be written as a file: name one in an existing folder");
        }
        for (Path folder : own) {
            if (target.startsWith(folder.toAbsolutePath().normalize())) {
                throw wrong("«" + target + "» must not be inside «" + folder + "»");
            }
        }
        return Optional.of(target);
    }

    private Path named() {
        try {
            return Path.of(zip).toAbsolutePath().normalize();
        } catch (InvalidPathException invalid) {
            throw wrong("«" + zip + "» isn't a valid file name on this system (" + invalid.getReason() + ")");
        }
    }

    private ParameterException wrong(String why) {
        return new ParameterException(command.commandLine(), "--zip: " + why);
    }
}
