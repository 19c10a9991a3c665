package org.onrecord.ingest;

import java.util.OptionalLong;
import org.onrecord.ingest.Ingested.Unreadable;
import org.onrecord.ingest.input.Reason;
import org.onrecord.ingest.text.Utf8;

/** One article of a file of many: a line of JSON, or a row of a table that was made one. */
final class ArticleLine {

    private ArticleLine() { }

    /**
     * @param name  of the line, in what is told of it
     * @param start bytes of the file before the line; empty: it does not stand there like this
     */
    static Ingested read(String name, byte[] line, OptionalLong start, Defaults defaults) {
        int bad = Utf8.firstBad(line, 0, line.length);
        if (bad >= 0) {
            return fault(name, Reason.BAD_ENCODING, start, bad, (start.isPresent() ? "the line" : "a text in the row") + " is not UTF-8, as " + (start.isPresent() ? "JSON" : "it") + " must be");
        }
        try {
            return ArticleJson.read(line).finish(defaults);
        } catch (ArticleJson.Fault e) {
            return fault(name, e.reason(), start, e.position(), e.getMessage());
        }
    }

    private static Unreadable fault(String name, Reason reason, OptionalLong start, long position, String message) {
        return new Unreadable(name, reason, start.isPresent() ? OptionalLong.of(start.getAsLong() + position) : start, message);
    }
}
