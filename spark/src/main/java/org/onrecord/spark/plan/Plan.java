package org.onrecord.spark.plan;

import java.util.List;

/**
 * A job as it was begun; kept in its folder, and the same however often it is gone on with.
 *
 * @param tables  version of the tables, see docs/exports.md
 * @param program version of the program
 * @param model   the model and the rules that statements are found with
 * @param started when it was begun, ISO 8601
 */
public record Plan(int tables, String program, String model, String started, Request request, List<Split> splits) {

    /** Of the tables that this program writes. */
    public static final int TABLES = 1;

    public Plan {
        splits = List.copyOf(splits);
    }

    /** Bytes of files. */
    public long size() {
        return splits.stream().mapToLong(Split::size).sum();
    }
}
