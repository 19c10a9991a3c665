package org.onrecord.cli;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.onrecord.pipeline.Outcome;

/** Counts of a run: every input is read, in a language that is not, a duplicate, skipped as it is no report, or failed. */
final class Tally {

    private final Map<String, Integer> failedByCode = new TreeMap<>();
    private final Map<String, Integer> skippedByCode = new TreeMap<>();
    private final Map<String, Integer> notUnderstood = new TreeMap<>();
    private int duplicates;
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

    void countDuplicate() {
        duplicates++;
    }

    void count(Outcome.Failed failed) {
        (failed.isFault() ? failedByCode : skippedByCode).merge(failed.code(), failed.count(), Integer::sum);
    }

    /** Whether something was wrong with an input; those that are merely no reports do not count. */
    boolean anyFailed() {
        return !failedByCode.isEmpty();
    }

    /**
     * One line, e.g. "12 reports read, 87 statements, 3 less certain ones left out, 2 in languages that are not read (2 de), 2 duplicates,
     * 31 skipped (3 list, 28 not-a-page), 1 failed (1 broken-archive)".
     */
    String summary() {
        String summary = count(read, "report") + " read, " + count(statements, "statement")
                + (leftOut == 0 ? "" : ", " + leftOut + " less certain " + (leftOut == 1 ? "one" : "ones") + " left out");
        return summary + told(notUnderstood, "in languages that are not read") + (duplicates == 0 ? "" : ", " + count(duplicates, "duplicate"))
                + told(skippedByCode, "skipped") + told(failedByCode, "failed");
    }

    private static String told(Map<String, Integer> counts, String what) {
        return counts.isEmpty() ? "" : ", " + sum(counts) + " " + what + " (" + parts(counts) + ")";
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
