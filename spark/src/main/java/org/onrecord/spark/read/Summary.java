package org.onrecord.spark.read;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.onrecord.domain.Amount;
import org.onrecord.spark.store.Mark;

/**
 * What became of the inputs of a job.
 *
 * @param counts by name, see {@link #text}
 */
public record Summary(SortedMap<String, Long> counts) {

    public Summary {
        counts = new TreeMap<>(counts);
    }

    static Summary of(List<Mark> marks) {
        TreeMap<String, Long> sums = new TreeMap<>();
        marks.forEach(mark -> mark.counts().forEach((name, count) -> sums.merge(name, count, Long::sum)));
        return new Summary(sums);
    }

    public long inputs() {
        return count(Counts.INPUTS);
    }

    /** Reports that were read, those in a language that is not understood among them. */
    public long reports() {
        return count(Counts.REPORTS);
    }

    public long statements() {
        return count(Counts.STATEMENTS);
    }

    /** Pages that one split had before, with the same text; those of two splits are told by the import. */
    public long duplicates() {
        return count(Counts.DUPLICATES);
    }

    /** Inputs that gave no report. */
    public long skipped() {
        return counts.tailMap(Counts.SKIPPED).entrySet().stream().filter(count -> count.getKey().startsWith(Counts.SKIPPED)).mapToLong(SortedMap.Entry::getValue).sum();
    }

    /** Whether every input became something. */
    public boolean addsUp() {
        return inputs() == reports() + duplicates() + skipped();
    }

    private long count(String name) {
        return counts.getOrDefault(name, 0L);
    }

    /** For people, e.g. "12 inputs: 9 reports with 31 statements, 1 duplicate, 2 skipped (not-a-page 2)". */
    public String text() {
        List<String> reasons = new ArrayList<>();
        counts.tailMap(Counts.SKIPPED).forEach((name, count) -> {
            if (name.startsWith(Counts.SKIPPED) && count > 0) {
                reasons.add(name.substring(Counts.SKIPPED.length()) + " " + count);
            }
        });
        return Amount.of(inputs(), "input") + ": " + Amount.of(reports(), "report") + " with " + Amount.of(statements(), "statement") + ", "
                + Amount.of(duplicates(), "duplicate") + ", " + skipped() + " skipped" + (reasons.isEmpty() ? "" : " (" + String.join(", ", reasons) + ")");
    }
}
