package org.onrecord.claim.side;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.onrecord.claim.side.Word.Gap;

/** Takes the words of a content apart where another thing begins to be said. */
final class Clauses {

    /** Begin a clause wherever they stand. */
    private static final Set<String> OPENERS = Set.of("but", "although", "though", "whereas", "because", "unless", "while", "however", "yet", "despite", "without",
            "since", "if", "when", "whenever", "until", "except", "which", "who", "whose", "whom");

    /** Begin one after a comma. */
    private static final Set<String> AFTER_COMMA = Set.of("and", "or", "so", "nor", "as", "where", "after", "before", "saying", "adding", "with", "other", "others", "given");

    /** "And" before these goes on with another thing. */
    private static final Set<String> SUBJECTS = Set.of("that", "he", "she", "they", "it", "we", "i", "you", "there", "this", "these", "those", "his", "her", "their", "our", "my");
    private static final Set<String> NEGATIONS = Set.of("not", "never", "no", "none", "nobody", "nothing");
    private static final Set<String> PRONOUNS = Set.of("they", "he", "she", "it", "we", "i", "you", "there");

    /** "Spent more to prevent a flood": these turn round what follows them alone. */
    private static final Set<String> PURPOSES = Set.of("prevent", "block", "obstruct", "thwart", "avoid", "stop", "deter");
    private static final Set<String> AUXILIARIES = Set.of("will", "would", "do", "does", "did", "has", "have", "had", "is", "are", "was", "were", "can", "could",
            "should", "must", "may", "might");
    private static final Set<String> PREPOSITIONS = Set.of("for", "by", "of", "about", "over", "from");
    private static final Set<String> COMPARED = Set.of("more", "less", "better", "worse", "rather", "other");

    /** "And did never": a negation stands so near after the word that begins the clause. */
    private static final int NEAR = 4;

    private final List<Word> words;

    private Clauses(List<Word> words) {
        this.words = words;
    }

    /** The runs of words, none of them empty. */
    static List<List<Word>> of(List<Word> words) {
        Clauses clauses = new Clauses(words);
        List<List<Word>> found = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size() || clauses.begins(start, i)) {
                found.add(words.subList(start, i));
                start = i;
            }
        }
        return found;
    }

    private boolean begins(int start, int at) {
        Word word = words.get(at);
        boolean comma = word.gap() == Gap.COMMA;
        if (word.endsSentence() || word.gap() == Gap.BREAK || OPENERS.contains(word.text()) && !isPhrase(at) || comma && AFTER_COMMA.contains(word.text())) {
            return true;
        }
        if (word.is("as") && follows(at, "long") || word.is("to") && at - start >= NEAR - 1 && at + 1 < words.size() && PURPOSES.contains(words.get(at + 1).text())) {
            return true;
        }
        if (comma && (NEGATIONS.contains(word.text()) || PRONOUNS.contains(word.text()) || at == start + 1 && words.get(start).is("no"))) {
            return true;
        }
        if (word.is("than")) {
            return isCompared(start, at);
        }
        if (word.is("rather") || word.is("instead")) {
            return follows(at, "than") || follows(at, "of");
        }
        if (word.is("and") || word.is("or")) {
            return at + 1 < words.size() && (SUBJECTS.contains(words.get(at + 1).text()) || negated(start, at) && negated(at, Math.min(words.size(), at + NEAR)) || doesNot(at + 1));
        }
        return comma && negated(start, at) && (negated(at, Math.min(words.size(), at + NEAR)) || SUBJECTS.contains(word.text()))
                || PREPOSITIONS.contains(word.text()) && at + 1 < words.size() && (words.get(at + 1).is("not") || words.get(at + 1).is("never"));
    }

    /** "As if", "even if", "without evidence": no clause of their own begins here. */
    private boolean isPhrase(int at) {
        Word word = words.get(at);
        return word.is("if") && words.get(at - 1).is("as") || word.is("but") && (words.get(at - 1).is("anything") || words.get(at - 1).is("nothing")) || word.is("who") && words.get(at - 1).is("those") || word.is("without") && (follows(at, "evidence")
                || follows(at, "proof") || follows(at, "foundation") || follows(at, "basis") || follows(at, "merit"));
    }

    /** "More to harm than to help", but not "more than three". */
    private boolean isCompared(int start, int at) {
        return !COMPARED.contains(words.get(at - 1).text()) && words.subList(start, at).stream().anyMatch(word -> COMPARED.contains(word.text()));
    }

    /** "Will not", "never". */
    private boolean doesNot(int at) {
        return words.get(at).is("never") || AUXILIARIES.contains(words.get(at).text()) && follows(at, "not");
    }

    private boolean follows(int at, String next) {
        return at + 1 < words.size() && words.get(at + 1).is(next);
    }

    private boolean negated(int from, int to) {
        return words.subList(from, to).stream().anyMatch(word -> NEGATIONS.contains(word.text()));
    }
}
