package org.onrecord.export.parquet;

/**
 * One file of a table that is written in parts.
 *
 * @param table e.g. "statements"
 * @param path  in the tables' folder, with slashes: "statements/month=2031-04/split-00017.parquet"
 */
public record PartFile(String table, String path, long rows, long bytes) { }
