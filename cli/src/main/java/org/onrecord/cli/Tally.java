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

    void count(Outcome outcome) {
        switch (outcome) {
            case Outcome.Read report -> {
                read++;
                statements += report.statements().size();
            }
            case Outcome.Failed failed -> failedByCode.merge(failed.code(), 1, Integer::sum);
        }
    }

    boolean anyFailed() {
        return !failedByCode.isEmpty();
    }

    /** One line, e.g. "2 reports read, 14 statements, 1 failed (1 empty)". */
    String summary() {
        String summary = count(read, "report") + " read, " + count(statements, "statement");
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
