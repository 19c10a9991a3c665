package org.onrecord.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.onrecord.domain.Amount;
import org.onrecord.gather.Reasons;
import org.onrecord.pipeline.Outcome;
import org.onrecord.record.format.AccountSummary.Reports;
import org.onrecord.record.format.AccountSummary;
import org.onrecord.record.store.Receipt;
import org.onrecord.record.store.RecordStore;

/** Counts of a run: every input is read, in a language that is not, a duplicate, skipped as it is no report, or failed. */
final class Tally {

    private final Map<String, Integer> failedByCode = new TreeMap<>();
    private final Map<String, Integer> skippedByCode = new TreeMap<>();
    private final Map<String, Integer> notUnderstood = new TreeMap<>();
    private int duplicates;
    private int present;
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

    /** It is in the record already. */
    void countPresent() {
        present++;
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
        String summary = Amount.of(read, "report") + " read, " + Amount.of(statements, "statement")
                + (leftOut == 0 ? "" : ", " + leftOut + " less certain " + (leftOut == 1 ? "one" : "ones") + " left out");
        return summary + told(notUnderstood, "in languages that are not read") + (duplicates == 0 ? "" : ", " + Amount.of(duplicates, "duplicate"))
                + told(skippedByCode, "skipped") + told(failedByCode, "failed");
    }

    /**
     * The same of what was brought to a record: "12 inputs: 8 recorded (1 of them a new text, 2 read again), 87 statements, 1 already there, 2
     * skipped (2 list), 1 failed (1 broken-archive)". The parts add up to the inputs.
     *
     * @param kept   what the record says of those that were brought
     * @param unkept statements that were read, and not kept
     */
    String summary(Receipt kept, int unkept) {
        AccountSummary account = account(kept, unkept);
        Map<String, Integer> ofThem = new LinkedHashMap<>();
        ofThem.put("a new text of a known source", account.reports().newTexts());
        ofThem.put("read again", account.reports().readAgain());
        ofThem.put("in a language that is not read", sum(notUnderstood));
        String told = ofThem.entrySet().stream().filter(part -> part.getValue() > 0).map(part -> part.getValue() + " " + part.getKey())
                .collect(Collectors.joining(", "));
        return Amount.of(account.inputs(), "input") + ": " + account.reports().recorded() + " recorded" + (told.isEmpty() ? "" : " (" + told + ")") + ", "
                + Amount.of(statements - unkept, "statement") + (account.reports().alreadyThere() == 0 ? "" : ", " + account.reports().alreadyThere() + " already there")
                + (duplicates == 0 ? "" : ", " + Amount.of(duplicates, "duplicate")) + told(skippedByCode, "skipped") + failedByStage(account.failed());
    }

    /** ", 3 failed (reading: 1 bad-json, 1 broken-archive; analysis: 1 internal-error)". */
    private String failedByStage(Map<String, Map<String, Integer>> failed) {
        return failed.isEmpty() ? "" : ", " + failed.values().stream().mapToInt(Tally::sum).sum() + " failed (" + failed.entrySet().stream()
                .map(stage -> stage.getKey() + ": " + parts(stage.getValue())).collect(Collectors.joining("; ")) + ")";
    }

    private static String stage(String code) {
        return code.equals(Outcome.Failed.INTERNAL) ? "analysis" : Reasons.ofFetching().contains(code) ? "fetching" : "reading";
    }

    private Map<String, Map<String, Integer>> failedByStage(int unfit) {
        Map<String, Map<String, Integer>> stages = new LinkedHashMap<>();
        failedByCode.forEach((code, count) -> stages.computeIfAbsent(stage(code), _ -> new TreeMap<>()).put(code, count));
        if (unfit > 0) {
            stages.put("storing", Map.of(RecordStore.UNFIT, unfit));
        }
        return stages;
    }

    /** The same for programs. */
    AccountSummary account(Receipt kept, int unkept) {
        int recorded = kept.recorded() + kept.changed() + kept.again();
        int there = present + kept.present();
        int inputs = recorded + there + duplicates + sum(skippedByCode) + sum(failedByCode) + kept.unfit();
        return new AccountSummary(inputs, new Reports(recorded, kept.changed(), kept.again(), there, duplicates), statements - unkept, notUnderstood, skippedByCode,
                failedByStage(kept.unfit()));
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
}
