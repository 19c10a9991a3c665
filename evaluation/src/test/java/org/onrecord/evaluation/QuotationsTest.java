package org.onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.pipeline.Outcome;

/** What stands in quotation marks in the real reports is part of a statement. */
class QuotationsTest {

    /** Fewer words in quotation marks are often a title, a nickname or a word that the reporter keeps at a distance. */
    private static final int FEWEST_WORDS = 5;

    private static final Pattern QUOTED = Pattern.compile("[\"“]([^\"“”\\n]+)[\"”]");

    @Test
    void everyQuotationOfTheReportsIsPartOfAStatement() throws Exception {
        Corpora corpora = Corpora.present();
        try (Shipped shipped = new Shipped()) {
            List<Outcome.Read> reports = shipped.read(corpora.file("reports")).read();
            assertThat(reports).hasSize(5);
            assertThat(reports.stream().mapToInt(report -> quotations(report.article()).size()).sum()).as("quotations").isGreaterThan(5);
            assertThat(reports).allSatisfy(report -> assertThat(missed(report)).as("quotations missed in " + report.source()).isEmpty());
        }
    }

    private static List<CharSpan> missed(Outcome.Read report) {
        return quotations(report.article()).stream()
                .filter(quotation -> report.statements().stream()
                        .noneMatch(statement -> statement.wording().content().spans().stream().anyMatch(quotation::meets)))
                .toList();
    }

    private static List<CharSpan> quotations(Article article) {
        List<CharSpan> spans = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(article.text().string());
        while (quoted.find()) {
            CharSpan span = article.text().span(quoted.start(), quoted.end());
            if (quoted.group(1).strip().split("\\s+").length >= FEWEST_WORDS && !article.isFurniture(span)) {
                spans.add(span);
            }
        }
        return spans;
    }
}
