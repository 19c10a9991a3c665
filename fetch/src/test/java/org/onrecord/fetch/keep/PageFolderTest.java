package org.onrecord.fetch.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.archive.Capture;
import org.onrecord.archive.Entry;
import org.onrecord.archive.Payload;
import org.onrecord.archive.WarcReader;
import org.onrecord.fetch.Fetched;
import org.onrecord.fetch.RobotsShelf;
import org.onrecord.fetch.Validators;
import org.onrecord.fetch.address.WebAddress;
import org.onrecord.fetch.wire.Exchange;
import org.onrecord.fetch.wire.Headers;

class PageFolderTest {

    private static final String ADDRESS = "https://quarry.example/dam";
    private static final Instant MORNING = Instant.parse("2031-04-12T09:30:00Z");
    private static final Instant EVENING = Instant.parse("2031-04-12T19:30:00Z");

    @TempDir
    private Path folder;

    private PageFolder open() throws IOException {
        return PageFolder.of(folder.resolve("onrecord.db"));
    }

    private static Fetched.Step step(String address, Instant at, int status, String body) {
        return new Fetched.Step((WebAddress) WebAddress.of(address), at, List.of(new Headers.Field("User-Agent", "onrecord/1")),
                new Exchange.Answer(status, new Headers(List.of(new Headers.Field("ETag", "\"v1\""))), body.getBytes(StandardCharsets.UTF_8), true));
    }

    private static Fetched.Page page(Instant at, String body) {
        return new Fetched.Page(List.of(step(ADDRESS, at, 200, body)));
    }

    private static Visit visit(Fetched.Page page, PageFolder.Kept kept) {
        Fetched.Step last = page.last();
        return Visit.found(last.at(), ADDRESS, Visit.NEW, new Visit.Page(Validators.of(last.address(), last.answer().headers()), kept.digest(), last.at(), "", last.at()));
    }

    /** Every capture of a file, with its body. */
    private List<String> captures(String name) throws IOException {
        List<String> captures = new ArrayList<>();
        try (WarcReader reader = WarcReader.open(folder.resolve("onrecord-pages").resolve(name))) {
            while (reader.hasNext()) {
                Entry entry = reader.next();
                if (entry instanceof Capture capture) {
                    String body = capture.payload(1000) instanceof Payload.Whole(byte[] bytes) ? new String(bytes, StandardCharsets.UTF_8) : "?";
                    captures.add(capture.status() + (capture.original().isPresent() ? " again " : " ") + capture.address() + " " + body);
                }
            }
        }
        return captures;
    }

    @Test
    void theFolderLiesBesideTheRecord() {
        assertThat(PageFolder.beside(Path.of("desk/onrecord.db"))).isEqualTo(Path.of("desk/onrecord-pages"));
        assertThat(PageFolder.beside(Path.of("record"))).isEqualTo(Path.of("record-pages"));
    }

    @Test
    void aPageIsKeptAsReceivedInTheFileOfItsMonth() throws Exception {
        open().keep(new Fetched.Page(List.of(step("https://quarry.example/old", MORNING, 301, ""), step(ADDRESS, MORNING, 200, "<p>One</p>"))), Optional.empty());
        assertThat(captures("2031-04.warc.gz")).containsExactly("301 https://quarry.example/old ", "200 " + ADDRESS + " <p>One</p>");
    }

    @Test
    void whatWasKeptCanBeReadBack() throws Exception {
        PageFolder pages = open();
        pages.keep(page(MORNING, "<p>One</p>"), Optional.empty());
        Fetched.Page second = page(EVENING, "<p>Two</p>");
        PageFolder.Kept kept = pages.keep(second, Optional.empty());
        assertThat(pages.read(kept, Validators.of(second.last().address(), new Headers(List.of())), 1000))
                .isInstanceOfSatisfying(Payload.Whole.class, whole -> assertThat(whole.bytes()).asString().isEqualTo("<p>Two</p>"));
    }

    @Test
    void aLaterVersionIsAddedToTheFirst() throws Exception {
        PageFolder pages = open();
        Fetched.Page first = page(MORNING, "<p>One</p>");
        Visit visit = visit(first, pages.keep(first, Optional.empty()));
        assertThat(pages.keep(page(EVENING, "<p>Two</p>"), Optional.of(visit)).same()).isFalse();
        assertThat(captures("2031-04.warc.gz")).containsExactly("200 " + ADDRESS + " <p>One</p>", "200 " + ADDRESS + " <p>Two</p>");
    }

    @Test
    void theSameBytesAreKeptOnce() throws Exception {
        PageFolder pages = open();
        Fetched.Page first = page(MORNING, "<p>One</p>");
        Visit visit = visit(first, pages.keep(first, Optional.empty()));
        assertThat(pages.keep(page(EVENING, "<p>One</p>"), Optional.of(visit)).same()).isTrue();
        assertThat(captures("2031-04.warc.gz")).containsExactly("200 " + ADDRESS + " <p>One</p>", "200 again " + ADDRESS + " <p>One</p>");
    }

    @Test
    void thatAPageIsUnchangedIsKeptWithoutIt() throws Exception {
        PageFolder pages = open();
        Fetched.Page first = page(MORNING, "<p>One</p>");
        Visit visit = visit(first, pages.keep(first, Optional.empty()));
        pages.keepUnchanged(new Fetched.Unchanged(List.of(step(ADDRESS, EVENING, 304, ""))), visit.page().orElseThrow());
        assertThat(captures("2031-04.warc.gz")).containsExactly("200 " + ADDRESS + " <p>One</p>", "200 again " + ADDRESS + " <p>One</p>");
    }

    @Test
    void visitsAreKnownTheNextTime() throws Exception {
        PageFolder pages = open();
        Fetched.Page page = page(MORNING, "<p>One</p>");
        Visit visit = visit(page, pages.keep(page, Optional.empty()));
        pages.note(visit);
        Visit failed = Visit.failed(EVENING, "https://quarry.example/robots", "robots", Optional.empty());
        pages.note(failed);
        assertThat(open().last(ADDRESS)).contains(visit);
        assertThat(open().last("https://quarry.example/robots")).contains(failed);
        assertThat(open().last("https://quarry.example/other")).isEmpty();
    }

    @Test
    void aFailureForgetsNothingOfThePage() throws Exception {
        PageFolder pages = open();
        Fetched.Page page = page(MORNING, "<p>One</p>");
        Visit visit = visit(page, pages.keep(page, Optional.empty()));
        Visit twice = Visit.failed(EVENING, ADDRESS, "gone", Optional.of(Visit.failed(EVENING, ADDRESS, "gone", Optional.of(visit))));
        pages.note(twice);
        assertThat(open().last(ADDRESS)).contains(twice).get().returns(2, Visit::failures).returns(visit.page(), Visit::page);
    }

    @Test
    void aLineThatACrashCutOffIsPassedOver() throws Exception {
        open().note(Visit.failed(MORNING, ADDRESS, "gone", Optional.empty()));
        Path list = folder.resolve("onrecord-pages/visits.tsv");
        Files.writeString(list, "2031-04-12T20:00:00Z\thttps://quarry.example/d", StandardOpenOption.APPEND);
        Visit next = Visit.failed(EVENING, "https://quarry.example/next", "gone", Optional.empty());
        open().note(next);
        assertThat(open().last(ADDRESS)).isPresent();
        assertThat(open().last("https://quarry.example/next")).contains(next);
    }

    @Test
    void aListThatIsNoneIsPassedOver() throws Exception {
        Files.createDirectories(folder.resolve("onrecord-pages"));
        Files.write(folder.resolve("onrecord-pages/visits.tsv"), new byte[] {0, (byte) 0xFF, '\n', '\t', '\t', '\t', 'x', '\n'});
        assertThat(open().last(ADDRESS)).isEmpty();
    }

    @Test
    void robotsTxtIsKeptByOrigin() throws Exception {
        RobotsShelf.Copy copy = new RobotsShelf.Copy(MORNING, "User-agent: *\nDisallow: /ü\n");
        open().robots().put("https://quarry.example:8443", copy);
        assertThat(open().robots().find("https://quarry.example:8443")).contains(copy);
        assertThat(open().robots().find("https://quarry.example")).isEmpty();
        assertThat(open().robots().find("https://quarry.example_8443")).isEmpty();
    }
}
