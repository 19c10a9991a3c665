package org.onrecord.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.archive.Archives.ADDRESS;
import static org.onrecord.archive.Archives.NOON;
import static org.onrecord.archive.Archives.bytes;
import static org.onrecord.archive.Archives.gzip;
import static org.onrecord.archive.Archives.joined;
import static org.onrecord.archive.Archives.page;
import static org.onrecord.archive.Archives.read;
import static org.onrecord.archive.Archives.record;
import static org.onrecord.archive.Archives.response;
import static org.onrecord.archive.Archives.source;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WarcReaderTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

    @Test
    void membersAreReadOneByOne() {
        assertThat(read(gzip(page(ADDRESS, "<p>No.")), gzip(record("request", ADDRESS, "", bytes("GET"))), gzip(page(ADDRESS + "/2", "<p>Yes."))))
                .containsExactly("200 " + ADDRESS + " <p>No.", "request", "200 " + ADDRESS + "/2 <p>Yes.");
    }

    @Test
    void anUncompressedFileIsReadAsWell() {
        assertThat(read(page(ADDRESS, "<p>No."), page(ADDRESS, "<p>Yes."))).containsExactly("200 " + ADDRESS + " <p>No.", "200 " + ADDRESS + " <p>Yes.");
    }

    @Test
    void recordsCompressedTogetherAreReadAsWell() {
        assertThat(read(gzip(joined(page(ADDRESS, "<p>No."), page(ADDRESS, "<p>Yes.")))))
                .containsExactly("200 " + ADDRESS + " <p>No.", "200 " + ADDRESS + " <p>Yes.");
    }

    @Test
    void aRecordMayGoOnInTheNextMember() {
        byte[] page = page(ADDRESS, "<p>No.");
        byte[] start = Arrays.copyOf(page, page.length - 8);
        byte[] end = Arrays.copyOfRange(page, page.length - 8, page.length);
        assertThat(read(gzip(start), gzip(end), gzip(page))).containsExactly("200 " + ADDRESS + " <p>No.", "200 " + ADDRESS + " <p>No.");
    }

    @Test
    void zstandardFramesAreRead() {
        assertThat(read(Zstd.compress(page(ADDRESS, "<p>No.")), Zstd.compress(page(ADDRESS, "<p>Yes."))))
                .containsExactly("200 " + ADDRESS + " <p>No.", "200 " + ADDRESS + " <p>Yes.");
    }

    @Test
    void zstandardFramesMayShareADictionary() {
        byte[] dictionary = page(ADDRESS, "<p>The mayor said.");
        byte[] frame = Zstd.compressUsingDict(page(ADDRESS, "<p>No."), dictionary, 3);
        byte[] header = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putInt(0x184D2A5D).putInt(dictionary.length).array();
        assertThat(read(header, dictionary, frame, frame)).containsExactly("200 " + ADDRESS + " <p>No.", "200 " + ADDRESS + " <p>No.");
    }

    @Test
    void anEmptyFileHoldsNothing() {
        assertThat(read(new byte[0])).isEmpty();
    }

    @Test
    void chunksAreJoined() {
        assertThat(read(gzip(response(ADDRESS, HEAD + "Transfer-Encoding: chunked", bytes("4\r\n<p>N\r\n2;x=y\r\no.\r\n0\r\n\r\n")))))
                .containsExactly("200 " + ADDRESS + " <p>No.");
    }

    @Test
    void whatIsNotInChunksThoughTheHeadSaysSoIsTakenAsItIs() {
        assertThat(read(gzip(response(ADDRESS, HEAD + "Transfer-Encoding: chunked", bytes("<p>No."))))).containsExactly("200 " + ADDRESS + " <p>No.");
    }

    @Test
    void contentEncodingsAreUnpacked() throws Exception {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
            out.write(bytes("<p>No."));
        }
        byte[] brotli = HexFormat.of().parseHex("8b02803c703e4e6f2e03");
        assertThat(read(gzip(response(ADDRESS, HEAD + "Content-Encoding: gzip", gzip(bytes("<p>No.")))),
                gzip(response(ADDRESS, HEAD + "Content-Encoding: deflate", deflated.toByteArray())),
                gzip(response(ADDRESS, HEAD + "Content-Encoding: zstd", Zstd.compress(bytes("<p>No.")))),
                gzip(response(ADDRESS, HEAD + "Content-Encoding: br", brotli)),
                gzip(response(ADDRESS, HEAD + "Content-Encoding: gzip, br", gzip(bytes("<p>No."))))))
                .startsWith("200 " + ADDRESS + " <p>No.", "200 " + ADDRESS + " <p>No.", "200 " + ADDRESS + " <p>No.", "200 " + ADDRESS + " <p>No.");
    }

    @Test
    void whatIsNotPackedThoughTheHeadSaysSoIsTakenAsItIs() {
        for (String encoding : new String[] {"gzip", "br", "deflate", "zstd"}) {
            assertThat(read(gzip(response(ADDRESS, HEAD + "Content-Encoding: " + encoding, bytes("<!DOCTYPE html><p>No.</p>")))))
                    .containsExactly("200 " + ADDRESS + " <!DOCTYPE html><p>No.</p>");
        }
    }

    @Test
    void anUnknownEncodingIsAReason() {
        assertThat(read(gzip(response(ADDRESS, HEAD + "Content-Encoding: rot13", bytes("<c>Ab.")))))
                .containsExactly("200 " + ADDRESS + " UNKNOWN_ENCODING: its content encoding 'rot13' is not known here");
    }

    @Test
    void aBodyThatUnpacksToMoreThanIsWantedIsAReason() {
        byte[] bomb = gzip(new byte[10_000_000]);
        assertThat(read(1 << 20, joined(gzip(response(ADDRESS, HEAD + "Content-Encoding: gzip", bomb)), gzip(page(ADDRESS, "<p>No.")))))
                .containsExactly("200 " + ADDRESS + " TOO_LARGE: its body has more than 1048576 bytes", "200 " + ADDRESS + " <p>No.");
    }

    @Test
    void whatARecordSaysOfItselfIsKept() throws Exception {
        try (WarcReader reader = WarcReader.of(source(response("<" + ADDRESS + ">", "HTTP/1.1 404 Not Found\r\nCONTENT-TYPE: Text/HTML; Charset=\"utf-8\"", bytes(""))))) {
            Capture capture = (Capture) reader.next();
            assertThat(capture.status()).isEqualTo(404);
            assertThat(capture.address()).isEqualTo(ADDRESS);
            assertThat(capture.date()).contains(NOON);
            assertThat(capture.mediaType()).contains("text/html");
            assertThat(capture.charset()).contains("utf-8");
            assertThat(capture.position()).isZero();
        }
    }

    @Test
    void aResourceIsItsOwnBody() {
        assertThat(read(gzip(record("resource", ADDRESS, "Content-Type: text/plain\r\n", bytes("No."))))).containsExactly("200 " + ADDRESS + " No.");
    }

    @Test
    void recordsThatAreNotOfTheWebAreNoCaptures() {
        assertThat(read(gzip(record("resource", "urn:text:1", "", bytes("No."))), gzip(record("warcinfo", "x", "", bytes("software: x\r\n")))))
                .containsExactly("resource", "warcinfo");
    }

    @Test
    void aRevisitHasTheBodyOfItsOriginal() {
        String digest = "WARC-Payload-Digest: sha1:AAAA\r\n";
        byte[] original = record("response", ADDRESS, "Content-Type: application/http\r\n" + digest, bytes(HEAD + "\r\n<p>No."));
        byte[] revisit = record("revisit", ADDRESS + "?again", "Content-Type: application/http\r\n" + digest, bytes("HTTP/1.1 200 OK\r\n\r\n"));
        assertThat(read(gzip(original), gzip(revisit))).containsExactly("200 " + ADDRESS + " <p>No.", "200 " + ADDRESS + "?again <p>No.");
        assertThat(read(original, revisit)).containsExactly("200 " + ADDRESS + " <p>No.", "200 " + ADDRESS + "?again <p>No.");
    }

    @Test
    void aRevisitThatServersAnsweredWithNotModifiedHasTheStatusOfItsOriginal() {
        byte[] original = record("response", ADDRESS, "Content-Type: application/http\r\n", bytes(HEAD + "\r\n<p>No."));
        byte[] revisit = record("revisit", ADDRESS, "Content-Type: application/http\r\n", bytes("HTTP/1.1 304 Not Modified\r\n\r\n"));
        assertThat(read(gzip(original), gzip(revisit))).containsExactly("200 " + ADDRESS + " <p>No.", "200 " + ADDRESS + " <p>No.");
    }

    @Test
    void aRevisitOfWhatIsElsewhereIsAReason() {
        byte[] revisit = record("revisit", ADDRESS, "WARC-Payload-Digest: sha1:AAAA\r\nContent-Type: application/http\r\n", bytes("HTTP/1.1 200 OK\r\n\r\n"));
        assertThat(read(gzip(revisit))).containsExactly("200 " + ADDRESS + " ELSEWHERE: the archive says only that it is the same as " + ADDRESS + ", which is not in it");
    }
}
