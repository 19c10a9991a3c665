package org.onrecord.web.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.people.Doer;
import org.onrecord.record.people.Key;
import org.onrecord.record.people.Scope;
import org.onrecord.record.store.Passes;
import org.onrecord.record.store.RecordFault;
import org.onrecord.web.guard.Secrets;

/** Keys of programs. */
public final class Keys {

    /** In days: who needs one longer makes another. */
    public static final int LONGEST_LIFE = 3_650;

    public static final int USUAL_LIFE = 365;

    /** So that whoever finds one in a file or a log knows what it is. */
    private static final String PREFIX = "onrecord-";

    private final Passes passes;
    private final Secrets secrets;

    public Keys(Passes passes) {
        this.passes = passes;
        this.secrets = new Secrets();
    }

    /** What is shown once. @param secret what the program says */
    public record Made(Key key, String secret) { }

    /** @param wanted what it is for and what it may do; days it lives, 1 to {@value #LONGEST_LIFE} */
    public Answer<Made> make(Doer by, String user, Wanted wanted) throws RecordFault {
        String name = wanted.name().strip().replaceAll("\\p{C}+", " ");
        if (name.isEmpty() || name.length() > 80) {
            return Answer.refused("bad-name", "say in 80 characters or less what the key is for");
        }
        if (wanted.days() < 1 || wanted.days() > LONGEST_LIFE) {
            return Answer.refused("bad-days", "a key lives from 1 to " + LONGEST_LIFE + " days");
        }
        if (wanted.scopes().isEmpty()) {
            return Answer.refused("no-scope", "say what the key may do: read, write or admin");
        }
        String secret = PREFIX + secrets.draw();
        Instant ends = by.at().plus(Duration.ofDays(wanted.days()));
        return passes.make(by, new Key(id(), user, name, wanted.scopes(), new Key.Life(by.at(), ends)), Digests.of(secret)).map(key -> new Made(key, secret));
    }

    /** Letters and digits alone, so that no command takes it for an option. */
    private String id() {
        return secrets.draw().replaceAll("[^A-Za-z0-9]", "").substring(0, 8);
    }

    /** What somebody wants of a key. */
    public record Wanted(String name, Set<Scope> scopes, int days) { }
}
