package org.onrecord.web.people;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.onrecord.record.people.Doer;
import org.onrecord.record.people.User;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.web.ask.Asked;
import org.onrecord.web.ask.Asker.By;
import org.onrecord.web.ask.Reply;

/** What a browser is signed in with, however its person proved who they are. */
final class Sessions {

    /** A working day: then one signs in again, whatever one does meanwhile, and nothing is written where one only reads. */
    private static final Duration LIFE = Duration.ofHours(12);

    /** Letters: a search with every filter has some hundreds, and each journey to a provider keeps it for ten minutes. */
    private static final int LONGEST_TARGET = 2_000;

    private final RecordStore record;
    private final Doors doors;
    private final InstantSource clock;

    Sessions(RecordStore record, Doors doors, InstantSource clock) {
        this.record = record;
        this.doors = doors;
        this.clock = clock;
    }

    /**
     * A new session in any case: what the browser brought along, or was made to bring, is worth nothing from now on.
     *
     * @param how for the log; "": with a password
     * @param to  where they wanted to go, as their browser says
     */
    Reply.Redirect begin(Asked asked, User user, String how, Optional<String> to) throws RecordFault {
        end(asked);
        String secret = doors.secrets().draw();
        Doer doer = doer(user.name(), asked);
        record.people().passes().begin(doer, Digests.of(secret), doer.at().plus(LIFE), how);
        return new Reply.Redirect(target(to), Map.of("Set-Cookie", doors.cookies().setSession(secret)));
    }

    void end(Asked asked) throws RecordFault {
        Optional<String> session = doors.cookies().session(asked.header("cookie").orElse(""));
        if (asked.asker().by() == By.SESSION && session.isPresent()) {
            record.people().passes().end(doer(asked.asker().name(), asked), Digests.of(session.get()));
        }
    }

    /** @param name of whoever does something; "": nobody has signed in */
    Doer doer(String name, Asked asked) {
        return doer(name, asked, clock);
    }

    /** Whoever asks, where one has to sign in to ask. */
    static Doer doer(Asked asked, InstantSource clock) {
        return doer(asked.asker().name(), asked, clock);
    }

    private static Doer doer(String name, Asked asked, InstantSource clock) {
        return new Doer(name, clock.instant().truncatedTo(ChronoUnit.SECONDS), asked.asker().address());
    }

    /** A path of this server, whatever was given, and not a long one. */
    static String target(Optional<String> to) {
        return to.filter(Reply.Redirect::isPath).filter(path -> !path.startsWith("/sign-") && path.length() <= LONGEST_TARGET).orElse("/");
    }
}
