package org.onrecord.cli;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.onrecord.pipeline.Outcome;

/** Counts of a run: every report given is read or failed. */
final class Tally {

    private final Map<String, Integer> failedByCode = new TreeMap<>();
    private int read;
    private long statements;
    private long leftOut;

    /** @param leftOut how many of its statements are not shown, as they are too uncertain */
    void count(Outcome.Read report, int leftOut) {
        read++;
        statements += report.statements().size();
        this.leftOut += leftOut;
    }

    void count(Outcome.Failed failed) {
        failedByCode.merge(failed.code(), 1, Integer::sum);
    }

    boolean anyFailed() {
        return !failedByCode.isEmpty();
    }

    /** One line, e.g. "2 reports read, 14 statements, 3 less certain ones left out, 1 failed (1 empty)". */
    String summary() {
        String summary = count(read, "report") + " read, " + count(statements, "statement")
                + (leftOut == 0 ? "" : ", " + leftOut + " less certain " + (leftOut == 1 ? "one" : "ones") + " left out");
        return anyFailed() ? summary + ", " + failed() + " failed (" + reasons() + ")" : summary;
    }

    private int failed() {
        return failedByCode.values().stream().mapToInt(Integer::intValue).sum();
    }

    private String reasons() {
        return failedByCode.entrySet().stream().map(reason -> reason.getValue() + " " + reason.getKey())
                .collect(Collectors.joining(", "));
    }

    /** E.g. "1 report", "2 reports". */
    static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
