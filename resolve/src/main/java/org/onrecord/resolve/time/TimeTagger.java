package org.onrecord.resolve.time;

import java.util.List;
import java.util.Objects;
import org.onrecord.domain.CharSpan;
import org.onrecord.resolve.text.Words;

/**
 * Finds the dates of an English text and tells which days they are: "on Tuesday", "Sept. 16-19", "a week earlier", "the 1990s".
 * Times of the day are left out: "Tuesday at 8 p.m." is a day. Holds tables alone: one may serve many threads. Takes time
 * linear in the text.
 *
 * <p>What a frame does not tell is not guessed: without a day of publication "yesterday" and "on Tuesday" are no tags, and
 * "July 8" is {@code XXXX-07-08}.
 */
public final class TimeTagger {

    private final Lexer lexer = new Lexer(new WordTable());
    private final HolidayTable holidays = new HolidayTable();
    private final Grammar grammar = new Grammar(holidays);

    /** Date expressions with and without a value, each in order. */
    record Found(List<TimeTag> tags, List<CharSpan> unread) {
    }

    private TimeTagger() {
    }

    /** With the tables of the class path. */
    public static TimeTagger load() {
        return new TimeTagger();
    }

    /** The date expressions of a text that have a value, in order, apart from each other. */
    public List<TimeTag> tag(Words words, TimeFrame frame) {
        return find(words, frame).tags();
    }

    /** All date expressions of a text, those without a value ("the 45th of May") apart. */
    Found find(Words words, TimeFrame frame) {
        Objects.requireNonNull(frame, "frame is null");
        List<Lexeme> lexemes = holidays.merge(NumberWords.merge(lexer.lexemes(words)));
        Scanner scanner = new Scanner(grammar, words, lexemes, frame);
        return new Found(scanner.tags(), scanner.unread());
    }
}
