package org.onrecord.cli;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.onrecord.pipeline.Outcome;

/** Counts of a run: every report given is read, in a language that is not, or failed. */
final class Tally {

    private final Map<String, Integer> failedByCode = new TreeMap<>();
    private final Map<String, Integer> notUnderstood = new TreeMap<>();
    private int read;
    private long statements;
    private long leftOut;

    /** @param leftOut how many of its statements are not shown, as they are too uncertain */
    void count(Outcome.Read report, int leftOut) {
        read++;
        statements += report.statements().size();
        this.leftOut += leftOut;
    }

    void count(Outcome.NotUnderstood report) {
        notUnderstood.merge(report.language(), 1, Integer::sum);
    }

    void count(Outcome.Failed failed) {
        failedByCode.merge(failed.code(), 1, Integer::sum);
    }

    boolean anyFailed() {
        return !failedByCode.isEmpty();
    }

    /** One line, e.g. "2 reports read, 14 statements, 3 less certain ones left out, 2 in languages that are not read (2 de), 1 failed (1 empty)". */
    String summary() {
        String summary = count(read, "report") + " read, " + count(statements, "statement")
                + (leftOut == 0 ? "" : ", " + leftOut + " less certain " + (leftOut == 1 ? "one" : "ones") + " left out");
        return summary + (notUnderstood.isEmpty() ? "" : ", " + sum(notUnderstood) + " in languages that are not read (" + parts(notUnderstood) + ")")
                + (anyFailed() ? ", " + sum(failedByCode) + " failed (" + parts(failedByCode) + ")" : "");
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String parts(Map<String, Integer> counts) {
        return counts.entrySet().stream().map(part -> part.getValue() + " " + part.getKey())
                .collect(Collectors.joining(", "));
    }

    /** E.g. "1 report", "2 reports". */
    static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
