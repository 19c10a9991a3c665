package org.onrecord.web.claim;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.onrecord.desk.Claims.Found;
import org.onrecord.desk.Desk;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.SearchFault;
import org.onrecord.web.ask.Asked;
import org.onrecord.web.ask.Reply;
import org.onrecord.web.ask.Reply.Problem;

/** A claim that somebody puts into words: every statement of the record about it, with its side to these words. */
final class OwnWords {

    /** Each loads the model that reads for meaning, and takes all processors for one to two seconds over the ten examples on two cores. */
    private static final int AT_ONCE = 1;

    /** Seconds that somebody waits for those before: after that a browser's reader has gone. */
    private static final int PATIENCE = 10;

    /** Those who wait, each on a thread of the server: three of them get their turn within the patience, a fourth would wait in vain. */
    private static final int MOST_WAITING = 3;

    /** Characters: a claim is a sentence, and the model reads no more than some hundred words. */
    private static final int LONGEST = 500;

    private final Desk desk;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Semaphore places = new Semaphore(AT_ONCE + MOST_WAITING);

    private final Finding finding;

    /** Looks for what is about some words. */
    @FunctionalInterface
    interface Finding {

        Optional<Found> about(String words) throws RecordFault, SearchFault;
    }

    OwnWords(Desk desk) {
        this(desk, words -> desk.claims().about(words));
    }

    OwnWords(Desk desk, Finding finding) {
        this.desk = desk;
        this.finding = finding;
    }

    /** How many more may wait. */
    int free() {
        return places.availablePermits();
    }

    Reply reply(Asked asked, String words) throws RecordFault, SearchFault {
        if (words.length() > LONGEST) {
            return Problem.bad("too-long", "That is more than a claim", "Say it in one sentence of at most " + LONGEST + " characters.");
        }
        if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Problem.bad("no-words", "There are no words in this", "Say the claim as somebody would who holds that it is so.");
        }
        Optional<Optional<Found>> found = found(words);
        if (found.isEmpty()) {
            return new Problem(503, "busy", "Others are asking as well", "Claims in one's own words are looked for one after the other. Try again in a few seconds.");
        }
        return found.get().isPresent() ? ClaimPage.about(desk, asked, words, found.get().get()) : Problem.missing("nothing-about-it", "No statement of the record is about this",
                "Say it as somebody would who holds that it is so; other words may find some. The search finds single words.");
    }

    /** Empty: it did not come to that, as too many asked. */
    private Optional<Optional<Found>> found(String words) throws RecordFault, SearchFault {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return inTurn(words);
        } finally {
            places.release();
        }
    }

    private Optional<Optional<Found>> inTurn(String words) throws RecordFault, SearchFault {
        try {
            if (!turns.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(finding.about(words));
        } finally {
            turns.release();
        }
    }
}
