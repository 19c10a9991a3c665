package org.onrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimSheetsTest {

    private static Visitor visitor;

    @BeforeAll
    static void open(@TempDir Path folder) {
        visitor = Visitor.in(folder);
    }

    @AfterAll
    static void close() {
        visitor.close();
    }

    private static String claim() {
        Matcher claim = Pattern.compile("href=\"(/claims/[0-9a-f]{16})\"").matcher(visitor.get("/").body());
        assertThat(claim.find()).isTrue();
        return claim.group(1);
    }

    @Test
    void aClaimCanBeTakenAlong() {
        HttpResponse<String> sheet = visitor.get(claim() + "/sheet.md");
        assertThat(sheet.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment; filename=\"claim-");
        assertThat(sheet.body()).startsWith("# ").contains("## It is not so: ", "## It is so: ", "11 reports searched", "Nothing here says who is right.");
        assertThat(visitor.get(claim() + "/sheet.docx").body()).startsWith("PK");
        assertThat(visitor.get(claim() + "/claimreview.json").body()).contains("\"ClaimReview\"");
        assertThat(visitor.get(claim()).body()).contains(claim() + "/sheet.docx");
    }

    @Test
    void leadsToTheWholeIdAndSaysWhereThereIsNoClaim() {
        String claim = claim();
        assertThat(visitor.get(claim.substring(0, "/claims/".length() + 8) + "/sheet.md").headers().firstValue("Location")).contains(claim + "/sheet.md");
        assertThat(visitor.get("/claims/ffffffffffff/sheet.docx").statusCode()).isEqualTo(404);
    }
}
