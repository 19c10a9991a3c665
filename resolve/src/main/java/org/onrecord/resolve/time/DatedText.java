package org.onrecord.resolve.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.onrecord.domain.CharSpan;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/** The dates of a text by the words they stand at, and the cues and contents around them. */
final class DatedText {

    /** A date and its words. */
    record Dated(TimeTag tag, WordSpan words) {
    }

    /** Words that are no nouns. */
    static final Set<String> SMALL_WORDS = Terms.of("in on at to by of for with from and or but as that who which when where while after before during about",
            "he she it they we i you his her their its our my a an the this said told says saying was were is are had has have night morning",
            "afternoon evening via near outside inside not also");

    /** A longer run of days is no date of a saying. */
    private static final int MOST_DAYS = 366;

    private final Optional<LocalDate> published;
    private final List<Dated> dates = new ArrayList<>();
    private final TreeSet<Integer> cues = new TreeSet<>();

    /** For each date the sayings whose content it stands in. */
    private final List<List<Saying>> quotedBy = new ArrayList<>();

    DatedText(Words words, List<TimeTag> tags, List<Saying> sayings, Optional<LocalDate> published) {
        this.published = published;
        for (TimeTag tag : tags) {
            dates.add(new Dated(tag, words.under(tag.span())));
            quotedBy.add(new ArrayList<>());
        }
        for (Saying saying : sayings) {
            if (!saying.attribution().cue().isEmpty()) {
                cues.add(saying.core().first());
            }
            saying.attribution().content().forEach(content -> quote(words.under(content), saying));
        }
    }

    private void quote(WordSpan content, Saying saying) {
        for (int i = firstFrom(content.first()); i < dates.size() && dates.get(i).words().first() < content.end(); i++) {
            quotedBy.get(i).add(saying);
        }
    }

    /** Index of the first date that begins at {@code word} or after it. */
    private int firstFrom(int word) {
        int low = 0;
        int high = dates.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (dates.get(middle).words().first() < word) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    List<Dated> all() {
        return dates;
    }

    /** The dates next to {@code span}, so many on each side at most. */
    List<Dated> around(WordSpan span, int most) {
        int middle = firstFrom(span.first());
        return dates.subList(Math.max(0, middle - most), Math.min(dates.size(), middle + most));
    }

    /** The last date that begins before {@code word} and ends no later; empty when there is none. */
    Optional<Dated> lastBefore(int word) {
        int index = firstFrom(word) - 1;
        return index < 0 ? Optional.empty() : Optional.of(dates.get(index));
    }

    /** Whether it stands in the content of another saying which does not hold {@code saying} as well. */
    boolean isQuoted(Dated date, Saying saying) {
        List<Saying> quoting = quotedBy.get(firstFrom(date.words().first()));
        for (Saying other : quoting.subList(0, Math.min(quoting.size(), 8))) {
            boolean holdsBoth = other.attribution().content().stream().anyMatch(content -> holds(content, saying));
            if (other != saying && !holdsBoth) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(CharSpan content, Saying saying) {
        List<CharSpan> place = saying.attribution().cue().isEmpty() ? saying.attribution().source() : saying.attribution().cue();
        return !place.isEmpty() && content.covers(place.getLast());
    }

    /** Whether it stands in any content. */
    boolean isQuoted(Dated date) {
        return !quotedBy.get(firstFrom(date.words().first())).isEmpty();
    }

    /** Whether a cue of another saying stands from word {@code first} to {@code end}. */
    boolean hasCue(int first, int end, Saying saying) {
        return cues.subSet(first, Math.max(first, end)).stream().anyMatch(cue -> cue != saying.core().first());
    }

    /** Whether something can have been said then: a day or a run of days of a known year, or of an unknown one, not after publication. */
    boolean isPast(Dated date) {
        Period period = date.tag().period();
        if (period.first().isEmpty() && period.last().isEmpty()) {
            return published.isEmpty();
        }
        if (!period.isClosed() || !isDecade(period) && period.first().get().plusDays(MOST_DAYS).isBefore(period.last().get())) {
            return false;
        }
        return published.isEmpty() || !period.first().get().isAfter(published.get());
    }

    private static boolean isDecade(Period period) {
        return period.edtf().endsWith("X");
    }

    /**
     * The same text with those dates alone that nothing can be said to have been said on: {@code unread} expressions, days after
     * publication, runs of years. None of them has a value here.
     */
    DatedText unusable(Words text, List<CharSpan> unread, List<Saying> sayings) {
        List<TimeTag> without = new ArrayList<>();
        unread.forEach(span -> without.add(new TimeTag(span, Period.UNKNOWN)));
        dates.stream().filter(date -> date.tag().period().isClosed() && !isPast(date)).forEach(date -> without.add(new TimeTag(date.tag().span(), Period.UNKNOWN)));
        without.sort(Comparator.comparing(TimeTag::span));
        return new DatedText(text, without, sayings, Optional.empty());
    }

    /** The date in EDTF; a week that publication falls in ends with it. */
    String edtf(Period period) {
        boolean running = period.edtf().contains("/") && published.isPresent() && period.isClosed() && period.last().get().isAfter(published.get());
        if (!running) {
            return period.edtf();
        }
        String first = period.first().orElseThrow().toString();
        return first.equals(published.get().toString()) ? first : first + "/" + published.get();
    }
}
