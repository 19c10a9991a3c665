package org.onrecord.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows of ARCHITECTURE.md: what is not allowed here is forbidden, whatever kind of dependency it is. */
class ArchitectureTest {

    private static final String ROOT = "org.onrecord.";

    private static final String[] LIBRARIES = {"tools.jackson..", "com.fasterxml..", "ai.onnxruntime..", "picocli..",
        "org.netpreserve..", "com.github.luben..", "org.brotli..", "org.jsoup..", "org.jdbi..", "org.apache.lucene..", "org.flywaydb..", "com.zaxxer..", "org.sqlite..", "com.rometools..", "org.jdom2..", "opennlp..", "org.apache.parquet..", "org.apache.hadoop..",
        "io.javalin..", "jakarta.servlet..", "org.eclipse.jetty..", "gg.jte..", "com.password4j..", "io.micrometer..", "com.nimbusds..", "kotlin.."};

    private static final JavaClasses SHIPPED = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.onrecord");

    /** Module; other modules that it may use; libraries that it owns. */
    @ParameterizedTest(name = "{0} uses [{1}] and owns [{2}]")
    @CsvSource(delimiter = '|', textBlock = """
            domain   |                                      | ''
            archive  |                                      | org.netpreserve.jwarc com.github.luben org.brotli
            parquet  | archive                              | org.apache.parquet com.github.luben org.brotli
            fetch    | archive                              | javax.net.ssl
            ingest   | domain archive parquet               | tools.jackson.core org.jsoup opennlp
            annotate | domain                               | ai.onnxruntime
            resolve  | domain                               | ''
            pipeline | domain ingest annotate resolve       | ''
            record   | domain                               | tools.jackson.core tools.jackson.databind org.jdbi org.flywaydb com.zaxxer org.sqlite org.postgresql javax.sql
            search   | domain                               | org.apache.lucene
            origin   | domain                               | ''
            story    | domain                               | ''
            claim    | domain                               | ''
            desk     | domain annotate record search origin story claim | ''
            export   | domain record parquet                | tools.jackson.core org.apache.parquet org.apache.hadoop.conf com.github.luben
            gather   | domain archive fetch ingest pipeline record | ''
            web      | domain archive fetch ingest pipeline gather record search claim desk export | io.javalin jakarta.servlet org.eclipse.jetty gg.jte tools.jackson.core tools.jackson.databind com.password4j io.micrometer com.nimbusds javax.crypto javax.net.ssl javax.xml.stream kotlin
            cli      | domain archive fetch ingest pipeline gather record search claim desk export web | picocli
            """)
    void aModuleUsesOnlyWhatItMay(String module, String modules, String libraries) {
        Stream<String> own = Stream.of("java..", ROOT + module + "..");
        Stream<String> others = words(modules).map(other -> ROOT + other + "..");
        Stream<String> owned = words(libraries).map(library -> library + "..");
        String[] allowed = Stream.of(own, others, owned).flatMap(names -> names).toArray(String[]::new);
        classes().that().resideInAPackage(ROOT + module + "..").should().onlyDependOnClassesThat().resideInAnyPackage(allowed)
                .allowEmptyShould(true).check(SHIPPED);
    }

    @Test
    void everyClassIsInAModuleOfTheTable() {
        classes().should().resideInAnyPackage(Stream.of("domain", "archive", "parquet", "fetch", "ingest", "annotate", "resolve", "pipeline", "record", "search", "origin", "story", "claim", "desk", "export", "gather", "web", "cli")
                .map(module -> ROOT + module + "..").toArray(String[]::new)).check(SHIPPED);
    }

    @Test
    void packagesDependOnEachOtherOneWay() {
        slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(SHIPPED);
    }

    /** The parts of the page reader and of the format readers hand each other parsed documents; nobody else may use them. */
    @Test
    void noPublicSignatureShowsALibrary() {
        for (String reader : List.of(ROOT + "ingest.page", ROOT + "ingest.format")) {
            noClasses().that().resideOutsideOfPackage(reader + "..").should().dependOnClassesThat().resideInAPackage(reader + ".*..").check(SHIPPED);
        }
        methods().that().arePublic().and().areDeclaredInClassesThat().arePublic()
                .and().areDeclaredInClassesThat().resideOutsideOfPackages(ROOT + "ingest.page.*..", ROOT + "ingest.format.*..")
                .should(new ArchCondition<>("show no type of a library") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        Stream.concat(Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
                                .filter(resideInAnyPackage(LIBRARIES))
                                .forEach(type -> events.add(SimpleConditionEvent.violated(method, method.getFullName() + " shows " + type.getName())));
                    }
                }).check(SHIPPED);
    }

    @Test
    void theDomainIsMadeOfValues() {
        classes().that().resideInAPackage(ROOT + "domain..").and().doNotHaveSimpleName("package-info")
                .should().beRecords().orShould().beEnums().orShould(beSealedOrFinal()).check(SHIPPED);
    }

    @Test
    void noStaticFieldCanBeAssigned() {
        fields().that().areStatic().should().beFinal().check(SHIPPED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Util", "Utils", "Helper", "Helpers", "Manager", "Impl", "Handler", "Processor", "Data", "Info"})
    void noNameEndsInAWordThatSaysNothing(String ending) {
        noClasses().should().haveSimpleNameEndingWith(ending).check(SHIPPED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Abstract", "Base"})
    void noNameBeginsWithAWordThatSaysNothing(String beginning) {
        noClasses().should().haveSimpleNameStartingWith(beginning).check(SHIPPED);
    }

    @Test
    void theRulesSeeTheClasses() {
        assertThat(SHIPPED.contain("org.onrecord.domain.Article")).isTrue();
        assertThat(SHIPPED.contain("org.onrecord.cli.Main")).isTrue();
    }

    private static ArchCondition<JavaClass> beSealedOrFinal() {
        return ArchCondition.from(describe("be a sealed interface, or a final class whose fields are final", type ->
                type.isInterface() ? type.reflect().isSealed()
                        : type.getModifiers().contains(JavaModifier.FINAL)
                                && type.getFields().stream().allMatch(field -> field.getModifiers().contains(JavaModifier.FINAL))));
    }

    private static Stream<String> words(String list) {
        return list == null || list.isBlank() ? Stream.of() : Stream.of(list.strip().split(" "));
    }
}
