package org.onrecord.cli;

import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Text;

/** What belongs to a report of its text. */
final class ReportText {

    private ReportText() {
    }

    /** The text with the furniture cut out, white space as one space: what a reader would call the same. */
    static String of(Article article) {
        Text text = article.text();
        StringBuilder report = new StringBuilder();
        int from = 0;
        for (CharSpan span : article.furniture().stream().sorted().toList()) {
            report.append(text.string(), text.utf16(from), text.utf16(Math.max(from, span.start())));
            from = Math.max(from, span.end());
        }
        return report.append(text.string(), text.utf16(from), text.string().length()).toString().replaceAll("\\s+", " ").strip();
    }
}
