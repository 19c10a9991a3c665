package org.onrecord.origin.match;

import java.util.Arrays;
import org.onrecord.origin.match.Shelf.Standing;

/**
 * What is known of reports, by their keys, which count up from 1. Each report of a batch asks for some thousand of them, the carriers of its marks: by
 * their places in an array they are found in a fifth of the time that a table of boxed keys takes.
 */
public final class Standings {

    private Standing[] known = {};

    /** Null: nothing is known of it. */
    public Standing get(long key) {
        return key < known.length ? known[(int) key] : null;
    }

    /** @param standing null: it is not there any more */
    public void put(long key, Standing standing) {
        if (key >= known.length) {
            known = Arrays.copyOf(known, Math.toIntExact(Math.max(key + 1, known.length + (known.length >> 1))));
        }
        known[(int) key] = standing;
    }
}
