package org.onrecord.fetch.keep;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.onrecord.archive.ByteSource;
import org.onrecord.archive.Capture;
import org.onrecord.archive.Exchange;
import org.onrecord.archive.Header;
import org.onrecord.archive.Original;
import org.onrecord.archive.Payload;
import org.onrecord.archive.WarcReader;
import org.onrecord.archive.WarcWriter;
import org.onrecord.fetch.Fetched;
import org.onrecord.fetch.Fetched.Step;
import org.onrecord.fetch.Rests;
import org.onrecord.fetch.RobotsShelf;
import org.onrecord.fetch.Validators;
import org.onrecord.fetch.wire.Headers;

/**
 * The folder beside a record in which pages are kept as received: "onrecord-pages" beside "onrecord.db". In it a WARC file for each
 * month, "2026-11.warc.gz", to which is only ever added; the list of visits, "visits.tsv"; "robots", each host's robots.txt; "rests", until when
 * each host is left alone; and "feeds", what each feed held last.
 * Several programs may use a folder at once. Fails only when the disk does.
 */
public final class PageFolder {

    private static final String ENDING = "-pages";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM").withZone(ZoneOffset.UTC);
    private static final byte[] NO_BODY = {};

    private final Path folder;
    private final Visits visits;

    private PageFolder(Path folder, Visits visits) {
        this.folder = folder;
        this.visits = visits;
    }

    /** The folder of a record, made when something is to be kept in it. */
    public static PageFolder of(Path record) throws IOException {
        Path folder = beside(record);
        if (Files.exists(folder)) {
            Files.createDirectories(folder); // fails early where something else is in the way
        }
        return new PageFolder(folder, Visits.open(folder.resolve("visits.tsv")));
    }

    /** E.g. "desk/onrecord-pages" for "desk/onrecord.db". */
    public static Path beside(Path record) {
        String name = Objects.toString(record.getFileName(), "");
        int ending = name.lastIndexOf('.');
        return record.resolveSibling((ending > 0 ? name.substring(0, ending) : name) + ENDING);
    }

    public Path folder() {
        return folder;
    }

    /** What is known of an address; empty: it was never asked for. */
    public Optional<Visit> last(String address) {
        return visits.last(address);
    }

    public void note(Visit visit) throws IOException {
        visits.add(visit);
    }

    public RobotsShelf robots() {
        return new RobotsFolder(folder.resolve("robots"));
    }

    public Rests rests() {
        return new RestsFolder(folder.resolve("rests"));
    }

    /**
     * Where a page is kept.
     *
     * @param position bytes of the file before its records
     * @param digest   of its body as received
     * @param same     whether the body was the same as that of the visit before, and is therefore not kept again
     */
    public record Kept(Path file, long position, String digest, boolean same) { }

    /** Keeps a page, and the redirects that led to it. */
    public Kept keep(Fetched.Page page, Optional<Visit> before) throws IOException {
        Step last = page.last();
        String digest = WarcWriter.digestOf(last.answer().body());
        Optional<Visit.Page> known = before.flatMap(Visit::page);
        boolean same = known.filter(earlier -> earlier.payload().equals(digest)).isPresent();
        Path file = file(last.at());
        try (FileChannel turn = turn(); FileLock _ = turn.lock(); WarcWriter writer = WarcWriter.append(file)) {
            long position = Files.size(file);
            for (Step step : page.steps().subList(0, page.steps().size() - 1)) {
                writer.write(exchange(step));
            }
            if (same) {
                writer.writeUnchanged(exchange(last), original(known.get()));
            } else {
                writer.write(exchange(last));
            }
            return new Kept(file, position, digest, same);
        }
    }

    /** Keeps that a page is unchanged, as its host says. */
    public void keepUnchanged(Fetched.Unchanged unchanged, Visit.Page before) throws IOException {
        Step last = unchanged.steps().getLast();
        try (FileChannel turn = turn(); FileLock _ = turn.lock(); WarcWriter writer = WarcWriter.append(file(last.at()))) {
            writer.writeUnchanged(exchange(last), original(before));
        }
    }

    /** The body of a page that was just kept, without its content encoding, from the file. */
    public Payload read(Kept kept, Validators page, int limit) throws IOException {
        try (FileChannel file = FileChannel.open(kept.file())) {
            WarcReader reader = WarcReader.of(ByteSource.of(file).slice(kept.position(), file.size() - kept.position()));
            while (reader.hasNext()) {
                if (reader.next() instanceof Capture capture && capture.address().equals(page.address().toString())) {
                    return capture.payload(limit);
                }
            }
            return new Payload.Missing(Payload.Why.BROKEN, "what was written a moment ago cannot be read back: is the disk sound?");
        }
    }

    /** Keeps what a feed held last, so that an unchanged one need not be sent again. */
    public void keepFeed(String address, byte[] body) throws IOException {
        Files.createDirectories(feed(address).getParent());
        Files.write(feed(address), body);
    }

    /** What a feed held last; empty: it was never kept. */
    public Optional<byte[]> lastFeed(String address) throws IOException {
        Path file = feed(address);
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    private Path feed(String address) {
        return folder.resolve("feeds").resolve(WarcWriter.digestOf(address.getBytes(StandardCharsets.UTF_8)).replace(':', '-') + ".feed");
    }

    private Path file(Instant at) {
        return folder.resolve(MONTH.format(at) + ".warc.gz");
    }

    /** Another program may be adding to the same file: whoever comes second waits, for as long as one page takes. */
    private FileChannel turn() throws IOException {
        Files.createDirectories(folder);
        return FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static Original original(Visit.Page known) {
        return new Original(known.validators().address().toString(), Optional.of(known.kept()), Optional.of(known.payload()));
    }

    private static Exchange exchange(Step step) {
        boolean whole = step.answer().whole();
        List<Header> sent = new ArrayList<>(List.of(new Header("Host", step.address().uri().getRawAuthority())));
        sent.addAll(headers(step.sent()));
        return new Exchange(step.address().toString(), step.at(), new Exchange.Request("GET", step.address().path(), sent),
                new Exchange.Response(step.answer().status(), headers(step.answer().headers().fields()), whole ? step.answer().body() : NO_BODY));
    }

    private static List<Header> headers(List<Headers.Field> fields) {
        return fields.stream().map(field -> new Header(field.name(), field.value())).toList();
    }
}
