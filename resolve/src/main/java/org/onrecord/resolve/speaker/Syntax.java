package org.onrecord.resolve.speaker;

import java.util.Set;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.Words;

/** What little of a sentence's structure shows without a parser: subjects, possessives, objects of prepositions. */
final class Syntax {

    private static final Set<String> BEFORE_SUBJECT = Terms.of("and but as while that when because if since after before where although though whether or yet so",
            "then why how what until than unless once");
    private static final Set<String> PREPOSITIONS = Terms.of("of for to with by from in on at about against between under over into like toward towards without",
            "behind alongside around regarding than via upon");
    private static final Set<String> NO_VERB = Terms.of("and or of for to with by from in on at the a an");

    private static final Set<String> VERBS = Terms.of("is was are were be been has had have does did will would can could may might must shall should says said",
            "told tells wrote took made went came gave got left won lost met saw found became began ran led kept held knew thought felt stood",
            "brought bought taught caught fought sought sent spent lent built put set let hit read spoke broke chose drove fell flew grew rose",
            "sang sat sold shot stole swore threw wore understood paid heard meant dealt slept who then also never later still first soon now");

    private final Words words;

    Syntax(Words words) {
        this.words = words;
    }

    /** Whether a name that starts at {@code first} (titles included) and ends before {@code end} starts a clause and does not end it. */
    boolean isSubject(int first, int end) {
        if (end < words.size() && words.get(end).sentence() == words.get(first).sentence()) {
            Word next = words.get(end);
            if (next.isPossessive() || next.kind() == Word.Kind.STOP || NO_VERB.contains(next.lower())) {
                return false;
            }
        } else {
            return false;
        }
        int before = first - 1;
        if (before >= 0 && (words.is(before, "the") || words.is(before, "then") || words.is(before, "former"))) {
            before--;
        }
        if (before < 0 || words.get(before).sentence() != words.get(first).sentence()) {
            return true;
        }
        Word word = words.get(before);
        return word.kind() != Word.Kind.LETTERS && word.kind() != Word.Kind.NUMBER && word.kind() != Word.Kind.CLITIC
                || BEFORE_SUBJECT.contains(word.lower());
    }

    /** Whether the word at {@code index} looks like a verb; without a parser only the commonest do. */
    boolean isVerbLike(int index) {
        if (index < 0 || index >= words.size()) {
            return false;
        }
        Word word = words.get(index);
        return word.isLowerCase() && (VERBS.contains(word.lower()) || word.lower().length() > 3 && word.lower().endsWith("ed"));
    }

    boolean isPossessive(int end) {
        return end < words.size() && words.get(end).isPossessive();
    }

    boolean isObjectOfPreposition(int first) {
        return first > 0 && PREPOSITIONS.contains(words.get(first - 1).lower());
    }
}
