package org.onrecord.archive;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.netpreserve.jwarc.MessageHeaders;
import org.onrecord.archive.Payload.Missing;
import org.onrecord.archive.Payload.Why;

/** What the header of a record says. */
final class Record {

    private static final int NOT_MODIFIED = 304;
    private static final int OK = 200;

    private final MessageHeaders headers;
    private final long position;

    Record(MessageHeaders headers, long position) {
        this.headers = headers;
        this.position = position;
    }

    String type() {
        return headers.first("WARC-Type").orElse("");
    }

    /** Segments are no captures: only the first has a head, and none is whole. */
    boolean isCapture() {
        return switch (type()) {
            case "response", "resource", "conversion", "revisit" -> isWeb(address()) && headers.first("WARC-Segment-Number").isEmpty();
            default -> false;
        };
    }

    private static boolean isWeb(String address) {
        return address.regionMatches(true, 0, "http://", 0, 7) || address.regionMatches(true, 0, "https://", 0, 8);
    }

    /** Some programs put angle brackets around it, as the first version of the standard seemed to ask. */
    private String address() {
        String address = headers.first("WARC-Target-URI").orElse("");
        return address.startsWith("<") && address.endsWith(">") ? address.substring(1, address.length() - 1) : address;
    }

    Capture capture(Block block, Originals originals) throws IOException {
        if (type().equals("revisit")) {
            return revisit(block, originals);
        }
        Capture.Head head = head(block);
        return Capture.of(head, limit -> {
            Payload payload = block.payload(head.headers(), limit);
            if (payload instanceof Payload.Whole) {
                originals.note(head);
            }
            return payload;
        });
    }

    /** The head of a capture that is no revisit, or of a revisit for itself. */
    Capture.Head head(Block block) throws IOException {
        Optional<String> type = headers.first("Content-Type");
        boolean http = type.map(Record::isHttp).orElse(false);
        Optional<HttpHead> head = http ? block.http() : Optional.empty();
        List<Header> fields = head.map(HttpHead::headers)
                .orElseGet(() -> http ? List.of() : type.map(value -> List.of(new Header("Content-Type", value))).orElse(List.of()));
        int status = http ? head.map(HttpHead::status).orElse(0) : OK;
        return new Capture.Head(position, address(), date("WARC-Date"), status, fields, headers.first("WARC-Payload-Digest"));
    }

    private static boolean isHttp(String type) {
        return type.regionMatches(true, 0, "application/http", 0, 16);
    }

    private Capture revisit(Block block, Originals originals) throws IOException {
        Capture.Head own = head(block);
        Original named = new Original(headers.first("WARC-Refers-To-Target-URI").orElse(own.address()),
                date("WARC-Refers-To-Date"), own.digest());
        Optional<Capture.Head> known = originals.find(named);
        Capture.Head head = known.map(first -> as(own, first)).orElse(own);
        Original original = known.map(first -> new Original(first.address(), first.date(), first.digest())).orElse(named);
        return Capture.revisit(head, original, known.isPresent(), limit -> known.map(first -> originals.payload(first, limit))
                .orElseGet(() -> new Missing(Why.ELSEWHERE, "the archive says only that it is the same as " + named.address()
                        + named.date().map(date -> " of " + date).orElse("") + ", which is not in it")));
    }

    /** A revisit with the status and type of its original, where it does not say them itself. */
    private static Capture.Head as(Capture.Head own, Capture.Head original) {
        boolean sameStatus = own.status() != 0 && own.status() != NOT_MODIFIED;
        boolean sameType = HttpHead.first(own.headers(), "Content-Type").isPresent();
        return new Capture.Head(own.position(), own.address(), own.date(), sameStatus ? own.status() : original.status(),
                sameType ? own.headers() : original.headers(), own.digest().or(original::digest));
    }

    private Optional<Instant> date(String name) {
        return headers.first(name).flatMap(Record::instant);
    }

    private static Optional<Instant> instant(String date) {
        try {
            return Optional.of(OffsetDateTime.parse(date).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
