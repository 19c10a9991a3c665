package org.onrecord.spark.read;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;
import org.onrecord.ingest.input.Reason;
import org.onrecord.pipeline.Outcome;

/** What became of inputs, for Spark's own pages: sums over all tasks that came to their end. */
final class Counts implements Serializable {

    private static final long serialVersionUID = 1;

    static final String INPUTS = "inputs";
    static final String REPORTS = "reports";
    static final String STATEMENTS = "statements";
    static final String DUPLICATES = "duplicates";
    static final String BYTES = "bytes";
    static final String SPLITS = "splits";

    /** Before a reason code: inputs that gave no report for it. */
    static final String SKIPPED = "skipped: ";

    private final LinkedHashMap<String, LongAccumulator> sums = new LinkedHashMap<>();

    Counts(SparkContext spark) {
        Stream.concat(Stream.of(SPLITS, INPUTS, REPORTS, STATEMENTS, DUPLICATES, BYTES), Stream.concat(Stream.of(Reason.values()).map(Reason::code),
                Stream.of(Outcome.Failed.INTERNAL)).distinct().map(code -> SKIPPED + code)).forEach(name -> sums.put(name, spark.longAccumulator(name)));
    }

    void add(String name, long value) {
        sums.get(name).add(value);
    }

    /** One split's own. */
    static final class OfOne {

        private final Counts all;
        private final Map<String, Long> counts = new TreeMap<>();

        OfOne(Counts all) {
            this.all = all;
        }

        void add(String name, long value) {
            counts.merge(name, value, Long::sum);
            all.add(name, value);
        }

        void take(Outcome outcome) {
            switch (outcome) {
                case Outcome.Read(var _, var statements) -> {
                    add(REPORTS, 1);
                    add(STATEMENTS, statements.size());
                }
                case Outcome.NotUnderstood _ -> add(REPORTS, 1);
                case Outcome.Duplicate _ -> add(DUPLICATES, 1);
                case Outcome.Failed failed -> add(SKIPPED + failed.code(), failed.count());
                case Outcome.Present _ -> throw new IllegalStateException("a task knows no record");
            }
        }

        Map<String, Long> counts() {
            return counts;
        }
    }
}
