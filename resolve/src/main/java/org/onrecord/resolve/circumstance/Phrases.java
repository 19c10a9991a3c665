package org.onrecord.resolve.circumstance;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/** Reads noun phrases from their first word on, without a parser: up to a word that no noun phrase goes on with. */
final class Phrases {

    private static final Set<String> ENDS = Terms.of("in on at during after before that when while as by from about with to into onto over under against like",
            "he she it they i we you if whether how why what where who which whom whose because since until unless though although so then",
            "but not nor or than via amid among between outside inside following regarding concerning through throughout toward towards upon without within",
            "is was are were be been being has have had will would can could may might must should do does did shall",
            "said says told saying asked added wrote there here also just only even still both either again now once ago soon shortly recently",
            "today yesterday tonight tomorrow earlier later last next again instead on-air live afterward afterwards beforehand around off out up down back aboard near behind across along beyond amongst despite except including");
    private static final Set<String> TIMES = Terms.of("monday tuesday wednesday thursday friday saturday sunday january february march april june july august",
            "september october november december jan. feb. mar. apr. aug. sept. oct. nov. dec.");
    private static final Set<String> HOURS = Terms.of("morning afternoon evening night");
    private static final Set<String> NO_PHRASE = Terms.of("it himself herself itself themselves ourselves myself themselves this these those such all more less one so",
            "story stories truth lie lies joke tale time nothing something anything everything");
    private static final Set<String> DETERMINERS = Terms.of("the a an his her their its our my this these those some several many few two three four five");
    private static final Set<String> JOINTS = Terms.of("of and for");
    private static final Set<String> AUDIENCES = Terms.of("crowd audience gathering rally forum conference convention assembly meeting group crowds audiences room");
    private static final Set<String> PRONOUNS = Terms.of("him her them me us you");

    /** Words; "the chairman of the Joint Committee on ..." has about as many. */
    private static final int LONGEST = 14;

    /** Letters of the shortest words whose ending says that they are participles or adverbs. */
    private static final int ENDING = 5;

    private final Words words;
    private final Vocabulary vocabulary;
    private final BitSet starts;
    private final Set<String> surnames = new HashSet<>();

    /** @param starts words with which sources, cues and contents start: no phrase goes on over one */
    Phrases(Words words, Vocabulary vocabulary, BitSet starts) {
        this.words = words;
        this.vocabulary = vocabulary;
        this.starts = starts;
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).isCapitalized() && words.get(i - 1).isCapitalized() && words.get(i).sentence() == words.get(i - 1).sentence()) {
                surnames.add(words.get(i).lower());
            }
        }
    }

    /** Whether no noun phrase goes on with the word. */
    static boolean ends(Word word) {
        return ENDS.contains(word.lower());
    }

    Words words() {
        return words;
    }

    /** The phrase that starts at {@code start}; empty when none does. */
    WordSpan from(int start) {
        int at = start;
        while (at < words.size() && at - start < LONGEST && goesOn(start, at)) {
            at++;
        }
        while (at > start && isDangling(at - 1)) {
            at--;
        }
        boolean phrase = at > start && !(at == start + 1 && isEmptyWord(start)) && !NO_PHRASE.contains(words.get(at - 1).lower());
        return new WordSpan(start, phrase ? at : start);
    }

    private boolean isEmptyWord(int index) {
        Word word = words.get(index);
        return DETERMINERS.contains(word.lower()) && !word.is("her") || word.kind() == Word.Kind.NUMBER;
    }

    /** Words a phrase does not end with. */
    private boolean isDangling(int index) {
        Word word = words.get(index);
        return word.is("of") || word.is("and") || word.is("for") || word.is("the") || word.is("a") || word.is("an") || word.form().equals("&")
                || word.isPossessive();
    }

    private boolean goesOn(int start, int at) {
        Word word = words.get(at);
        if (at > start && starts.get(at) || word.sentence() != words.get(start).sentence()) {
            return false;
        }
        if (at > start && PRONOUNS.contains(words.get(start).lower()) && !words.is(start, "her") || isTime(at)) {
            return false;
        }
        return switch (word.kind()) {
            case LETTERS -> letters(start, at);
            case NUMBER -> at == start || words.get(at - 1).isCapitalized() || !isNoun(words.get(at - 1));
            case CLITIC -> word.isPossessive() && at > start;
            case OTHER -> word.form().equals("&") && at > start;
            default -> false;
        };
    }

    private boolean letters(int start, int at) {
        Word word = words.get(at);
        Word before = at > start ? words.get(at - 1) : word;
        if (word.is("of")) {
            return at > start && isNoun(before);
        }
        if (word.is("and") || word.is("for")) {
            return at > start && joins(at);
        }
        if (ENDS.contains(word.lower())) {
            boolean name = at > start && word.is("today") && before.isCapitalized() && word.isCapitalized();
            return name || word.isAllCapitals() && word.form().length() > 1 && !before.isAllCapitals();
        }
        if (at > start && opensAnother(at)) {
            return false;
        }
        return at == start || vocabulary.setting(word).isPresent() || !startsClause(before, word);
    }

    /** "reporters | the week before", "voters | two days ago": what follows a noun and starts another phrase. "Meet the Mayor" goes on. */
    private boolean opensAnother(int at) {
        Word word = words.get(at);
        Word before = words.get(at - 1);
        boolean title = before.isCapitalized() && at + 1 < words.size() && words.get(at + 1).isCapitalized();
        return word.isLowerCase() && DETERMINERS.contains(word.lower()) && isNoun(before) && !before.is("all") && !before.is("both") && !title;
    }

    /** "reporters and editors", "Lee and Ray", "the Institute for Peace": the same sort of word on both sides. */
    private boolean joins(int at) {
        if (at + 1 >= words.size() || starts.get(at + 1)) {
            return false;
        }
        Word before = words.get(at - 1);
        Word next = words.get(at + 1);
        boolean names = before.isCapitalized() && next.isCapitalized() && !isTime(at + 1);
        boolean people = words.is(at, "and") && (vocabulary.isPeople(next) || !ends(next) && at + 2 < words.size()
                && vocabulary.isPeople(words.get(at + 2)) && !starts.get(at + 2) && words.get(at + 2).sentence() == before.sentence());
        boolean region = words.is(at, "for") && words.is(at + 1, "the") && at + 2 < words.size() && words.get(at + 2).isCapitalized();
        return names || people || region && before.isCapitalized();
    }

    /** "reporters gathered", "voters attending", "the crowd loudly": what follows a noun and is none. */
    private static boolean startsClause(Word before, Word word) {
        boolean afterNoun = isNoun(before) && !before.isPossessive();
        String lower = word.lower();
        boolean ending = lower.endsWith("ing") || lower.endsWith("ed") || lower.endsWith("ly");
        return afterNoun && word.isLowerCase() && ending && lower.length() > ENDING;
    }

    private static boolean isNoun(Word word) {
        return word.kind() == Word.Kind.LETTERS && !DETERMINERS.contains(word.lower()) && !JOINTS.contains(word.lower());
    }

    /** Whether a source, a cue or a content starts with the word. */
    boolean startsPart(int index) {
        return starts.get(index);
    }

    /** Whether a day, a month or a part of the day stands at {@code index}. */
    boolean isTime(int index) {
        return index < words.size() && (TIMES.contains(words.get(index).lower()) || HOURS.contains(words.get(index).form()))
                || words.is(index, "may") && words.get(index).isCapitalized() && index + 1 < words.size() && words.get(index + 1).kind() == Word.Kind.NUMBER;
    }

    /** Whether a phrase is somebody: a pronoun, a name, or a noun of people or bodies. */
    boolean isSomebody(WordSpan phrase) {
        if (phrase.isEmpty()) {
            return false;
        }
        int head = head(phrase);
        Word word = words.get(head);
        return PRONOUNS.contains(words.get(phrase.first()).lower()) && phrase.length() == 1 || isName(head, phrase) || vocabulary.isPeople(word)
                || AUDIENCES.contains(word.lower());
    }

    private boolean isName(int head, WordSpan phrase) {
        return words.get(head).isCapitalized() && !(head == phrase.first() && vocabulary.setting(words.get(head)).isPresent());
    }

    /** A phrase of an audience with the place that tells which: "a crowd at the harbor"; others as they are. */
    WordSpan withPlace(WordSpan phrase) {
        if (phrase.isEmpty() || !AUDIENCES.contains(words.get(phrase.end() - 1).lower()) || phrase.end() >= words.size()) {
            return phrase;
        }
        boolean place = words.is(phrase.end(), "at") || words.is(phrase.end(), "in");
        WordSpan where = place ? from(phrase.end() + 1) : phrase;
        return place && !where.isEmpty() ? new WordSpan(phrase.first(), where.end()) : phrase;
    }

    /** Index of the head noun: the last word before "of" or "for", or of all. */
    int head(WordSpan phrase) {
        for (int i = phrase.first() + 1; i < phrase.end(); i++) {
            if (words.is(i, "of") || words.is(i, "for")) {
                return i - 1;
            }
        }
        return phrase.end() - 1;
    }

    /** Whether the phrase is a pronoun alone. */
    boolean isPronoun(WordSpan phrase) {
        return phrase.length() == 1 && PRONOUNS.contains(words.get(phrase.first()).lower());
    }

    /** Whether the phrase ends with a name that is no outlet's, party's or people's. */
    boolean isPerson(WordSpan phrase) {
        Word last = words.get(phrase.end() - 1);
        return last.isCapitalized() && !vocabulary.isPeople(last) && !last.isAllCapitals();
    }

    /** Whether a name stands elsewhere after another capitalised word, as surnames do. */
    boolean isKnownName(int index) {
        return surnames.contains(words.get(index).lower());
    }

    /** The capitalised words that end with the one at {@code last}, with titles. */
    WordSpan nameEndingAt(int last) {
        int first = last;
        while (first > 0 && last - first < LONGEST && words.get(first - 1).isCapitalized() && !ends(words.get(first - 1)) && !isTime(first - 1)
                && words.get(first - 1).sentence() == words.get(last).sentence()) {
            first--;
        }
        return new WordSpan(first, last + 1);
    }

    private boolean isTitleWord(int index) {
        return words.get(index).isCapitalized() || words.get(index).kind() == Word.Kind.NUMBER;
    }

    /** The title in quotation marks that opens at {@code index}, without its marks; empty when none does. */
    WordSpan title(int index) {
        if (index >= words.size() || !words.get(index).isQuotationMark()) {
            return new WordSpan(index, index);
        }
        int end = index + 1;
        while (end < words.size() && end - index <= LONGEST && !words.get(end).isQuotationMark()
                && words.get(end).sentence() == words.get(index).sentence()) {
            end++;
        }
        boolean closed = end < words.size() && words.get(end).isQuotationMark() && end > index + 1 && isTitleWord(index + 1);
        int last = closed && (words.is(end - 1, ",") || words.get(end - 1).kind() == Word.Kind.STOP) ? end - 1 : end;
        return closed && last > index + 1 && isTitleWord(last - 1) ? new WordSpan(index + 1, last) : new WordSpan(index, index);
    }
}
