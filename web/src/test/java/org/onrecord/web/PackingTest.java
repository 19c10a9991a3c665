package org.onrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers travel packed where that can be unpacked, is worth it, and tells nobody on the way what is in them. */
class PackingTest {

    private static final String[] PACKED = {"Accept-Encoding", "gzip, deflate, br"};

    private static Visitor visitor;

    @BeforeAll
    static void start(@TempDir Path folder) {
        visitor = Visitor.in(folder);
    }

    @AfterAll
    static void stop() {
        visitor.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/claims", "/claims.json", "/claims.csv", "/api/v1/openapi.json", "/search.atom?q=dam", "/api/v1/export", "/no-such-page"})
    void wordsArePacked(String path) throws IOException {
        HttpResponse<byte[]> packed = visitor.bytes(path, PACKED);
        HttpResponse<byte[]> plain = visitor.bytes(path);
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.headers().firstValue("Vary")).hasValueSatisfying(names -> assertThat(names).contains("Accept-Encoding"));
        assertThat(packed.body()).hasSizeLessThan(plain.body().length * 2 / 3);
        assertThat(unmasked(unpacked(packed))).isEqualTo(unmasked(plain.body()));
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(plain.headers().firstValue("Vary")).hasValueSatisfying(names -> assertThat(names).contains("Accept-Encoding"));
    }

    /** They carry the digest of their bytes in their addresses: they are packed when the server starts, and never again. */
    @Test
    void scriptsAndStylesArePackedForWhoeverTakesThatWhereverTheyComeFrom() throws IOException {
        Matcher address = Pattern.compile("/static/[0-9a-f]+/htmx\\.js").matcher(visitor.get("/").body());
        assertThat(address.find()).isTrue();
        HttpResponse<byte[]> packed = visitor.bytes(address.group(), "Accept-Encoding", "gzip", "Sec-Fetch-Site", "cross-site");
        assertThat(unpacked(packed)).isEqualTo(visitor.bytes(address.group()).body());
        assertThat(packed.headers().firstValue("Vary")).contains("Accept-Encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/api/v1/claims/zz"})
    void whatFitsInAPacketIsNot(String path) {
        HttpResponse<byte[]> answer = visitor.bytes(path, PACKED);
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(answer.body().length);
    }

    @Test
    void whatIsPackedInItselfIsNot() {
        Matcher claim = Pattern.compile("href=\"(/claims/[0-9a-z]{8,64})\"").matcher(visitor.get("/claims").body());
        assertThat(claim.find()).isTrue();
        assertThat(visitor.bytes(claim.group(1) + "/sheet.docx", PACKED).headers().firstValue("Content-Encoding")).isEmpty();
    }

    /** Its length would tell whoever sees it on the line whether the words that the other site has put into the address stand in the page. */
    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void whatAnotherSiteLeadsToIsNot(String site) {
        assertThat(visitor.bytes("/search?q=dam", "Accept-Encoding", "gzip", "Sec-Fetch-Site", site).headers().firstValue("Content-Encoding")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "same-origin"})
    void whatAPersonOrAPageOfTheServerLeadsToIs(String site) {
        assertThat(visitor.bytes("/search?q=dam", "Accept-Encoding", "gzip", "Sec-Fetch-Site", site).headers().firstValue("Content-Encoding")).contains("gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "br, gzip;q=0.5", "*", "deflate;q=0, gzip ; q=1.0", "identity, *;q=0.1"})
    void isTaken(String given) {
        assertThat(Packing.isTaken(Map.of("accept-encoding", given))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "br", "gzip;q=0", "gzip;q=0.000, *", "identity", "*;q=0", "gzipped", "gzip q", ";;;,,,"})
    void isNotTaken(String given) {
        assertThat(Packing.isTaken(Map.of("accept-encoding", given))).isFalse();
    }

    @Test
    void aTokenIsWrittenOtherwiseInEachAnswerAndTakenBackFromAny() {
        String one = visitor.token();
        String other = visitor.token();
        assertThat(one).isNotEqualTo(other).hasSameSizeAs(other);
        for (String token : new String[] {one, other}) {
            assertThat(visitor.send(visitor.form("/sign-out", "token=" + token).build()).statusCode()).isEqualTo(303);
        }
    }

    private static byte[] unpacked(HttpResponse<byte[]> answer) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return in.readAllBytes();
        }
    }

    private static String unmasked(byte[] page) {
        return new String(page, StandardCharsets.UTF_8).replaceAll("(content|value)=\"[A-Za-z0-9_-]{86}\"", "");
    }
}
