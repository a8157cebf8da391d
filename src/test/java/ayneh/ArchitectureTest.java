package ayneh;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Data flows one way, and each library is used by one package only. */
@AnalyzeClasses(packages = "ayneh", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("ayneh.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONE_WAY = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("cli")
            .definedBy("ayneh.cli")
            .layer("output")
            .definedBy("ayneh.output")
            .layer("template")
            .definedBy("ayneh.template")
            .layer("book")
            .definedBy("ayneh.book..")
            .layer("page")
            .definedBy("ayneh.page..")
            .layer("site")
            .definedBy("ayneh.site")
            .layer("markdown")
            .definedBy("ayneh.markdown")
            .layer("importer")
            .definedBy("ayneh.importer..")
            .layer("content")
            .definedBy("ayneh.content")
            .layer("source")
            .definedBy("ayneh.source..")
            .layer("check")
            .definedBy("ayneh.check..")
            .layer("redact")
            .definedBy("ayneh.redact")
            .layer("setup")
            .definedBy("ayneh.setup")
            .layer("publish")
            .definedBy("ayneh.publish")
            .layer("fetch")
            .definedBy("ayneh.fetch")
            .layer("suggest")
            .definedBy("ayneh.suggest")
            .layer("message")
            .definedBy("ayneh.message")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("check")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("output")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("template")
            .mayOnlyBeAccessedByLayers("output")
            .whereLayer("book")
            .mayOnlyBeAccessedByLayers("template", "output")
            .whereLayer("page")
            .mayOnlyBeAccessedByLayers("book", "template", "output")
            .whereLayer("site")
            .mayOnlyBeAccessedByLayers("page", "book", "output", "check", "suggest")
            .whereLayer("markdown")
            .mayOnlyBeAccessedByLayers("site", "page", "book", "template", "output", "check", "suggest")
            .whereLayer("importer")
            .mayOnlyBeAccessedByLayers("setup", "check", "cli")
            .whereLayer("source")
            .mayOnlyBeAccessedByLayers("importer", "redact", "setup", "fetch", "cli")
            .whereLayer("suggest")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("redact")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("setup")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("publish")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("fetch")
            .mayOnlyBeAccessedByLayers("cli");

    @ArchTest
    static final ArchRule THE_SECOND_HALF_KNOWS_NO_SOURCES = noClasses()
            .that()
            .resideInAnyPackage(
                    "ayneh.site",
                    "ayneh.suggest",
                    "ayneh.page..",
                    "ayneh.book..",
                    "ayneh.template",
                    "ayneh.output",
                    "ayneh.markdown")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ayneh.source..", "ayneh.importer..");

    @ArchTest
    static final ArchRule THE_FIRST_HALF_KNOWS_NO_PAGES = noClasses()
            .that()
            .resideInAnyPackage("ayneh.source..", "ayneh.message", "ayneh.importer..", "ayneh.content")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "ayneh.site", "ayneh.page..", "ayneh.book..", "ayneh.template", "ayneh.output", "ayneh.markdown");

    @ArchTest
    static final ArchRule YAML = door("org.snakeyaml..", "ayneh.yaml");

    @ArchTest
    static final ArchRule MARKDOWN = door("com.vladsch..", "ayneh.markdown");

    @ArchTest
    static final ArchRule TEMPLATES = door("freemarker..", "ayneh.template");

    @ArchTest
    static final ArchRule LOCALES = door("com.ibm.icu..", "ayneh.template", "ayneh.text");

    @ArchTest
    static final ArchRule JSON = door("com.fasterxml..", "ayneh.json", "ayneh.source.telegram.json");

    @ArchTest
    static final ArchRule COMMANDS = door("picocli..", "ayneh.cli");

    @ArchTest
    static final ArchRule PROGRESS = door("me.tongfei..", "ayneh.cli");

    @ArchTest
    static final ArchRule LINKS = door("org.nibor..", "ayneh.importer.markdown");

    @ArchTest
    static final ArchRule SCRIPTS = door("org.mozilla..", "ayneh.formula");

    @ArchTest
    static final ArchRule HTML = door(
            "org.jsoup..",
            "ayneh.formula",
            "ayneh.redact",
            "ayneh.source.telegram",
            "ayneh.source.telegram.html",
            "ayneh.source.telegram.preview");

    @ArchTest
    static final ArchRule COLOURS = door("org.fife..", "ayneh.highlight");

    @ArchTest
    static final ArchRule DRAWING = door("java.awt..", "ayneh.picture");

    @ArchTest
    static final ArchRule VECTORS = door("com.github.weisj..", "ayneh.picture");

    @ArchTest
    static final ArchRule FILES = door("org.apache.commons.io..", "ayneh.output", "ayneh.folder", "ayneh.template");

    @ArchTest
    static final ArchRule HASHES = door("org.apache.commons.codec..", "ayneh.text");

    @ArchTest
    static final ArchRule SERVER = door("com.sun.net.httpserver..", "ayneh.serve");

    @ArchTest
    static final ArchRule NETWORK = door("java.net.http..", "ayneh.http");

    private static ArchRule door(String library, String... rooms) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(rooms)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library);
    }

    @ArchTest
    static final ArchRule CLASSES_ARE_FINAL = classes()
            .that()
            .areTopLevelClasses()
            .and()
            .areNotInterfaces()
            .and()
            .areNotEnums()
            .should()
            .haveModifier(JavaModifier.FINAL);

    @ArchTest
    static final ArchRule NO_STATIC_STATE = fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule NAMES = noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl)$");

    @ArchTest
    static void classesAreSmall(com.tngtech.archunit.core.domain.JavaClasses all) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> long300 = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file) > 300)
                    .toList();
            org.assertj.core.api.Assertions.assertThat(long300).isEmpty();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
