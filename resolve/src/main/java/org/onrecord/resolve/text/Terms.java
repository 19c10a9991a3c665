package org.onrecord.resolve.text;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Short closed lists of words, written as one string. */
public final class Terms {

    private Terms() {
    }

    /** The words of {@code list}, which are separated by single spaces; repetitions do no harm. */
    public static Set<String> of(String... list) {
        Set<String> terms = new HashSet<>();
        for (String line : list) {
            terms.addAll(Arrays.asList(line.split(" ")));
        }
        return Set.copyOf(terms);
    }
}
