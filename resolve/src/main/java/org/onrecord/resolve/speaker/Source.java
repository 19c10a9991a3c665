package org.onrecord.resolve.speaker;

import java.util.List;
import java.util.Map;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/**
 * What sort of words name a source.
 *
 * @param words trimmed of marks
 */
record Source(Sort sort, WordSpan words) {

    /** ABSENT: no words. GENERIC: "you", "there", "one". PHRASE: everything that is not a pronoun. */
    enum Sort { ABSENT, HE, SHE, IT, THEY, FIRST_PERSON, RELATIVE, GENERIC, PHRASE }

    private static final Map<String, Sort> PRONOUNS = Map.ofEntries(Map.entry("he", Sort.HE), Map.entry("him", Sort.HE), Map.entry("his", Sort.HE),
            Map.entry("himself", Sort.HE), Map.entry("she", Sort.SHE), Map.entry("her", Sort.SHE), Map.entry("hers", Sort.SHE),
            Map.entry("herself", Sort.SHE), Map.entry("it", Sort.IT), Map.entry("its", Sort.IT), Map.entry("itself", Sort.IT),
            Map.entry("they", Sort.THEY), Map.entry("them", Sort.THEY), Map.entry("their", Sort.THEY), Map.entry("themselves", Sort.THEY),
            Map.entry("i", Sort.FIRST_PERSON), Map.entry("me", Sort.FIRST_PERSON), Map.entry("my", Sort.FIRST_PERSON),
            Map.entry("mine", Sort.FIRST_PERSON), Map.entry("myself", Sort.FIRST_PERSON), Map.entry("we", Sort.FIRST_PERSON),
            Map.entry("us", Sort.FIRST_PERSON), Map.entry("our", Sort.FIRST_PERSON), Map.entry("ours", Sort.FIRST_PERSON),
            Map.entry("who", Sort.RELATIVE), Map.entry("which", Sort.RELATIVE), Map.entry("that", Sort.RELATIVE), Map.entry("whose", Sort.RELATIVE),
            Map.entry("whom", Sort.RELATIVE), Map.entry("you", Sort.GENERIC), Map.entry("your", Sort.GENERIC), Map.entry("there", Sort.GENERIC),
            Map.entry("one", Sort.GENERIC), Map.entry("this", Sort.GENERIC), Map.entry("what", Sort.GENERIC));

    /** Reads the first piece that is not a relative pronoun beside another ("Lee … who"). */
    static Source of(Words words, List<WordSpan> pieces) {
        Source relative = new Source(Sort.ABSENT, new WordSpan(0, 0));
        for (WordSpan piece : pieces) {
            Source source = of(words, trim(words, piece));
            if (source.sort != Sort.RELATIVE && source.sort != Sort.ABSENT) {
                return source;
            }
            relative = source.sort == Sort.RELATIVE ? source : relative;
        }
        return relative;
    }

    private static Source of(Words words, WordSpan piece) {
        if (piece.isEmpty()) {
            return new Source(Sort.ABSENT, piece);
        }
        Word first = words.get(piece.first());
        boolean emphasis = piece.length() == 2 && (words.get(piece.end() - 1).lower().endsWith("self")
                || words.is(piece.end() - 1, "both") || words.is(piece.end() - 1, "all") || words.is(piece.end() - 1, "also"));
        boolean acronym = first.isAllCapitals();
        boolean alone = piece.length() == 1 || emphasis || words.is(piece.first() + 1, ",");
        return new Source(alone && !acronym ? PRONOUNS.getOrDefault(first.lower(), Sort.PHRASE) : Sort.PHRASE, piece);
    }

    private static WordSpan trim(Words words, WordSpan piece) {
        int first = piece.first();
        int end = piece.end();
        while (first < end && !isText(words.get(first))) {
            first++;
        }
        while (end > first && !isText(words.get(end - 1)) && !closes(words.get(end - 1))) {
            end--;
        }
        while (end > first + 1 && words.get(end - 1).kind() == Word.Kind.CLITIC) {
            end--;
        }
        return new WordSpan(first, end);
    }

    private static boolean isText(Word word) {
        return word.kind() == Word.Kind.LETTERS || word.kind() == Word.Kind.NUMBER || word.kind() == Word.Kind.CLITIC || word.isQuotationMark();
    }

    private static boolean closes(Word word) {
        return word.form().equals(")") || word.form().equals("%");
    }
}
