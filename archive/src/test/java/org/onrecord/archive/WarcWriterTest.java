package org.onrecord.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.onrecord.archive.Archives.ADDRESS;
import static org.onrecord.archive.Archives.NOON;
import static org.onrecord.archive.Archives.bytes;
import static org.onrecord.archive.Archives.gzip;
import static org.onrecord.archive.Archives.page;
import static org.onrecord.archive.Archives.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.archive.Exchange.Request;
import org.onrecord.archive.Exchange.Response;

class WarcWriterTest {

    @TempDir
    Path folder;

    private static Exchange exchange(int status, String body, Header... headers) {
        return new Exchange(ADDRESS, NOON, new Request("GET", "/mayor", List.of(new Header("Host", "quarry-post.example"))),
                new Response(status, List.of(headers), bytes(body)));
    }

    private Path written(Exchange... exchanges) throws IOException {
        Path file = folder.resolve("kept.warc.gz");
        try (WarcWriter writer = WarcWriter.append(file)) {
            for (Exchange exchange : exchanges) {
                writer.write(exchange);
            }
        }
        return file;
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Path file = written(exchange(200, "<p>No.", new Header("Content-Type", "text/html"), new Header("ETag", "\"1\"")));
        assertThat(read(Files.readAllBytes(file))).containsExactly("request", "200 " + ADDRESS + " <p>No.");
        try (WarcReader reader = WarcReader.open(file)) {
            reader.next();
            Capture capture = (Capture) reader.next();
            assertThat(capture.header("etag")).contains("\"1\"");
            assertThat(capture.date()).contains(NOON);
            assertThat(capture.digest()).contains(WarcWriter.digestOf(bytes("<p>No.")));
        }
    }

    @Test
    void anyGzipReaderReadsIt() throws IOException {
        byte[] file = Files.readAllBytes(written(exchange(200, "<p>No.")));
        String text = new String(new GZIPInputStream(new ByteArrayInputStream(file)).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("WARC/1.1\r\n").contains("GET /mayor HTTP/1.1\r\nHost: quarry-post.example\r\n\r\n", "HTTP/1.1 200 \r\n\r\n<p>No.\r\n\r\n");
    }

    @Test
    void theSecondRunAddsToTheFirst() throws IOException {
        written(exchange(200, "<p>No."));
        assertThat(read(Files.readAllBytes(written(exchange(200, "<p>Yes.")))))
                .containsExactly("request", "200 " + ADDRESS + " <p>No.", "request", "200 " + ADDRESS + " <p>Yes.");
    }

    @Test
    void unchangedIsKeptAsARevisit() throws IOException {
        Path file = written(exchange(200, "<p>No.", new Header("Content-Type", "text/html")));
        try (WarcWriter writer = WarcWriter.append(file)) {
            writer.writeUnchanged(exchange(304, ""), new Original(ADDRESS, Optional.of(NOON), Optional.of(WarcWriter.digestOf(bytes("<p>No.")))));
        }
        assertThat(read(Files.readAllBytes(file))).containsExactly("request", "200 " + ADDRESS + " <p>No.", "request", "200 " + ADDRESS + " <p>No.");
    }

    @Test
    void aChunkedHeaderDoesNotMisleadReaders() throws IOException {
        Path file = written(exchange(200, "5\r\n<p>No.", new Header("transfer-encoding", "chunked"), new Header(":status", "200")));
        assertThat(read(Files.readAllBytes(file))).contains("200 " + ADDRESS + " 5\r\n<p>No.");
    }

    @Test
    void aHeaderCannotAddLines() throws IOException {
        Path file = written(exchange(200, "<p>No.", new Header("X", "1\r\n\r\n<p>Yes.")));
        assertThat(read(Files.readAllBytes(file))).contains("200 " + ADDRESS + " <p>No.");
    }

    @Test
    void whatACrashCutOffIsCutAwayWhereverItCame() throws IOException {
        byte[] whole = Files.readAllBytes(written(exchange(200, "<p>No.")));
        written(exchange(200, "<p>Yes."));
        Path file = folder.resolve("kept.warc.gz");
        byte[] both = Files.readAllBytes(file);
        for (int length = 1; length < both.length; length += length < 40 ? 1 : 37) {
            Files.write(file, Arrays.copyOf(both, length));
            written(exchange(200, "<p>More."));
            List<String> found = read(Files.readAllBytes(file));
            assertThat(found).noneMatch(line -> line.startsWith("damage")).endsWith("request", "200 " + ADDRESS + " <p>More.");
            assertThat(found.contains("200 " + ADDRESS + " <p>No.")).isEqualTo(length >= whole.length);
        }
    }

    @Test
    void filesOfOtherProgramsAreAddedTo() throws IOException {
        Path file = Files.write(folder.resolve("kept.warc.gz"), gzip(page(ADDRESS, "<p>No.")));
        assertThat(read(Files.readAllBytes(written(exchange(200, "<p>Yes."))))).startsWith("200 " + ADDRESS + " <p>No.").hasSize(3);
        assertThat(file).exists();
    }

    @Test
    void aFileThatIsNoArchiveIsLeftAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "Ask the mayor.");
        assertThatIOException().isThrownBy(() -> WarcWriter.append(file)).withMessage("it is no compressed WARC file: name another one");
        assertThat(file).hasContent("Ask the mayor.");
    }

    @Test
    void aDamagedArchiveIsLeftAlone() throws IOException {
        Path file = written(exchange(200, "<p>No."), exchange(200, "<p>Yes."));
        byte[] damaged = Files.readAllBytes(file);
        damaged[3] = 0;
        Files.write(file, damaged);
        assertThatIOException().isThrownBy(() -> WarcWriter.append(file)).withMessageStartingWith("it is damaged at byte 0");
        assertThat(file).hasBinaryContent(damaged);
    }

    @Test
    void oneWriterAtATimeHasAFile() throws IOException {
        Path file = folder.resolve("kept.warc.gz");
        try (WarcWriter first = WarcWriter.append(file)) {
            first.write(exchange(200, "<p>No."));
            assertThatIOException().isThrownBy(() -> WarcWriter.append(file)).withMessage("another run is writing to it");
        }
        WarcWriter.append(file).close();
    }
}
