package org.onrecord.web.bring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.pipeline.Outcome;
import org.onrecord.record.store.Receipt;
import org.onrecord.web.bring.Brought.NotRead;
import org.onrecord.web.bring.Brought.Phase;

/** One import as it goes on; told by the thread that reads, asked by any. */
final class Import {

    /** Inputs without a report that are told one by one; the record's view not_recorded has all. */
    private static final int MOST_TOLD = 200;

    private final long number;
    private final String by;
    private final Sack sack;
    private final boolean again;
    private final String what;
    private final List<NotRead> notRead = new ArrayList<>();
    private final Set<String> before = new HashSet<>();
    private Phase phase = Phase.WAITING;
    private boolean left;
    private boolean lost;
    private int done;
    private int inputs;
    private int statements;
    private int present;
    private int more;
    private Receipt kept = Receipt.NONE;
    private Optional<String> fault = Optional.empty();

    /** @param again whether it was taken before the server was stopped */
    Import(long number, String by, Sack sack, boolean again) {
        this.again = again;
        this.number = number;
        this.by = by;
        this.sack = sack;
        this.what = sack.words();
    }

    Sack sack() {
        return sack;
    }

    synchronized Brought now() {
        return new Brought(number, by, what, again, phase, done, inputs, statements, present, List.copyOf(notRead), more, kept, fault);
    }

    /** Whether the next server reads it, or the rest of it. */
    synchronized boolean isLeft() {
        return left || phase == Phase.WAITING && sack.stays();
    }

    /** Whether it was not read whole, and nobody will. */
    synchronized boolean isLost() {
        return lost || phase == Phase.WAITING && !sack.stays();
    }

    /** Keeps its sack where it is to be read again, by this server or the next one; otherwise clears it away. @param stopped whether this one was stopped in its middle */
    synchronized void leave(boolean stopped) {
        left = stopped && sack.stays();
        lost = stopped && !sack.stays();
        if (left || phase == Phase.WAITING) {
            sack.pause();
        } else {
            sack.close();
        }
    }

    /** From the beginning: what an earlier try brought into the record counts as what is there already. */
    synchronized void begin() {
        phase = Phase.READING;
        fault = Optional.empty();
        notRead.clear();
        done = 0;
        inputs = 0;
        statements = 0;
        present = 0;
        more = 0;
        kept = Receipt.NONE;
    }

    /** It is begun again later. @param why in words for people @return whether it was not put off for this before */
    synchronized boolean putOff(String why) {
        phase = Phase.WAITING;
        fault = Optional.of(why);
        return before.add(why);
    }

    synchronized void far(int thousandths) {
        done = Math.clamp(thousandths, done, 1_000);
    }

    synchronized void took(Outcome outcome) {
        inputs++;
        switch (outcome) {
            case Outcome.Read read -> statements += read.statements().size();
            case Outcome.NotUnderstood understood -> tell(new NotRead(understood.source(), "language", "it is in a language that is not read (" + understood.language() + "): it is kept without statements", false));
            case Outcome.Present _ -> present++;
            case Outcome.Duplicate duplicate -> tell(new NotRead(duplicate.source(), "duplicate", "the same text as " + duplicate.of(), false));
            case Outcome.Failed failed -> tell(new NotRead(failed.source(), failed.code(), (failed.count() > 1 ? failed.count() + " of them: " : "") + failed.message(), failed.isFault()));
        }
    }

    private void tell(NotRead one) {
        if (notRead.size() < MOST_TOLD) {
            notRead.add(one);
        } else {
            more++;
        }
    }

    synchronized void kept(Receipt receipt) {
        kept = receipt;
    }

    synchronized void end(Phase end, Optional<String> why) {
        phase = end;
        fault = why;
        done = end == Phase.DONE ? 1_000 : done;
    }
}
