package org.onrecord.resolve.time;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.domain.CharSpan;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/**
 * Finds the date that stands with the reporting words: "said on Tuesday", "At a rally on Tuesday, she said". Not the date of
 * something else in the sentence: of what was said ("said the vote on Tuesday"), of a clause beside it ("Lee, who was elected in
 * 2009, said"), of an event before or after ("ahead of Tuesday's debate").
 */
final class ExplicitDates {

    /** Dates on each side of a cue that are looked at: a bound on time, no sentence of a report has so many. */
    private static final int MOST = 6;

    private static final int DAYS_OF_WEEK = 7;

    /** Words between a cue and its date, and before that in the sentence: a bound on time, longer than nearly all sentences. */
    private static final int FARTHEST = 80;

    /** Words before a date that may hold the preposition which governs it. */
    private static final int REACH = 4;

    private static final Set<String> CLAUSES = Terms.of("who which whose whom that where because since although though if unless until before after once",
            "but whether how why than");
    private static final Set<String> RELATIVES = Terms.of("who which whose whom");
    private static final Set<String> OTHER_TIMES = Terms.of("before until since ahead by till heading prior pending amid despite");
    private static final Set<String> ABOUT = Terms.of("of about against toward towards regarding for over from to concerning between");
    private static final Set<String> OPENERS = Terms.of("on in at during earlier late later early speaking appearing writing testifying talking addressing tweeting asked",
            "interviewed speaking campaigning the this last a two three just then but and yet also only meanwhile over within shortly hours days");
    private static final Set<String> WEEKDAYS = Terms.of("monday tuesday wednesday thursday friday saturday sunday");
    private static final Set<String> BEGINNERS = Terms.of("the a an that he she it they we i his her their its our my this these those there no");
    private static final Set<String> ARTICLES = Terms.of("a an the his her their its");
    private static final Set<String> VERBS = Terms.of("was were is are had has did does became won lost died left");
    private static final Set<String> ISSUED = Terms.of("released published issued conducted taken commissioned filed written posted dated broadcast aired interviewed spoke",
            "spoken talked delivered made given obtained submitted produced");
    private static final Set<String> PAPERS = Terms.of("report study statement letter memo speech interview poll survey book article editorial op-ed essay tweet tweets post",
            "paper review email e-mail filing lawsuit ruling indictment order document documents memoir column testimony remarks debate analysis posting video");

    private final Words words;
    private final DatedText dates;
    private final Datelines datelines;

    ExplicitDates(Words words, DatedText dates) {
        this.words = words;
        this.dates = dates;
        this.datelines = new Datelines(words);
    }

    /** The date beside the cue of a saying; empty where there is none. */
    Optional<DatedText.Dated> of(Saying saying) {
        if (saying.core().isEmpty()) {
            return Optional.empty();
        }
        WordSpan sentence = words.sentence(saying.sentence(words));
        DatedText.Dated best = null;
        for (DatedText.Dated date : dates.around(saying.core(), MOST)) {
            boolean nearer = distance(date, saying) < (best == null ? FARTHEST : distance(best, saying));
            if (nearer && sentence.covers(date.words()) && governs(date, saying, sentence)) {
                best = date;
            }
        }
        return Optional.ofNullable(best).map(date -> finer(date, saying, sentence));
    }

    /** "On this weekend's Tarn on Sunday": the day that the same sentence names of the days of a week. */
    private DatedText.Dated finer(DatedText.Dated date, Saying saying, WordSpan sentence) {
        Period week = date.tag().period();
        if (week.isDay() || !week.isClosed() || week.first().get().plusDays(DAYS_OF_WEEK).isBefore(week.last().get())) {
            return date;
        }
        return dates.around(saying.core(), MOST).stream()
                .filter(other -> other.tag().period().isDay() && sentence.covers(other.words()) && !dates.isQuoted(other) && dates.isPast(other))
                .filter(other -> !other.tag().period().first().get().isBefore(week.first().get()) && !other.tag().period().last().get().isAfter(week.last().get()))
                .findFirst().orElse(date);
    }

    private static int distance(DatedText.Dated date, Saying saying) {
        return date.words().first() >= saying.core().end() ? date.words().first() - saying.core().end() : saying.core().first() - date.words().end() + 1;
    }

    private boolean governs(DatedText.Dated date, Saying saying, WordSpan sentence) {
        CharSpan span = date.tag().span();
        if (isWeekdayAtCue(date, saying)) {
            return dates.isPast(date);
        }
        if (datelines.holds(date.words()) || saying.inContent(span) || !dates.isPast(date) || dates.isQuoted(date, saying)) {
            return false;
        }
        if (saying.inSource(span)) {
            return isIssued(date, saying);
        }
        if (isOfSomethingElse(date)) {
            return false;
        }
        return date.words().first() >= saying.core().end() ? follows(date, saying) : precedes(date, saying, sentence);
    }

    /** "said Friday the port was shut": the weekday belongs to the cue, even where the tagger took it for what was said. */
    private boolean isWeekdayAtCue(DatedText.Dated date, Saying saying) {
        int end = date.words().end();
        boolean bare = date.words().first() == saying.core().end() && WEEKDAYS.contains(words.get(date.words().first()).lower()) && end < words.size();
        return bare && end == date.words().first() + 1 && !saying.attribution().cue().isEmpty() && BEGINNERS.contains(words.get(end).lower());
    }

    /** "a report released last month", "a 2014 report", "experts I spoke to this week". */
    private boolean isIssued(DatedText.Dated date, Saying saying) {
        WordSpan source = words.under(saying.attribution().source().getFirst());
        for (int i = source.first(); i < date.words().first(); i++) {
            if (ISSUED.contains(words.get(i).lower())) {
                return true;
            }
        }
        int next = date.words().end();
        boolean possessive = next < words.size() && words.get(next).isPossessive();
        return isPaper(next) || isPaper(next + 1) && (possessive || words.get(next).isLowerCase());
    }

    private boolean isPaper(int index) {
        return index < words.size() && PAPERS.contains(words.get(index).lower());
    }

    /** "said ahead of Monday's debate", "said of the 2008 campaign". */
    private boolean isOfSomethingElse(DatedText.Dated date) {
        int first = date.words().first();
        boolean modifies = isNoun(date.words().end());
        for (int i = first - 1; i >= 0 && i >= first - REACH && words.get(i).sentence() == words.get(first).sentence(); i--) {
            Word word = words.get(i);
            if (OTHER_TIMES.contains(word.lower())) {
                return true;
            }
            if (ABOUT.contains(word.lower())) {
                return modifies;
            }
            if (word.kind() != Word.Kind.LETTERS || word.is("in") || word.is("on") || word.is("at") || word.is("during") || word.is("after")) {
                return false;
            }
        }
        return false;
    }

    /** Whether a noun that the date describes follows it: "the 2008 campaign", "Monday's debate". */
    private boolean isNoun(int index) {
        int at = index < words.size() && words.get(index).isPossessive() ? index + 1 : index;
        return at < words.size() && words.get(at).isLowerCase() && (at > index || !DatedText.SMALL_WORDS.contains(words.get(at).lower()));
    }

    /** After the cue: no other cue and no clause between. */
    private boolean follows(DatedText.Dated date, Saying saying) {
        int from = saying.core().end();
        if (dates.hasCue(from, date.words().first(), saying)) {
            return false;
        }
        for (int i = from; i < date.words().first(); i++) {
            Word word = words.get(i);
            boolean content = saying.inContent(word.span());
            if (!content && (CLAUSES.contains(word.lower()) || VERBS.contains(word.lower()))) {
                return false;
            }
        }
        return true;
    }

    /** Before the cue: at the beginning of the sentence, or in a part between commas that tells how it was said. */
    private boolean precedes(DatedText.Dated date, Saying saying, WordSpan sentence) {
        if (hasRelative(Math.max(sentence.first(), date.words().first() - FARTHEST), date.words().first(), saying)) {
            return false;
        }
        int start = date.words().first();
        while (start > Math.max(sentence.first(), date.words().first() - FARTHEST) && !isPause(start - 1)) {
            start--;
        }
        for (int i = date.words().end(); i < saying.core().first(); i++) {
            Word word = words.get(i);
            boolean event = word.is("which") && (words.is(i - 1, "in") || words.is(i - 1, "during") || words.is(i - 1, "at"));
            if (CLAUSES.contains(word.lower()) && !event && !word.is("that") && !word.is("but") && !saying.inContent(word.span()) && !saying.inSource(word.span())) {
                return false;
            }
        }
        if (words.is(date.words().end(), "when")) {
            return !dates.hasCue(date.words().end(), saying.core().first(), saying);
        }
        boolean aside = !hasEvent(date, saying) && hasPause(date.words().end(), saying.core().first());
        return aside ? isAdjunct(start, date) : !hasClause(start, date.words().first());
    }

    /** "Lee, who was elected in Tarn, in 2009, said". */
    private boolean hasRelative(int start, int end, Saying saying) {
        for (int i = start; i < end; i++) {
            Word word = words.get(i);
            if (RELATIVES.contains(word.lower()) && !saying.inContent(word.span())) {
                return true;
            }
        }
        return false;
    }

    private boolean isAdjunct(int start, DatedText.Dated date) {
        int first = start;
        while (first < date.words().first() && words.get(first).kind() != Word.Kind.LETTERS && words.get(first).kind() != Word.Kind.NUMBER) {
            first++;
        }
        boolean opens = first == date.words().first() || OPENERS.contains(words.get(first).lower());
        boolean after = (words.is(first, "after") || words.is(first, "following")) && isOccasion(first + 1, date.words().first());
        return (opens || after) && !hasClause(first + 1, date.words().first());
    }

    /** "After a meeting on Tuesday", not "after he resigned on Tuesday". */
    private boolean isOccasion(int start, int end) {
        boolean occasion = start < end && ARTICLES.contains(words.get(start).lower());
        for (int i = start; i < end; i++) {
            occasion &= !words.get(i).lower().endsWith("ed");
        }
        return occasion;
    }

    private boolean hasClause(int start, int end) {
        for (int i = start; i < end; i++) {
            if (CLAUSES.contains(words.get(i).lower()) || VERBS.contains(words.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** "an interview published on Monday, in which she said". */
    private boolean hasEvent(DatedText.Dated date, Saying saying) {
        for (int i = date.words().end(); i < saying.core().first(); i++) {
            if (words.is(i, "which") && words.is(i - 1, "in")) {
                return true;
            }
        }
        return false;
    }

    private boolean hasPause(int start, int end) {
        for (int i = start; i < end; i++) {
            if (isPause(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPause(int index) {
        Word word = words.get(index);
        return word.is(",") || word.is(";") || word.is("(") || word.is(")") || word.is("\u2014") || word.is("--") || word.kind() == Word.Kind.DOUBLE;
    }
}
