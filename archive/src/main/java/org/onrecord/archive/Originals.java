package org.onrecord.archive;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.netpreserve.jwarc.MessageHeaders;
import org.onrecord.archive.Payload.Missing;
import org.onrecord.archive.Payload.Why;

/** Where the captures are whose bodies were given, so that revisits of them can be answered by reading them again. */
final class Originals {

    /** Each takes about 400 bytes. An archive of 1 GB, the usual size, has some 40,000 captures of all kinds. */
    private static final int MOST = 50_000;

    private final ByteSource source;
    private final Map<String, Capture.Head> byDigest = new HashMap<>();
    private final Map<String, Capture.Head> byAddress = new HashMap<>();

    Originals(ByteSource source) {
        this.source = source;
    }

    void note(Capture.Head head) {
        if (byAddress.size() < MOST && byDigest.size() < MOST) {
            List<Header> type = head.headers().stream().filter(header -> header.name().equalsIgnoreCase("Content-Type")).toList();
            Capture.Head kept = new Capture.Head(head.position(), head.address(), head.date(), head.status(), type, head.digest());
            byAddress.put(kept.address(), kept);
            kept.digest().ifPresent(digest -> byDigest.putIfAbsent(digest, kept));
        }
    }

    /** By its digest; without one by address, and date if the revisit names it. */
    Optional<Capture.Head> find(Original named) {
        Optional<Capture.Head> same = named.digest().map(byDigest::get);
        return same.or(() -> Optional.ofNullable(byAddress.get(named.address()))
                .filter(head -> named.date().isEmpty() || named.date().equals(head.date()))
                .filter(head -> named.digest().isEmpty() || head.digest().isEmpty()));
    }

    Payload payload(Capture.Head wanted, int limit) {
        try (RecordInput input = new RecordInput(Frames.of(source))) {
            Optional<MessageHeaders> headers = input.at(wanted.position());
            if (headers.isPresent()) {
                Block block = new Block(input);
                Capture.Head found = new Record(headers.get(), input.position()).head(block);
                if (found.address().equals(wanted.address()) && found.date().equals(wanted.date())) {
                    return block.payload(found.headers(), limit);
                }
            }
            return new Missing(Why.ELSEWHERE, "what it is the same as cannot be read again, as its records are compressed together");
        } catch (IOException e) {
            return new Missing(Why.BROKEN, "what it is the same as cannot be read again: " + e.getMessage());
        }
    }
}
