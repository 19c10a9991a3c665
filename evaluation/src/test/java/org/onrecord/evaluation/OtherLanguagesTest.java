package org.onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.pipeline.Outcome;

/** Reports that the model was not made for. */
class OtherLanguagesTest {

    @TempDir
    private Path folder;

    private Run run(String text) throws IOException, InterruptedException {
        try (Shipped shipped = new Shipped()) {
            return shipped.read(Files.writeString(folder.resolve("bridge.txt"), text));
        }
    }

    @Test
    void aReportInFrenchIsKeptWithItsLanguageAndWithoutStatements() throws Exception {
        Run run = run("« Le pont restera fermé », a déclaré lundi la maire de Sérac. « Personne ne l'a voulu », a-t-elle ajouté devant le conseil.");
        assertThat(run.outcomes()).singleElement().isInstanceOfSatisfying(Outcome.NotUnderstood.class,
                report -> assertThat(report.language()).isEqualTo("fr"));
        assertThat(new String(run.lines(), StandardCharsets.UTF_8)).contains("\"language\":\"fr\"").contains("« Le pont").contains("\"statements\":[]");
    }

    @Test
    void aFrenchQuotationInAnEnglishReportIsRead() throws Exception {
        assertThat(run("\"Personne ne l'a voulu,\" the mayor of Harwick told reporters on Monday. She said the bridge would stay shut.")
                .read()).singleElement().satisfies(report -> assertThat(report.statements()).isNotEmpty());
    }
}
