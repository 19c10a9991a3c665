package org.onrecord.web.page;

import java.util.Optional;
import java.util.stream.Stream;
import org.onrecord.record.ListedReport;
import org.onrecord.record.StoryReport;
import org.onrecord.web.ask.ReaderDate;

/**
 * A report in a list.
 *
 * @param title its headline, or how it begins
 * @param date  of publication as people read it; empty when unknown
 * @param came  when it came into the record, as people read it; empty where that is not shown
 */
public record Entry(String article, String title, String outlet, String date, Optional<String> published, String source, String came, int version, int statements) {

    /** UTF-16 units of the first words of a report without headline. */
    private static final int OPENING = 100;

    static Entry of(ListedReport row) {
        return new Entry(row.article(), row.title().headline().orElseGet(() -> opening(row)), row.title().outlet().orElse(""), row.title().published().map(ReaderDate::of).orElse(""), row.title().published(), row.source(),
                Around.day(row.came()), row.version(), row.statements());
    }

    static Entry of(StoryReport report) {
        return new Entry(report.article(), report.headline().orElse(report.source()), report.outlet().orElse(""), report.published().map(ReaderDate::of).orElse(""), report.published(),
                report.source(), "", 1, 0);
    }

    private static String opening(ListedReport row) {
        return row.title().opening().lines().map(String::strip).filter(line -> !line.isEmpty()).limit(1).flatMap(line -> Stream.of(line.length() <= OPENING ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, OPENING) - 1)) + "\u2026")).findFirst().orElse(row.source());
    }
}
