package org.onrecord.web.api;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.onrecord.domain.Sha256;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.web.ask.Asked;
import org.onrecord.web.ask.Frame;

/** Tells whether an answer would be the same as one given before: where the record and what was made of it are where they were then. */
final class Tags {

    /** Digits; two answers with the same tag come once in 2^64 pairs. */
    private static final int BYTES = 12;

    private final RecordStore record;

    Tags(RecordStore record) {
        this.record = record;
    }

    /** Of what a request is answered with now. Weak: the same in what it says, perhaps not in every byte. */
    String of(Asked asked) throws RecordFault {
        Stream<Object> state = Stream.of(record.lastChange(), record.claims().made(), record.origins().made(), record.stories().made(), record.lists().lastCorrection(), record.lists().lastRun(),
                asked.path(), Frame.query(asked.query()));
        byte[] words = String.join("\0", state.map(String::valueOf).toList()).getBytes(StandardCharsets.UTF_8);
        return "W/\"" + HexFormat.of().formatHex(Sha256.begin().digest(words), 0, BYTES) + "\"";
    }

    /** Whether who asks has it already. */
    static boolean isKnown(Asked asked, String tag) {
        return asked.header("if-none-match").map(given -> List.of(given.split(",")).stream().map(String::strip)
                .anyMatch(one -> one.equals("*") || bare(one).equals(bare(tag)))).orElse(false);
    }

    private static String bare(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
