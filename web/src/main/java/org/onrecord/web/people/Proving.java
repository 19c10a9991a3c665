package org.onrecord.web.people;

import java.util.Optional;
import org.onrecord.record.people.User;
import org.onrecord.web.ask.Asked;
import org.onrecord.web.ask.Reply.Problem;
import org.onrecord.web.guard.Guard;

/** Looks whether somebody knows a password, wherever one is asked: guesses are slowed the same in all places together. */
final class Proving {

    private final Passwords passwords = new Passwords();
    private final Slowing slowing = new Slowing(System::nanoTime);

    /** What came of it. */
    sealed interface Proof {

        /** It is theirs. */
        record Right() implements Proof { }

        /** It is not, or there is no such user. */
        record Wrong() implements Proof { }

        /** It was not looked at. */
        record NotNow(Problem why) implements Proof { }
    }

    /** @param name as users are found, also of one who is not there, @param user of that name */
    Proof prove(Asked asked, String name, Optional<User> user, String password) {
        String network = Guard.network(asked.asker().address());
        long wait = slowing.guess(name, network);
        if (wait > 0) {
            return new Proof.NotNow(Problem.tooMany("too-many-tries", "Too many wrong tries", "Wait " + wait + " seconds, then try again. Whoever has forgotten the password asks an administrator for a new one.", wait));
        }
        return switch (passwords.match(password, user.flatMap(User::password))) {
            case NO_ROOM -> new Proof.NotNow(new Problem(503, "busy", "Too many people are signing in", "Try again in a few seconds."));
            case OTHER -> new Proof.Wrong();
            case SAME -> {
                slowing.right(name, network);
                yield new Proof.Right();
            }
        };
    }
}
