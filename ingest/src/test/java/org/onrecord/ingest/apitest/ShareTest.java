package org.onrecord.ingest.apitest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.onrecord.ingest.apitest.Packed.bytes;
import static org.onrecord.ingest.apitest.Packed.joined;
import static org.onrecord.ingest.apitest.Packed.page;
import static org.onrecord.ingest.apitest.Packed.record;
import static org.onrecord.ingest.apitest.Packed.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.ingest.Defaults;
import org.onrecord.ingest.Ingested;
import org.onrecord.ingest.LocalFiles;
import org.onrecord.ingest.LocalFiles.Local;
import org.onrecord.ingest.Reading;
import org.onrecord.ingest.Share;

@Timeout(60)
class ShareTest {

    private static final byte[] IMAGE = record("response", "https://quarry-post.example/dam.png", "Content-Type: application/http\r\n",
            bytes("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG"));

    @TempDir
    Path folder;

    private static byte[] story(int number) {
        return page("https://quarry-post.example/" + number, report("Story " + number, "The mayor said no for the " + number + "th time."));
    }

    private static List<Ingested> read(Path file, Share share) {
        List<Ingested> all = new ArrayList<>();
        try (Reading reading = LocalFiles.open(List.of(new Local(file, "crawl/" + file.getFileName(), false, share)).iterator(), Defaults.NONE)) {
            reading.forEachRemaining(all::add);
        }
        return all;
    }

    private static List<Ingested> inShares(Path file, long size) throws IOException {
        List<Ingested> all = new ArrayList<>();
        for (long from = 0; from < Files.size(file); from += size) {
            all.addAll(read(file, new Share(from, from + size < Files.size(file) ? from + size : Long.MAX_VALUE)));
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(longs = {300, 700, 1000, 100_000})
    void theSharesOfAWebArchiveGiveWhatTheWholeGives(long size) throws IOException {
        byte[] broken = story(4);
        broken[broken.length / 2] ^= 0x55;
        Path file = Files.write(folder.resolve("crawl.warc.gz"), joined(story(1), IMAGE, story(2), story(3), broken, story(5), IMAGE, story(6), IMAGE));

        assertThat(inShares(file, size)).isEqualTo(read(file, Share.WHOLE)).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 40, 55, 1000})
    void theSharesOfLinesOfJsonGiveWhatTheWholeGives(long size) throws IOException {
        Path file = Files.writeString(folder.resolve("articles.jsonl"), """
                {"source": "a", "text": "The mayor said no."}

                {"source": "b", "text": "The mayor said
                {"source": "c", "text": "The mayor said yes."}
                no line of JSON
                """);

        assertThat(inShares(file, size)).isEqualTo(read(file, Share.WHOLE)).extracting(Ingested::source)
                .containsExactly("a", "crawl/articles.jsonl:3", "c", "crawl/articles.jsonl:5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n\n  \n", "{\n\"text\": 1\n}\n", "%PDF-1.7\nmore\nmore\n"})
    void whatIsWrongWithAWholeFileOfLinesIsToldOnce(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("articles.jsonl"), content);

        assertThat(inShares(file, 2)).isEqualTo(read(file, Share.WHOLE)).hasSize(1);
    }

    @Test
    void aFileThatIsNoArchiveBelongsToItsFirstShare() throws IOException {
        Path file = Files.writeString(folder.resolve("crawl.warc"), "The mayor said no to the plan on Monday.");

        assertThat(inShares(file, 10)).isEqualTo(read(file, Share.WHOLE)).hasSize(1);
    }

    @Test
    void twoReadingsThatMeetOneDocumentSayTheSameOfIt() throws IOException {
        Path monday = Files.write(folder.resolve("monday.warc.gz"), joined(story(1), story(2)));
        Path tuesday = Files.write(folder.resolve("tuesday.warc.gz"), joined(story(3), story(2)));

        List<Optional<String>> first = pages(monday);
        List<Optional<String>> second = pages(tuesday);

        assertThat(first).doesNotContain(Optional.empty());
        assertThat(second.get(0)).isNotIn(first);
        assertThat(second.get(1)).isEqualTo(first.get(1));
        assertThat(first.get(1).orElseThrow()).matches("[0-9a-f]{32}");
    }

    private static List<Optional<String>> pages(Path file) {
        List<Optional<String>> pages = new ArrayList<>();
        try (Reading reading = LocalFiles.open(List.of(new Local(file, file.toString(), true, Share.WHOLE)).iterator(), Defaults.NONE)) {
            while (reading.hasNext()) {
                reading.next();
                pages.add(reading.page());
            }
        }
        return pages;
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jsonl", "a.warc.gz"})
    void aFileThatThisMachineDoesNotSeeIsNoEmptyShare(String name) {
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> read(folder.resolve(name), new Share(700, 1400)))
                .withMessage("crawl/" + name + " cannot be read from byte 700 on: no such file: check the path");
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> read(folder.resolve(name), new Share(0, 700)));
        assertThat(read(folder.resolve(name), Share.WHOLE)).singleElement().isInstanceOf(Ingested.Unreadable.class);
    }
}
