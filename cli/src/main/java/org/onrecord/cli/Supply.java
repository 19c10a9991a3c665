package org.onrecord.cli;

import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import org.onrecord.ingest.Defaults;
import org.onrecord.ingest.Ingested;
import org.onrecord.ingest.Inputs;
import org.onrecord.ingest.Reading;

/** What a job reads, one after another, and how far it is with that. */
interface Supply extends Iterator<Ingested>, AutoCloseable {

    /** How much is taken so far, out of {@link #total()}. */
    long taken();

    /** How much there is, in whatever unit; may take a while to find out. */
    long total();

    /** Says that what became of the first {@code outcomes} of what was taken is kept for good. */
    default void settle(long outcomes) { }

    @Override
    void close();

    /** Nothing at all. */
    Supply NONE = of(new Inputs(List.of(), Defaults.NONE, InputStream.nullInputStream()));

    /** The files that paths lead to, in bytes. */
    static Supply of(Inputs inputs) {
        Reading reading = inputs.open();
        return new Supply() {
            @Override
            public boolean hasNext() {
                return reading.hasNext();
            }

            @Override
            public Ingested next() {
                return reading.next();
            }

            @Override
            public long taken() {
                return reading.bytes();
            }

            @Override
            public long total() {
                return inputs.bytes();
            }

            @Override
            public void close() {
                reading.close();
            }
        };
    }
}
