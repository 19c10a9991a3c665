package org.onrecord.export.line;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Files that are no record lines, told by how they begin or by their names, and what to do with them. */
public final class OtherFormats {

    /** As many of a file's first bytes tell it. */
    public static final int TELLING = 64;

    private record Format(String begins, String what) { }

    private static final String BACK = ": record lines can be imported, which 'onrecord export --format jsonl' writes";

    private static final List<Format> FORMATS = List.of(
            new Format("PAR1", "a Parquet table: name the folder of all tables of an export instead"),
            new Format("{\"@context\"", "JSON-LD" + BACK),
            new Format("SQLite format 3\0", "an SQLite file: if it is a record, name it with --record, or export it first: onrecord export --record FILE -o record.jsonl"),
            new Format("\u001F\u008B", "compressed: gunzip -c FILE | onrecord import -"),
            new Format("(\u00B5/\u00FD", "compressed: zstd -dc FILE | onrecord import -"),
            new Format("BZh", "compressed: bunzip2 -c FILE | onrecord import -"),
            new Format("PK\u0003\u0004", "an archive: unpack it, and import the .jsonl file in it"),
            new Format("\u00FF\u00FE", "in UTF-16: convert it to UTF-8 first: iconv -f UTF-16 -t UTF-8 FILE | onrecord import -"),
            new Format("\u00FE\u00FF", "in UTF-16: convert it to UTF-8 first: iconv -f UTF-16 -t UTF-8 FILE | onrecord import -"),
            new Format("<", "a page or XML: 'onrecord add FILE' reads reports"));

    private OtherFormats() { }

    /** What a file is, and what to do; empty: it may hold record lines. */
    public static Optional<String> told(String name, byte[] first) {
        String begin = new String(first, StandardCharsets.ISO_8859_1);
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".csv") || lower.endsWith(".tsv")) {
            return Optional.of("a table" + BACK);
        }
        return FORMATS.stream().filter(format -> begin.startsWith(format.begins)).map(Format::what).findFirst();
    }
}
