package org.onrecord.ingest;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Files known by their first bytes that hold no plain text. Others without text are known by their zero bytes. */
enum FileKind {

    PDF("a PDF", "25 50 44 46 2D"),
    ZIP("a ZIP archive or an office document", "50 4B 03 04"),
    GZIP("a gzip archive", "1F 8B 08"),
    BZIP2("a bzip2 archive", "42 5A 68 39 31 41 59"),
    XZ("an xz archive", "FD 37 7A 58 5A 00"),
    ZSTD("a Zstandard archive", "28 B5 2F FD"),
    SEVEN_ZIP("a 7z archive", "37 7A BC AF 27 1C"),
    RAR("a RAR archive", "52 61 72 21 1A 07"),
    OLE("an old office document", "D0 CF 11 E0 A1 B1 1A E1"),
    RTF("a rich text document", "7B 5C 72 74 66"),
    PNG("a PNG picture", "89 50 4E 47 0D 0A 1A 0A"),
    JPEG("a JPEG picture", "FF D8 FF"),
    GIF87("a GIF picture", "47 49 46 38 37 61"),
    GIF89("a GIF picture", "47 49 46 38 39 61"),
    OGG("an Ogg file", "4F 67 67 53 00"),
    ELF("a program", "7F 45 4C 46"),
    JAVA_CLASS("a Java class", "CA FE BA BE"),
    PARQUET("a Parquet table", "50 41 52 31"),
    SQLITE("an SQLite database", "53 51 4C 69 74 65 20 66 6F 72 6D 61 74 20 33 00");

    private final String looksLike;
    private final byte[] start;

    FileKind(String looksLike, String start) {
        this.looksLike = looksLike;
        this.start = HexFormat.ofDelimiter(" ").parseHex(start);
    }

    /** The kind that starts like {@code bytes}, if any does. */
    static Optional<FileKind> of(byte[] bytes) {
        for (FileKind kind : values()) {
            if (kind.starts(bytes)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** With its article, e.g. "a PDF". */
    String looksLike() {
        return looksLike;
    }

    private boolean starts(byte[] bytes) {
        return bytes.length >= start.length && Arrays.mismatch(bytes, 0, start.length, start, 0, start.length) < 0;
    }
}
