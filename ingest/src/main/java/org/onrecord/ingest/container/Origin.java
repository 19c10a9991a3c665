package org.onrecord.ingest.container;

import org.onrecord.ingest.input.Reason;
import org.onrecord.ingest.input.Refused;
import java.util.OptionalLong;

/**
 * A container's place among others.
 *
 * @param source its path, or "path#member" in another
 * @param depth  0 for a file, 1 in a file
 */
record Origin(String source, int depth) {

    String of(String member) {
        return source + "#" + member;
    }

    Origin in(String member) {
        return new Origin(of(member), depth + 1);
    }

    Item.None refuse(Reason reason, String message) {
        return new Item.None(Refused.of(source, reason, message));
    }

    Item.None refuse(Reason reason, long position, String message, int count) {
        return new Item.None(new Refused(source, reason, OptionalLong.of(position), message, count));
    }
}
