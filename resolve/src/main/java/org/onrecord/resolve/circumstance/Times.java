package org.onrecord.resolve.circumstance;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/** Whether two statements give different times, by the words beside source and cue alone: what is said at another time is said on another occasion. */
final class Times {

    /** Of an occasion that no attribution told of. */
    static final int NOWHERE = -1;

    private static final Set<String> DAYS = Terms.of("monday tuesday wednesday thursday friday saturday sunday yesterday january february march april june july august",
            "september october november december");

    /** Words between a cue and its day. */
    private static final int DAY_REACH = 8;

    private static final Pattern YEAR = Pattern.compile("(1[89]|20)\\d\\ds?");
    private static final Set<String> PERIODS = Terms.of("week month year decade century spring summer fall autumn winter");

    private final Words words;
    private final Places places;

    Times(Words words, Places places) {
        this.words = words;
        this.places = places;
    }

    /** Whether it gives another day or a time longer past than the statement that told of the occasion. */
    boolean isOther(int index, int origin) {
        Set<String> mine = beside(index, this::isDay);
        Set<String> theirs = origin == NOWHERE ? Set.of() : beside(origin, this::isDay);
        boolean otherDay = !mine.isEmpty() && !theirs.isEmpty() && mine.stream().noneMatch(theirs::contains);
        return otherDay || isLongerPast(index, origin);
    }

    /** Whether a year or "a month ago" stands beside it that does not stand beside {@code origin}. */
    boolean isLongerPast(int index, int origin) {
        Set<String> mine = beside(index, this::isPast);
        return !mine.isEmpty() && (origin == NOWHERE || beside(origin, this::isPast).stream().noneMatch(mine::contains));
    }

    private boolean isDay(int word) {
        return DAYS.contains(words.get(word).lower());
    }

    /** A year, a decade, "ago", the "month" of "last month". */
    private boolean isPast(int word) {
        String lower = words.get(word).lower();
        return YEAR.matcher(lower).matches() || lower.equals("ago") || word > 0 && words.is(word - 1, "last") && PERIODS.contains(lower);
    }

    /** The words of a sort that stand beside source and cue. */
    private Set<String> beside(int index, IntPredicate sort) {
        Set<String> found = new HashSet<>();
        for (WordSpan part : places.isAlone(index) ? List.<WordSpan>of() : places.frame(index)) {
            WordSpan sentence = words.sentence(words.get(part.first()).sentence());
            int from = Math.max(sentence.first(), part.first() - DAY_REACH);
            for (int i = from; i < Math.min(sentence.end(), part.end() + DAY_REACH); i++) {
                if (places.holder(i) == places.holder(part.first()) && sort.test(i)) {
                    found.add(words.get(i).lower());
                }
            }
        }
        return found;
    }
}
