package org.onrecord.export;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.onrecord.domain.Article;
import org.onrecord.domain.Sha256;
import org.onrecord.export.parquet.TableEntry;
import org.onrecord.record.Entry;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.Entry.Skipped;

/**
 * Finds what splits could not see: pages of one that were in another before, among those that one path given led to. Asks in the order in which {@code onrecord add} asks when it reads all files
 * itself (of a document in an archive whether its bytes came under its address, then of a report whether its text did), with the same bounds, so that the
 * answers are the same up to these: beyond, a split has noticed repeats that {@code add} would not. One thing remains: bytes that came under another address of the same host are known again by the report's text alone.
 */
final class SplitRepeats {

    private static final String DUPLICATE = "duplicate";

    /** As reading has it: 2 million take 64 MB; of what comes after them repeats are not noticed any more. */
    private static final int MOST = 1 << 21;

    /** As reading has it: sources kept by their name; of a repeat of what came later the address is told. */
    private static final int MOST_SOURCES = 100_000;

    private KnownDigests seen = new KnownDigests(MOST);
    private final Map<ByteBuffer, String> sources = new HashMap<>();

    /** In this split, the sources of reports that were there before, and of what: repeats of these in turn are repeats of that. */
    private final Map<String, String> turned = new HashMap<>();
    private OptionalInt split = OptionalInt.empty();
    private int input;

    /** The document that gave several entries, of which the last was one; empty: another one. */
    private Optional<String> document = Optional.empty();
    private boolean isDocumentRepeat;
    private long found;

    /** What {@code add} would have brought; empty: nothing, as the entry before tells of the whole document. */
    Optional<Entry> first(TableEntry entry) {
        if (entry.input() != input) {
            input = entry.input();
            seen = new KnownDigests(MOST);
            sources.clear();
        }
        if (!entry.split().equals(split)) {
            split = entry.split();
            turned.clear();
            document = Optional.empty();
        }
        if (split.isEmpty()) {
            return Optional.of(entry.entry());
        }
        String[] page = entry.page().map(told -> told.split(" ", 2)).orElse(new String[0]);
        Optional<String> several = page.length > 1 ? entry.page() : Optional.empty();
        boolean goesOn = several.isPresent() && several.equals(document);
        document = several;
        if (goesOn && isDocumentRepeat) {
            turn(entry.entry(), page[1]);
            return Optional.empty();
        }
        if (goesOn) {
            return Optional.of(byText(entry.entry()));
        }
        String source = page.length > 1 ? page[1] : entry.entry().source();
        Optional<String> of = page.length == 0 ? Optional.empty() : before(digest("page", page[0]), source, source.substring(source.indexOf('#') + 1));
        isDocumentRepeat = of.isPresent();
        return Optional.of(of.isPresent() ? repeat(source, of.get(), entry.entry()) : byText(entry.entry()));
    }

    /** Entries of which it was seen here alone that they came before. */
    long found() {
        return found;
    }

    private Entry byText(Entry entry) {
        return switch (entry) {
            case Report report -> address(report.article()).flatMap(address -> before(said(report, address), report.source(), address))
                    .map(of -> repeat(report.source(), of, report)).orElse(report);
            case Skipped input when isDuplicate(input) && turned.containsKey(input.message()) -> duplicate(input.source(), turned.get(input.message()));
            case Skipped input -> input;
        };
    }

    private Entry repeat(String source, String of, Entry entry) {
        if (!(entry instanceof Skipped input && isDuplicate(input))) {
            found++;
        }
        turn(entry, of);
        return duplicate(source, of);
    }

    /** What is a repeat of an entry that was there before is one of the report that came first; where that has no address, of what the entry repeats. */
    private void turn(Entry entry, String of) {
        if (turned.size() < MOST_SOURCES) {
            turned.put(entry.source(), entry instanceof Report report
                    ? address(report.article()).map(address -> sources.getOrDefault(said(report, address), address)).orElse(of) : of);
        }
    }

    private static ByteBuffer said(Report report, String address) {
        return digest("text", address + "\0" + report.article().text().string());
    }

    private static boolean isDuplicate(Skipped input) {
        return input.outcome().equals(DUPLICATE);
    }

    private static Skipped duplicate(String source, String of) {
        return new Skipped(source, DUPLICATE, DUPLICATE, OptionalLong.empty(), of, 1);
    }

    private Optional<String> before(ByteBuffer digest, String source, String address) {
        if (!seen.add(digest)) {
            return Optional.of(sources.getOrDefault(digest, address));
        }
        if (sources.size() < MOST_SOURCES) {
            sources.put(digest, source);
        }
        return Optional.empty();
    }

    private static Optional<String> address(Article article) {
        return article.page().canonical().or(article.page()::address);
    }

    private static ByteBuffer digest(String kind, String value) {
        MessageDigest sha = Sha256.begin();
        sha.update((kind + "\0").getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(sha.digest(value.getBytes(StandardCharsets.UTF_8)));
    }
}
