package org.onrecord.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.onrecord.archive.Payload;
import org.onrecord.fetch.Fetched;
import org.onrecord.fetch.Fetcher;
import org.onrecord.fetch.Terms;
import org.onrecord.fetch.Timekeeper;
import org.onrecord.fetch.Validators;
import org.onrecord.fetch.address.WebAddress;
import org.onrecord.fetch.keep.PageFolder;
import org.onrecord.fetch.keep.Visit;
import org.onrecord.gather.Reasons;
import org.onrecord.gather.Visits;
import org.onrecord.ingest.Defaults;
import org.onrecord.ingest.Ingested.Unreadable;
import org.onrecord.ingest.Ingested;
import org.onrecord.ingest.input.Reason;

/** Visits addresses: fetches each, keeps it, and reads what was kept when it is new. */
final class Visiting implements AutoCloseable {

    private final PageFolder pages;
    private final Fetcher fetcher;
    private final Timekeeper time;
    private final Predicate<String> recorded;

    /** Visits that are noted when what they brought is kept: a page that was fetched, but not recorded, is to be fetched again. */
    private final List<Visit> unsettled = new ArrayList<>();

    /** The last of them by address, until the end: the same address may come twice in one run. */
    private final Map<String, Visit> inHand = new HashMap<>();

    private Visiting(PageFolder pages, Fetcher fetcher, Timekeeper time, Predicate<String> recorded) {
        this.pages = pages;
        this.fetcher = fetcher;
        this.time = time;
        this.recorded = recorded;
    }

    /**
     * @param record   the file beside which pages are kept
     * @param recorded whether the record knows an address: if not, what is known of its page does not count
     * @throws DiskFailure when the folder of pages cannot be made or read
     */
    static Visiting of(Path record, Predicate<String> recorded, WebOptions options, Terms terms, Web web) {
        Path folder = PageFolder.beside(record);
        try {
            PageFolder pages = PageFolder.of(record);
            Fetcher fetcher = new Fetcher(terms, options.rule(), web.proxies().get(), pages.robots(), pages.rests(), web.time());
            return new Visiting(pages, fetcher, web.time(), recorded);
        } catch (IOException e) {
            throw new DiskFailure(folder, e);
        } catch (UncheckedIOException e) {
            throw new DiskFailure(folder, e.getCause());
        }
    }

    /** The name under which an address is known here, however it was written. */
    static String key(String address) {
        return WebAddress.of(address).toString();
    }

    /** What is known of an address, however it is written. */
    Optional<Visit> last(String address) {
        return pages.last(key(address)).filter(visit -> visit.failures() > 0 || recorded.test(address) || recorded.test(key(address)));
    }

    /** What was visited since this was asked last; to be noted with {@link #note} when it is kept. */
    List<Visit> unsettled() {
        List<Visit> visits = List.copyOf(unsettled);
        unsettled.clear();
        return visits;
    }

    void note(Visit visit) {
        try {
            pages.note(visit);
        } catch (IOException e) {
            throw new DiskFailure(pages.folder(), e);
        }
    }

    /** Whether the host of an address wants to be left alone, for longer than is waited for. */
    boolean isResting(String address) throws InterruptedException {
        return onDisk(() -> fetcher.rest(address).isPresent());
    }

    /** Looks at a feed. */
    FeedLook feed(String address) throws InterruptedException {
        return onDisk(() -> new FeedReader(pages, fetcher, time).look(address));
    }

    /** Something that may fail with the disk. */
    private interface OnDisk<T> {

        T run() throws IOException, InterruptedException;
    }

    private <T> T onDisk(OnDisk<T> task) throws InterruptedException {
        try {
            return task.run();
        } catch (IOException e) {
            throw new DiskFailure(pages.folder(), e);
        } catch (UncheckedIOException e) {
            throw new DiskFailure(pages.folder(), e.getCause());
        }
    }

    /**
     * Fetches an address, if it has changed since the last time.
     *
     * @param tell is told when the page is a new version of one that was read before
     * @return at least one: what the page gave, or why it gave nothing
     */
    List<Ingested> visit(String address, Defaults defaults, Notes tell) throws InterruptedException {
        return onDisk(() -> {
            if (!(WebAddress.of(address) instanceof WebAddress known)) {
                return List.of(Visits.nothing(address, (Fetched.Nothing) fetcher.fetch(address, Optional.empty())));
            }
            Optional<Visit> before = pages.last(known.toString());
            Optional<Visit> trusted = Optional.ofNullable(inHand.get(known.toString()))
                    .or(() -> before.filter(_ -> recorded.test(address) || recorded.test(known.toString())));
            Trip trip = new Trip(address, known.toString(), trusted.flatMap(Visit::page), defaults, tell);
            return switch (fetcher.fetch(address, trip.before().map(Visit.Page::validators))) {
                case Fetched.Page page -> keep(trip, page, trusted);
                case Fetched.Unchanged unchanged -> unchanged(trip, unchanged);
                case Fetched.Nothing nothing -> nothing(trip, nothing, before);
            };
        });
    }

    /**
     * One visit.
     *
     * @param named  the address as it was given
     * @param key    under which it is known
     * @param before what is known of the page
     */
    private record Trip(String named, String key, Optional<Visit.Page> before, Defaults defaults, Notes tell) { }

    private List<Ingested> keep(Trip trip, Fetched.Page page, Optional<Visit> before) throws IOException {
        PageFolder.Kept kept = pages.keep(page, before);
        Fetched.Step last = page.last();
        Validators validators = Validators.of(last.address(), last.answer().headers());
        if (kept.same()) {
            Visit.Page known = trip.before().orElseThrow();
            later(trip, Visit.found(last.at(), trip.key(), Visit.SAME, new Visit.Page(validators, known.payload(), known.kept(), known.text(), known.since())));
            return List.of(same(trip, "the page is the same as on "));
        }
        return switch (pages.read(kept, validators, Terms.BYTES)) {
            case Payload.Missing(var why, var message) -> {
                note(trip, page, kept, "", Visit.NEW);
                yield List.of(new Unreadable(trip.named(), Reasons.of(why), OptionalLong.empty(), message + "; it is kept in " + kept.file()));
            }
            case Payload.Whole(byte[] bytes) -> read(trip, page, kept, bytes);
        };
    }

    private List<Ingested> read(Trip trip, Fetched.Page page, PageFolder.Kept kept, byte[] bytes) throws IOException {
        Fetched.Step last = page.last();
        List<Ingested> found = Visits.found(trip.named(), last, bytes, trip.defaults());
        String text = TextDigest.of(found);
        Optional<Visit.Page> before = trip.before().filter(known -> !known.text().isEmpty());
        if (before.filter(known -> known.text().equals(text)).isPresent()) {
            note(trip, page, kept, text, Visit.SAME);
            return List.of(same(trip, "the page is another, but what it reports is the same as on "));
        }
        note(trip, page, kept, text, before.isPresent() ? Visit.CHANGED : Visit.NEW);
        before.ifPresent(known -> trip.tell().note(trip.named(), "changed: this is another text than that of " + moment(known.since())
                + "; both versions are in " + pages.folder()));
        return found;
    }

    private void note(Trip trip, Fetched.Page page, PageFolder.Kept kept, String text, String result) throws IOException {
        Fetched.Step last = page.last();
        Instant since = trip.before().filter(_ -> result.equals(Visit.SAME)).map(Visit.Page::since).orElse(last.at());
        later(trip, Visit.found(last.at(), trip.key(), result,
                new Visit.Page(Validators.of(last.address(), last.answer().headers()), kept.digest(), last.at(), text, since)));
    }

    private List<Ingested> unchanged(Trip trip, Fetched.Unchanged unchanged) throws IOException {
        Visit.Page known = trip.before().orElseThrow();
        pages.keepUnchanged(unchanged, known);
        later(trip, Visit.found(unchanged.steps().getLast().at(), trip.key(), Visit.SAME, known));
        return List.of(same(trip, "the page is the same as on "));
    }

    private static Ingested same(Trip trip, String what) {
        return new Unreadable(trip.named(), Reason.UNCHANGED, OptionalLong.empty(),
                what + moment(trip.before().orElseThrow().since()) + ", when it was read: it is not read again");
    }

    private List<Ingested> nothing(Trip trip, Fetched.Nothing nothing, Optional<Visit> before) throws IOException {
        if (nothing.cause() != Fetched.Cause.RESTING) {
            pages.note(Visit.failed(time.now(), trip.key(), nothing.cause().code(), before));
        }
        return List.of(Visits.nothing(trip.named(), nothing));
    }

    private void later(Trip trip, Visit visit) {
        unsettled.add(visit);
        inHand.put(trip.key(), visit);
    }

    /** To the minute, in UTC. */
    private static String moment(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
