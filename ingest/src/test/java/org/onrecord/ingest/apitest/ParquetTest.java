package org.onrecord.ingest.apitest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.ingest.apitest.Readings.article;
import static org.onrecord.ingest.apitest.Readings.fault;
import static org.onrecord.ingest.apitest.Readings.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.ingest.Defaults;
import org.onrecord.ingest.Ingested;
import org.onrecord.ingest.Ingested.Report;
import org.onrecord.ingest.Ingested.Unreadable;
import org.onrecord.ingest.LocalFiles;
import org.onrecord.ingest.LocalFiles.Local;
import org.onrecord.ingest.Reading;
import org.onrecord.ingest.Share;
import org.onrecord.ingest.input.Reason;

/** The files are made by {@code make.py} beside them, with Arrow's writer: each has the articles of {@code articles.jsonl}, or something else that its name says. */
@Timeout(60)
class ParquetTest {

    @TempDir
    Path folder;

    private Path file(String name) throws IOException {
        try (InputStream in = ParquetTest.class.getResourceAsStream("parquet/" + name)) {
            return Files.write(folder.resolve(name), in.readAllBytes());
        }
    }

    private List<Ingested> lines() throws IOException {
        return read(file("articles.jsonl"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "snappy", "gzip", "brotli", "zstd", "lz4", "second-none", "second-snappy", "second-zstd", "small-pages", "differences", "wrapped"})
    void aTableGivesWhatLinesOfJsonGive(String name) throws IOException {
        assertThat(read(file(name + ".parquet"))).isEqualTo(lines()).hasSize(5);
    }

    @Test
    void aTableIsKnownByItsBytesWhateverItIsCalled() throws IOException {
        assertThat(read(Files.copy(file("snappy.parquet"), folder.resolve("articles.txt")))).isEqualTo(lines());
    }

    @Test
    void aFolderIsLookedThroughForTables() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.move(file("snappy.parquet"), in.resolve("part-00000.snappy.parquet"));
        Files.writeString(in.resolve("_SUCCESS"), "");
        Files.writeString(in.resolve(".part-00000.snappy.parquet.crc"), "crc");
        List<Ingested> all = read(in);
        assertThat(all.subList(0, 5)).isEqualTo(lines());
        assertThat(all.getLast()).isInstanceOfSatisfying(Unreadable.class, told -> assertThat(told.message()).isEqualTo("files with other endings, or hidden (hidden 1, none 1): one can be named by itself"));
    }

    @ParameterizedTest
    @ValueSource(ints = {ZipOutputStream.STORED, ZipOutputStream.DEFLATED})
    void aTableInAZipArchiveIsRead(int method) throws IOException {
        byte[] table = Files.readAllBytes(file("zstd.parquet"));
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            ZipEntry entry = new ZipEntry("mail/articles.parquet");
            entry.setMethod(method);
            CRC32 sum = new CRC32();
            sum.update(table);
            entry.setSize(table.length);
            entry.setCrc(sum.getValue());
            out.putNextEntry(entry);
            out.write(table);
        }
        assertThat(read(Files.write(folder.resolve("a.zip"), zip.toByteArray()))).isEqualTo(lines());
    }

    @ParameterizedTest
    @CsvSource({"date, 2031-04-08", "utc, 2031-04-08T14:05:00Z", "zoned, 2031-04-08T14:05:00Z", "local, 2031-04-08T14:05:00", "old-moment, 2031-04-08T14:05:00"})
    void daysAndMomentsAreDatesOfPublicationWithAZoneWhereTheColumnHasOne(String name, String published) throws IOException {
        List<Ingested> all = read(file(name + ".parquet"));
        assertThat(article(all.get(0)).publication().published()).contains(published);
        assertThat(article(all.get(1)).publication().published()).isEmpty();
    }

    @Test
    void bytesAreTextWhereTheyCanBe() throws IOException {
        List<Ingested> all = read(file("bytes.parquet"));
        assertThat(article(all.get(0)).text().string()).isEqualTo("The mayor said no.");
        assertThat(all.get(1)).isEqualTo(new Unreadable(folder + "/bytes.parquet:2", Reason.BAD_ENCODING, OptionalLong.empty(), "a text in the row is not UTF-8, as it must be"));
    }

    @Test
    void rowsWithoutSourceOrTextAreToldByTheirNumber() throws IOException {
        List<Ingested> all = read(file("lacking.parquet"));
        assertThat(all).extracting(Ingested::source).containsExactly("a", folder + "/lacking.parquet:2", folder + "/lacking.parquet:3");
        assertThat(all.subList(1, 3)).extracting(told -> ((Unreadable) told).reason()).containsExactly(Reason.NO_SOURCE, Reason.NO_TEXT);
    }

    @Test
    void aRowThatIsTooLongIsToldAndTheNextIsRead() throws IOException {
        List<Ingested> all = read(file("long-row.parquet"));
        assertThat(all.get(0)).isEqualTo(new Unreadable(folder + "/long-row.parquet:1", Reason.TOO_LARGE, OptionalLong.empty(), "the row is longer than 4194304 bytes: no report is"));
        assertThat(article(all.get(1)).publication().source()).isEqualTo("b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no-rows          | EMPTY       | the table has no rows
            no-text          | NO_TEXT     | it has no column text (its columns: source, content): a table of articles needs source and text, both text; rename the columns that hold them, or write them so
            numbers          | NO_TEXT     | it has a column text of int64 (its columns: source, text): a table of articles needs source and text, both text; rename the columns that hold them, or write them so
            deep             | TOO_LARGE   | the column nested is nested deeper than 32 levels
            row-bomb         | TOO_LARGE   | it says to have 2000000 rows in 8947 bytes: no reports are so short
            lzo              | UNREADABLE  | the column source is packed by LZO, which is not read here: write it anew, packed by zstd, snappy or gzip
            encrypted        | UNREADABLE  | it is encrypted
            encrypted-column | UNREADABLE  | the column text is encrypted
            """)
    void aTableWithoutArticlesIsToldOnce(String name, Reason reason, String message) throws IOException {
        assertThat(fault(file(name + ".parquet"))).isEqualTo(new Unreadable(folder + "/" + name + ".parquet", reason, OptionalLong.empty(), message));
    }

    @Test
    void aPageThatUnpacksToTooMuchIsToldWithoutBeingUnpacked() throws IOException {
        assertThat(fault(file("page-bomb.parquet"))).satisfies(told -> {
            assertThat(told.reason()).isEqualTo(Reason.TOO_LARGE);
            assertThat(told.message()).isEqualTo("the column text has a page of 140000010 bytes, more than the 134217728 that are read: rows 1 to 1 are not read; copy or write the file again");
        });
    }

    /** Twenty texts of 60 million letters, each in a row group of its own. */
    @Test
    void aRowGroupThatUnpacksToTooMuchIsToldWhoeverReadsTheOthers() throws IOException {
        List<Ingested> all = read(file("file-bomb.parquet"));
        assertThat(all).hasSize(20).extracting(told -> ((Unreadable) told).reason()).containsOnly(Reason.TOO_LARGE);
        assertThat(((Unreadable) all.getLast()).message()).matches("a bomb: its pages unpack to more than 5[0-9]{7} bytes: rows 20 to 20 are not read; copy or write the file again");
    }

    /** One text of a megabyte that twenty rows have, after two hundred row groups of one row each. */
    @Test
    void aTextThatStandsOnceAndInTooManyRowsIsToldAfterSome() throws IOException {
        List<Ingested> all = read(file("dictionary-bomb.parquet"));
        assertThat(all.subList(0, 201)).hasOnlyElementsOfType(Report.class);
        assertThat(all.getLast()).isInstanceOfSatisfying(Unreadable.class, told -> {
            assertThat(told.reason()).isEqualTo(Reason.TOO_LARGE);
            assertThat(told.message()).matches("a bomb: its rows hold more than [0-9]+ bytes: rows 2[0-9]{2} to 220 are not read; copy or write the file again");
            assertThat(all.size() - 1 + told.count()).isEqualTo(220);
        });
    }

    @Test
    void aFileThatIsCutIsTold() throws IOException {
        byte[] whole = Files.readAllBytes(file("snappy.parquet"));
        Path cut = Files.write(folder.resolve("cut.parquet"), Arrays.copyOf(whole, whole.length - 1000));
        assertThat(fault(cut)).isEqualTo(new Unreadable(cut.toString(), Reason.BROKEN_ARCHIVE, OptionalLong.empty(),
                "it does not end as a Parquet file does, so it is none or it is cut: copy or write the file again"));
        assertThat(fault(Files.writeString(cut, "PAR1PAR")).reason()).isEqualTo(Reason.BROKEN_ARCHIVE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 7, 1_000_000, Integer.MAX_VALUE})
    void anEndOfAWrongLengthIsTold(int length) throws IOException {
        byte[] whole = Files.readAllBytes(file("snappy.parquet"));
        ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).putInt(whole.length - 8, length);
        assertThat(fault(Files.write(folder.resolve("wrong.parquet"), whole)).reason()).isIn(Reason.BROKEN_ARCHIVE, Reason.TOO_LARGE);
    }

    /** Of three row groups the second has a page that has changed. */
    @Test
    void rowsBeforeADamagedPageAndOfOtherRowGroupsAreRead() throws IOException {
        byte[] bytes = Files.readAllBytes(file("second-zstd.parquet"));
        bytes[indexOf(bytes, "notes/3.txt") + 3] ^= 0x55;
        List<Ingested> all = read(Files.write(folder.resolve("damaged.parquet"), bytes));
        assertThat(all).hasSize(4).startsWith(lines().subList(0, 2).toArray(Ingested[]::new)).endsWith(lines().getLast());
        assertThat(all.get(2)).isInstanceOfSatisfying(Unreadable.class, told -> {
            assertThat(told.reason()).isEqualTo(Reason.BROKEN_ARCHIVE);
            assertThat(told.position()).isPresent();
            assertThat(told.count()).isEqualTo(2);
            assertThat(told.message()).endsWith("has a page whose check sum is another: rows 3 to 4 are not read; copy or write the file again");
        });
    }

    /** One row group, each value a page of its own. */
    @Test
    void rowsOfTheSameRowGroupBeforeADamagedPageAreRead() throws IOException {
        byte[] bytes = Files.readAllBytes(file("small-pages.parquet"));
        bytes[indexOf(bytes, "notes/4.txt") + 3] ^= 0x55;
        List<Ingested> all = read(Files.write(folder.resolve("damaged.parquet"), bytes));
        assertThat(all.subList(0, 2)).isEqualTo(lines().subList(0, 2));
        assertThat(((Unreadable) all.getLast()).message()).endsWith("has a page whose check sum is another: rows 3 to 5 are not read; copy or write the file again");
        assertThat(((Unreadable) all.getLast()).count()).isEqualTo(3);
    }

    private static int indexOf(byte[] bytes, String words) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(words);
    }

    @ParameterizedTest
    @ValueSource(longs = {37, 500, 3000, 5000, 100_000})
    void partsOfAnySizeGiveTheRowsOfTheWholeInTheirOrder(long size) throws IOException {
        for (String name : List.of("snappy", "second-none", "no-text")) {
            Path file = file(name + ".parquet");
            List<Ingested> all = new ArrayList<>();
            for (long from = 0; from < Files.size(file); from += size) {
                all.addAll(part(file, new Share(from, from + size < Files.size(file) ? from + size : Long.MAX_VALUE)));
            }
            assertThat(all).isEqualTo(part(file, Share.WHOLE));
        }
    }

    private static List<Ingested> part(Path file, Share share) {
        List<Ingested> all = new ArrayList<>();
        try (Reading reading = LocalFiles.open(List.of(new Local(file, file.toString(), false, share)).iterator(), Defaults.NONE)) {
            reading.forEachRemaining(all::add);
        }
        return all;
    }

    @Test
    void theFolderOfAClusterIsTold() throws IOException {
        Path tables = Files.createDirectory(folder.resolve("tables"));
        Files.writeString(tables.resolve("_onrecord.json"), "{}");
        Files.createDirectory(tables.resolve("_committed"));
        Files.move(file("snappy.parquet"), tables.resolve("articles.parquet"));
        assertThat(fault(tables)).isEqualTo(new Unreadable(tables.toString(), Reason.UNKNOWN_FORMAT, OptionalLong.empty(),
                "the folder holds a cluster's tables, whose reports are read already: 'onrecord import " + tables + "' takes them into the record"));
    }

    /** Whatever bytes are spoiled: articles come, or it is told why not; nothing else happens. */
    @ParameterizedTest
    @ValueSource(strings = {"none", "snappy", "lz4", "second-none", "small-pages", "differences", "date", "old-moment", "bytes"})
    void spoiledBytesDoNoHarm(String name) throws IOException {
        byte[] whole = Files.readAllBytes(file(name + ".parquet"));
        Random random = new Random(name.hashCode());
        Path file = folder.resolve("spoiled.parquet");
        for (int round = 0; round < Integer.getInteger("rounds", 300); round++) {
            byte[] spoiled = whole.clone();
            for (int i = 0; i <= random.nextInt(3); i++) {
                spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt();
            }
            assertThat(read(Files.write(file, spoiled))).isNotEmpty().allSatisfy(one -> {
                if (one instanceof Unreadable told) {
                    assertThat(told.reason()).as("%s, digest %d", told.message(), Arrays.hashCode(spoiled)).isNotEqualTo(Reason.INTERNAL_ERROR);
                }
            });
        }
    }

}
