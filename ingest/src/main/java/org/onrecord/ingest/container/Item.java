package org.onrecord.ingest.container;

import java.io.InputStream;
import java.util.Objects;
import org.onrecord.ingest.input.Received;
import org.onrecord.ingest.input.Refused;

/** What a container holds at a place. */
public sealed interface Item {

    /** A document that may be a report, or several. */
    record Document(Received received) implements Item {

        public Document {
            Objects.requireNonNull(received, "received is null");
        }
    }

    /**
     * A file of articles, one JSON object a line, of any length.
     *
     * @param lines to be read before the next item is asked for; nobody has to close it
     */
    record Lines(String source, InputStream lines) implements Item {

        public Lines {
            Objects.requireNonNull(source, "source is null");
            Objects.requireNonNull(lines, "lines is null");
        }
    }

    /**
     * An article of a table.
     *
     * @param source the table and the row's number, counted from 1
     * @param line   what the row would be as a line of JSON
     */
    record Row(String source, byte[] line) implements Item {

        public Row {
            Objects.requireNonNull(source, "source is null");
            Objects.requireNonNull(line, "line is null");
        }
    }

    /**
     * A page that was the same as at another time, which this container gave before.
     *
     * @param address of both
     */
    record Unchanged(String source, String address) implements Item {

        public Unchanged {
            Objects.requireNonNull(source, "source is null");
            Objects.requireNonNull(address, "address is null");
        }
    }

    /** What gives no document. */
    record None(Refused refused) implements Item {

        public None {
            Objects.requireNonNull(refused, "refused is null");
        }
    }
}
