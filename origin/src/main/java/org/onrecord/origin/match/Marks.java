package org.onrecord.origin.match;

import java.util.Arrays;
import org.onrecord.origin.text.Shingles;

/**
 * The shingles by which a text is found: of every {@link #WINDOW} that follow each other the one whose hash is least ("winnowing", Schleimer, Wilkerson
 * and Aiken 2003). Two texts that share {@link #RUN} words in a row share a mark, whatever else is in them; that is what copies are, and what sampling
 * shingles by their hashes alone does not promise (docs/decisions/0010).
 */
public final class Marks {

    /** One shingle of about nine is kept: 0010 has what 8 to 40 find. */
    static final int WINDOW = 16;

    /** Words in a row, unchanged, that are always found. */
    static final int RUN = WINDOW + Shingles.WORDS - 1;

    private Marks() { }

    /** Places of the marks, in order; one at least where the text has a shingle. */
    public static int[] of(Shingles text) {
        return of(text, WINDOW);
    }

    static int[] of(Shingles text, int window) {
        int shingles = text.count();
        int[] places = new int[shingles];
        int count = 0;
        int least = -1;
        int last = Math.max(0, Math.min(shingles, window) - 1);
        for (int end = last; end < shingles; end++) {
            int begin = end - last;
            if (least < begin) {
                least = leastOf(text, begin, end);
            } else if (mark(text, end) <= mark(text, least)) {
                least = end;
            }
            if (count == 0 || places[count - 1] != least) {
                places[count++] = least;
            }
        }
        return Arrays.copyOf(places, count);
    }

    private static int leastOf(Shingles text, int begin, int end) {
        int least = begin;
        for (int i = begin + 1; i <= end; i++) {
            if (mark(text, i) <= mark(text, least)) {
                least = i;
            }
        }
        return least;
    }

    /** 32 bits of the shingle's hash: among ten million different ones, one in 430 looks like another, which comparing tells apart. */
    public static int mark(Shingles text, int shingle) {
        return (int) (text.at(shingle) >>> 32);
    }
}
