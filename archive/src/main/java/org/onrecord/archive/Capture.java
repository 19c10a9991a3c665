package org.onrecord.archive;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;

/** One address as it was at one time. Its body can be had until the next entry is asked for. */
public final class Capture implements Entry {

    /** What makes one capture another than the next. */
    record Head(long position, String address, Optional<Instant> date, int status, List<Header> headers, Optional<String> digest) {

        Head {
            Objects.requireNonNull(address, "address is null");
            headers = List.copyOf(headers);
        }
    }

    private final Head head;
    private final Optional<Original> original;
    private final boolean resolved;
    private final IntFunction<Payload> payload;

    private Capture(Head head, Optional<Original> original, boolean resolved, IntFunction<Payload> payload) {
        this.head = head;
        this.original = original;
        this.resolved = resolved;
        this.payload = payload;
    }

    static Capture of(Head head, IntFunction<Payload> payload) {
        return new Capture(head, Optional.empty(), false, payload);
    }

    static Capture revisit(Head head, Original original, boolean resolved, IntFunction<Payload> payload) {
        return new Capture(head, Optional.of(original), resolved, payload);
    }

    @Override
    public long position() {
        return head.position();
    }

    public String address() {
        return head.address();
    }

    /** When it was captured, which says nothing of when it was published. */
    public Optional<Instant> date() {
        return head.date();
    }

    /** HTTP's status; of a revisit with status 304 the original's; 0 when unknown. Records without HTTP have 200. */
    public int status() {
        return head.status();
    }

    /** Of the response, in their order. */
    public List<Header> headers() {
        return head.headers();
    }

    /** The first header field of this name, in whatever case. */
    public Optional<String> header(String name) {
        return HttpHead.first(head.headers(), name);
    }

    /** As declared, in small letters without parameters, e.g. "text/html". */
    public Optional<String> mediaType() {
        return header("Content-Type").map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)).filter(type -> !type.isEmpty());
    }

    /** As the Content-Type declares it, e.g. "utf-8". */
    public Optional<String> charset() {
        return header("Content-Type").flatMap(Capture::charset);
    }

    private static Optional<String> charset(String type) {
        for (String parameter : type.split(";")) {
            String[] sides = parameter.split("=", 2);
            if (sides.length == 2 && sides[0].strip().equalsIgnoreCase("charset")) {
                return Optional.of(sides[1].strip().replace("\"", "").replace("'", "").strip()).filter(name -> !name.isEmpty());
            }
        }
        return Optional.empty();
    }

    /** Of its body as it was transferred, e.g. "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ". */
    public Optional<String> digest() {
        return head.digest();
    }

    /** Present when the archive holds no body here, as it was the same as before. */
    public Optional<Original> original() {
        return original;
    }

    /** Whether there is an {@link #original()} and its body can be had here. */
    public boolean isResolved() {
        return resolved;
    }

    /**
     * The body without transfer and content encodings; of a revisit the original's, if it was read before in this archive.
     *
     * @param limit most bytes of it
     * @throws IllegalStateException when the next entry was asked for already, or the body was given already
     */
    public Payload payload(int limit) {
        return payload.apply(limit);
    }

    @Override
    public String toString() {
        return head.address() + head.date().map(date -> " " + date).orElse("");
    }
}
