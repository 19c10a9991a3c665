package org.onrecord.web.bring;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;

/** The imports of a server: those that wait, the one that is read, the last ones that have ended, and how many are arriving. Safe for many threads. */
final class Ledger {

    /** Imports that arrive or wait at once, those from before a stop among them: each may have 128 MB on the record's disk, or what is set for uploads. */
    static final int MOST_WAITING = 8;

    /** Imports that are remembered after their end: their accounts, not their files. */
    private static final int REMEMBERED = 50;

    /** Numbers of imports: nine digits, drawn, so that none means another import after the server began anew. */
    private static final long LEAST_NUMBER = 100_000_000;

    private static final long NUMBERS_END = 1_000_000_000;

    private final Deque<Import> imports = new ArrayDeque<>();
    private int arriving;

    /** Holds a place for one that arrives, until {@link #arrived} or {@link #giveBack}. @return false: all places are held */
    synchronized boolean hold() {
        boolean holds = arriving + those(one -> one.now().isOpen()).size() < MOST_WAITING;
        arriving += holds ? 1 : 0;
        return holds;
    }

    synchronized void giveBack() {
        arriving--;
    }

    /** It waits in the place that was held for it. */
    synchronized void arrived(Import taken) {
        arriving--;
        add(taken);
    }

    synchronized void add(Import taken) {
        imports.addFirst(taken);
        those(one -> !one.now().isOpen()).stream().skip(REMEMBERED).forEach(imports::remove);
    }

    synchronized long number() {
        long drawn = ThreadLocalRandom.current().nextLong(LEAST_NUMBER, NUMBERS_END);
        return one(drawn).isPresent() ? number() : drawn;
    }

    /** The import with a number; empty: there is none, or it was forgotten. */
    synchronized Optional<Brought> one(long number) {
        return all().stream().filter(brought -> brought.number() == number).findFirst();
    }

    /** The last ones, the very last first. */
    synchronized List<Brought> all() {
        return imports.stream().map(Import::now).toList();
    }

    synchronized List<Import> those(Predicate<Import> such) {
        return imports.stream().filter(such).toList();
    }
}
