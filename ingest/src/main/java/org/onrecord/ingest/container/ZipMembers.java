package org.onrecord.ingest.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import org.onrecord.archive.Bomb;
import org.onrecord.archive.ByteSource;
import org.onrecord.archive.zip.ZipMember;
import org.onrecord.archive.zip.ZipPart;
import org.onrecord.archive.zip.ZipReader;
import org.onrecord.ingest.input.Reason;
import org.onrecord.ingest.input.Received;
import org.onrecord.ingest.input.Refused;

/** The reports in a ZIP archive, by the names of its members; archives in it are opened in their turn. */
final class ZipMembers implements Container {

    private static final int SNIFFED = 4096;

    private final Origin origin;
    private final ByteSource file;
    private final ZipReader reader;
    private final WaczPages wacz;
    private final Damages damages = new Damages();
    private final LeftOut leftOut = new LeftOut();
    private final Queue<Item> waiting = new ArrayDeque<>();
    private Inner inner;
    private long unpacked;
    private boolean any;
    private boolean ended;
    private volatile long bytes;

    private ZipMembers(Origin origin, ByteSource file, ZipReader reader, WaczPages wacz) {
        this.origin = origin;
        this.file = file;
        this.reader = reader;
        this.wacz = wacz;
    }

    static Container open(ByteSource file, Origin origin) throws IOException {
        Outline outline = Outline.of(file);
        ZipMembers members = new ZipMembers(origin, file, ZipReader.of(file), outline.isWacz() ? WaczPages.of(file) : WaczPages.NONE);
        if (outline.isOffice()) {
            members.ended = true;
            members.waiting.add(origin.refuse(Reason.BINARY, "it is an office document, a book or a program: save it as plain text first"));
        }
        return members;
    }

    @Override
    public boolean hasNext() {
        while (waiting.isEmpty() && !ended) {
            if (inner != null) {
                readInner();
            } else if (reader.hasNext()) {
                ZipPart part = reader.next();
                bytes = part.position();
                take(part);
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

    private void readInner() {
        if (inner.container().hasNext()) {
            waiting.add(inner.container().next());
        } else {
            inner.close();
            inner = null;
        }
    }

    private void end() {
        ended = true;
        damages.told(origin).ifPresent(waiting::add);
        leftOut.told(origin, Reason.NOT_A_PAGE, "members that are hidden or have other endings than " + FileNames.endings()).ifPresent(waiting::add);
        if (!any && waiting.isEmpty()) {
            waiting.add(origin.refuse(Reason.EMPTY, "the archive holds nothing"));
        }
    }

    private void take(ZipPart part) {
        any = true;
        switch (part) {
            case ZipPart.Damage(long position, String message) -> damages.add(position, message);
            case ZipMember member when wacz.isOwn(member.name()) -> { }
            case ZipMember member when FileNames.isHidden(member.name()) -> leftOut.add("hidden");
            case ZipMember member when !FileNames.mayBeReport(member.name()) -> leftOut.add(FileNames.ending(member.name()));
            case ZipMember member -> waiting.addAll(read(member).stream().toList());
        }
    }

    /** Empty: an archive, whose items come next. */
    private Optional<Item> read(ZipMember member) {
        if (member.obstacle().isPresent()) {
            return refuse(member, Reason.UNREADABLE, member.obstacle().get());
        }
        try (InputStream in = member.open()) {
            byte[] start = in.readNBytes(SNIFFED);
            if (Containers.isContainer(start)) {
                return open(member);
            }
            if (FileNames.isLines(member.name())) {
                return Optional.of(new Item.Lines(origin.of(member.name()), member.open()));
            }
            return document(member, start, in);
        } catch (Bomb e) {
            return refuse(member, Reason.TOO_LARGE, e.getMessage());
        } catch (IOException e) {
            return refuse(member, Reason.BROKEN_ARCHIVE, e.getMessage() + ": fetch the archive again");
        }
    }

    private Optional<Item> document(ZipMember member, byte[] start, InputStream in) throws IOException {
        byte[] rest = start.length < SNIFFED ? new byte[0] : in.readNBytes(Limits.DOCUMENT + 1 - start.length);
        if (start.length < SNIFFED && in.read() >= 0 || start.length + rest.length > Limits.DOCUMENT) {
            return refuse(member, Reason.TOO_LARGE, "it has more than " + Limits.DOCUMENT + " bytes, no report has so many: unpack it and cut it into one file for each report");
        }
        unpacked += start.length + rest.length;
        if (unpacked > Limits.HARMLESS && unpacked / Limits.RATIO > file.size()) {
            ended = true;
            return Optional.of(origin.refuse(Reason.TOO_LARGE, "a bomb: " + file.size() + " bytes hold more than " + unpacked + ", the rest is not read"));
        }
        byte[] bytes = Arrays.copyOf(start, start.length + rest.length);
        System.arraycopy(rest, 0, bytes, start.length, rest.length);
        return Optional.of(new Item.Document(new Received(origin.of(member.name()), bytes, FileNames.mediaType(member.name()), Optional.empty(), Optional.empty())));
    }

    private Optional<Item> open(ZipMember member) throws IOException {
        Origin place = origin.in(member.name());
        if (place.depth() >= Limits.DEPTH) {
            return Optional.of(place.refuse(Reason.TOO_LARGE, "archives in archives in archives: unpack the outer ones first"));
        }
        Optional<ByteSource> inPlace = member.inPlace();
        Spool spool = null;
        if (inPlace.isEmpty()) {
            try (InputStream in = member.open()) {
                spool = Spool.of(in, Limits.SPOOLED);
            }
            if (spool == null) {
                return refuse(member, Reason.TOO_LARGE, "it unpacks to more than " + Limits.SPOOLED + " bytes: unpack it first");
            }
        }
        ByteSource source = inPlace.isPresent() ? inPlace.get() : spool.source();
        Optional<Container> opened = Containers.open(source, place, wacz::isPage);
        inner = opened.isPresent() ? new Inner(opened.get(), spool) : null;
        return Optional.empty();
    }

    private Optional<Item> refuse(ZipMember member, Reason reason, String message) {
        return Optional.of(new Item.None(new Refused(origin.of(member.name()), reason, OptionalLong.of(member.position()), message, 1)));
    }

    @Override
    public long bytes() {
        return bytes + (inner == null ? 0 : inner.container().bytes());
    }

    @Override
    public void close() {
        ended = true;
        if (inner != null) {
            inner.close();
            inner = null;
        }
    }
}
