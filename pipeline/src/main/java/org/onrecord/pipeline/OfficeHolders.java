package org.onrecord.pipeline;

import java.util.List;
import org.onrecord.resolve.speaker.Offices;

/** A user's own table of office holders; docs/offices.md has its format. */
public final class OfficeHolders {

    private final List<String> lines;
    private final Offices.Reading reading;

    private OfficeHolders(List<String> lines) {
        this.lines = List.copyOf(lines);
        this.reading = Offices.read(this.lines);
    }

    /** Reads the lines of a table; bad ones are left out and told by {@link #faults()}. */
    public static OfficeHolders read(List<String> lines) {
        return new OfficeHolders(lines);
    }

    /** For each bad line its number, from 1, and what is wrong with it: {@code "3: 2 fields with tabs between, not 6"}. */
    public List<String> faults() {
        return reading.faults();
    }

    /** The lines as they were read. */
    public List<String> lines() {
        return lines;
    }

    Offices offices() {
        return reading.offices();
    }
}
