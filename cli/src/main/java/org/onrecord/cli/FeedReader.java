package org.onrecord.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.onrecord.archive.WarcWriter;
import org.onrecord.fetch.Fetched;
import org.onrecord.fetch.Fetcher;
import org.onrecord.fetch.Terms;
import org.onrecord.fetch.Timekeeper;
import org.onrecord.fetch.Unpacked;
import org.onrecord.fetch.Validators;
import org.onrecord.fetch.address.WebAddress;
import org.onrecord.fetch.keep.PageFolder;
import org.onrecord.fetch.keep.Visit;
import org.onrecord.gather.Visits;
import org.onrecord.ingest.Ingested;
import org.onrecord.ingest.format.Formats;
import org.onrecord.ingest.input.Link;
import org.onrecord.ingest.input.Reason;
import org.onrecord.ingest.input.Received;

/** Fetches a feed if it has changed, and tells which pages it names. Feeds are not kept among the pages: their entries are what counts. */
final class FeedReader {

    /** A list of sitemaps begins within this. */
    private static final int START = 4096;

    /** As a list of visits has it. */
    private static final String NO_FEED = "no-feed";

    private final PageFolder pages;
    private final Fetcher fetcher;
    private final Timekeeper time;

    FeedReader(PageFolder pages, Fetcher fetcher, Timekeeper time) {
        this.pages = pages;
        this.fetcher = fetcher;
        this.time = time;
    }

    FeedLook look(String named) throws IOException, InterruptedException {
        if (!(WebAddress.of(named) instanceof WebAddress address)) {
            return new FeedLook.Nothing(Visits.nothing(named, (Fetched.Nothing) fetcher.fetch(named, Optional.empty())));
        }
        String key = address.toString();
        Optional<Visit> before = pages.last(key);
        Optional<byte[]> last = pages.lastFeed(key);
        Optional<Validators> known = last.flatMap(_ -> before).filter(visit -> visit.result().equals(Visit.FEED)).flatMap(Visit::page).map(Visit.Page::validators);
        return switch (fetcher.fetch(named, known)) {
            case Fetched.Page page -> read(named, page, before);
            case Fetched.Unchanged unchanged -> {
                Visit.Page same = before.flatMap(Visit::page).orElseThrow();
                pages.note(Visit.found(unchanged.steps().getLast().at(), key, Visit.FEED, same));
                yield new FeedLook.Links(Formats.links(received(named, last.orElseThrow(), same.validators().address())));
            }
            case Fetched.Nothing nothing -> {
                if (nothing.cause() != Fetched.Cause.RESTING) {
                    pages.note(Visit.failed(time.now(), key, nothing.cause().code(), before));
                }
                yield new FeedLook.Nothing(Visits.nothing(named, nothing));
            }
        };
    }

    private FeedLook read(String named, Fetched.Page page, Optional<Visit> before) throws IOException {
        Fetched.Step step = page.last();
        byte[] body = Unpacked.of(step.answer(), Terms.BYTES).bytes();
        Received feed = received(named, body, step.address());
        List<Link> links = Formats.links(feed);
        String key = Visiting.key(named);
        if (isListOfSitemaps(body) || links.isEmpty() && Formats.read(feed).isEmpty()) {
            pages.note(Visit.failed(step.at(), key, NO_FEED, before));
            return new FeedLook.Nothing(noFeed(named, isListOfSitemaps(body), links));
        }
        Instant at = step.at();
        pages.keepFeed(key, body);
        pages.note(Visit.found(at, key, Visit.FEED, new Visit.Page(Validators.of(step.address(), step.answer().headers()), WarcWriter.digestOf(body), at, "", at)));
        return new FeedLook.Links(links);
    }

    private static Ingested noFeed(String named, boolean listOfSitemaps, List<Link> links) {
        String example = links.isEmpty() ? "" : ", e.g. " + links.getFirst().address();
        return new Ingested.Unreadable(named, Reason.UNKNOWN_FORMAT, OptionalLong.empty(), listOfSitemaps
                ? "this is a list of sitemaps: watch one of them" + example
                : "this is no feed and no sitemap: look on the page for its RSS or Atom feed, or add the page itself with 'onrecord add'");
    }

    private static Received received(String named, byte[] body, WebAddress address) {
        return new Received(named, body, Optional.empty(), Optional.empty(), Optional.of(address.toString()));
    }

    private static boolean isListOfSitemaps(byte[] body) {
        return new String(body, 0, Math.min(body.length, START), StandardCharsets.ISO_8859_1).contains("<sitemapindex");
    }
}
