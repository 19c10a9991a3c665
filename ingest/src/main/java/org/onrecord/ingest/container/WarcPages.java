package org.onrecord.ingest.container;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.function.Predicate;
import org.onrecord.archive.Capture;
import org.onrecord.archive.Entry;
import org.onrecord.archive.Original;
import org.onrecord.archive.Payload.Missing;
import org.onrecord.archive.Payload.Whole;
import org.onrecord.archive.WarcReader;
import org.onrecord.ingest.input.Reason;
import org.onrecord.ingest.input.Received;
import org.onrecord.ingest.input.Refused;

/** The pages of a WARC file; what else is in it is told in one line at its end. */
final class WarcPages implements Container {

    private final Origin origin;
    private final WarcReader reader;
    private final Predicate<String> wanted;
    private final Damages damages = new Damages();
    private final LeftOut notPages = new LeftOut();
    private final LeftOut elsewhere = new LeftOut();
    private final Queue<Item> waiting = new ArrayDeque<>();
    private boolean ended;
    private volatile long bytes;

    /** @param wanted which addresses are pages, when a list says so */
    WarcPages(Origin origin, WarcReader reader, Predicate<String> wanted) {
        this.origin = origin;
        this.reader = reader;
        this.wanted = wanted;
    }

    @Override
    public boolean hasNext() {
        while (waiting.isEmpty() && !ended) {
            if (reader.hasNext()) {
                Entry entry = reader.next();
                bytes = entry.position();
                take(entry).ifPresent(waiting::add);
            } else {
                end();
            }
        }
        return !waiting.isEmpty();
    }

    @Override
    public Item next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the archive is at its end");
        }
        return waiting.remove();
    }

    private void end() {
        ended = true;
        damages.told(origin).ifPresent(waiting::add);
        elsewhere.told(origin, Reason.ELSEWHERE, "they are kept in another archive, as they were unchanged: read that too").ifPresent(waiting::add);
        notPages.told(origin, Reason.NOT_A_PAGE, "records that are no pages").ifPresent(waiting::add);
    }

    private Optional<Item> take(Entry entry) {
        return switch (entry) {
            case Entry.Damage(long position, String message) -> {
                damages.add(position, message);
                yield Optional.empty();
            }
            case Entry.Other(long _, String type) -> leftOut(type.isEmpty() ? "others" : type);
            case Capture capture -> take(capture);
        };
    }

    private Optional<Item> leftOut(String what) {
        notPages.add(what);
        return Optional.empty();
    }

    private Optional<Item> take(Capture capture) {
        Optional<String> other = CaptureKind.otherThanPage(capture).or(() -> wanted.test(capture.address()) ? Optional.empty() : Optional.of("not in its list of pages"));
        if (other.isPresent()) {
            return leftOut(other.get());
        }
        String source = origin.of(capture.address());
        Optional<Original> original = capture.original();
        if (original.isPresent() && original.get().address().equals(capture.address()) && capture.isResolved()) {
            return Optional.of(new Item.Unchanged(source, capture.address()));
        }
        return switch (capture.payload(Limits.DOCUMENT)) {
            case Whole(byte[] body) when body.length == 0 -> leftOut("empty");
            case Whole(byte[] body) when !saysText(capture) && !Markup.isPage(body) -> leftOut("other files");
            case Whole(byte[] body) -> Optional.of(new Item.Document(
                    new Received(source, body, capture.mediaType(), capture.charset(), Optional.of(capture.address()))));
            case Missing missing -> missing(missing, source, capture);
        };
    }

    private static boolean saysText(Capture capture) {
        return capture.mediaType().filter(type -> !type.equals("application/octet-stream")).isPresent();
    }

    private Optional<Item> missing(Missing missing, String source, Capture capture) {
        return switch (missing.why()) {
            case DAMAGED -> Optional.empty(); // told as damage next
            case ELSEWHERE -> {
                elsewhere.add("revisit");
                yield Optional.empty();
            }
            case TOO_LARGE -> Optional.of(new Item.None(Refused.of(source, Reason.TOO_LARGE, missing.message() + ", no news page has")));
            case UNKNOWN_ENCODING -> Optional.of(new Item.None(Refused.of(source, Reason.BAD_ENCODING, missing.message() + ": fetch the page again without it")));
            case BROKEN -> Optional.of(new Item.None(new Refused(source, Reason.BROKEN_ARCHIVE, OptionalLong.of(capture.position()),
                    missing.message() + ": fetch the page again", 1)));
        };
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public void close() {
        ended = true;
        try {
            reader.close();
        } catch (IOException e) {
            waiting.clear(); // everything that was wanted is read
        }
    }
}
