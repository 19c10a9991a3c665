package org.onrecord.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What cli's test of the same name says of the other modules; only here are Spark's classes known. */
class ArchitectureTest {

    private static final String ROOT = "org.onrecord.";

    private static final JavaClasses SHIPPED = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.onrecord.spark");

    @Test
    void theModuleUsesOnlyWhatItMay() {
        Stream<String> modules = Stream.of("domain", "archive", "ingest", "annotate", "pipeline", "gather", "record", "export", "origin", "claim", "spark").map(name -> ROOT + name + "..");
        Stream<String> libraries = Stream.of("java..", "org.apache.spark..", "scala..", "org.apache.hadoop..", "tools.jackson.core..", "tools.jackson.databind..");
        classes().should().onlyDependOnClassesThat().resideInAnyPackage(Stream.concat(modules, libraries).toArray(String[]::new)).check(SHIPPED);
    }

    @Test
    void packagesDependOnEachOtherOneWay() {
        slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(SHIPPED);
    }

    @Test
    void noStaticFieldCanBeAssigned() {
        fields().that().areStatic().should().beFinal().check(SHIPPED);
    }

    @Test
    void theRulesSeeTheClasses() {
        assertThat(SHIPPED.contain("org.onrecord.spark.Main")).isTrue();
    }
}
