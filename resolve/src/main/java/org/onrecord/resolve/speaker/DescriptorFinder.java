package org.onrecord.resolve.speaker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.resolve.name.Gender;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/**
 * Finds what a report calls a person besides the name: titles and nouns before it, an apposition after or before it, the party
 * in brackets, and "Lee is the mayor of …".
 */
final class DescriptorFinder {

    private static final Set<String> ADJECTIVES = Terms.of("former then current longtime long-time fellow top senior deputy acting state presidential vice",
            "vice-presidential campaign press foreign prime chief executive national political retired veteran",
            "running conservative liberal interim incoming outgoing assistant real estate associate general",
            "independent communications policy security defense economic special rival presumptive");
    private static final Set<String> DETERMINERS = Terms.of("a an the his her their its our my");
    private static final Set<String> VERBS = Terms.of("told said says tells met saw let made put had has sent gave led paid hit cut");
    private static final int LONGEST_APPOSITION = 12;
    private static final int LONGEST_BEFORE = 8;

    private final Words words;
    private final Lexicon lexicon;
    private final RoleScope scopes;

    DescriptorFinder(Words words, Lexicon lexicon) {
        this.words = words;
        this.lexicon = lexicon;
        this.scopes = new RoleScope(words, lexicon);
    }

    List<Descriptor> of(List<Mention> mentions) {
        List<Descriptor> found = new ArrayList<>();
        for (Mention mention : mentions) {
            before(mention, found);
            after(mention.words().end(), found);
        }
        return found;
    }

    /** The gender that a descriptor tells ("spokeswoman"). */
    Gender gender(List<Descriptor> descriptors) {
        Gender gender = Gender.UNKNOWN;
        for (Descriptor descriptor : descriptors) {
            gender = gender.or(lexicon.roles().gender(descriptor.head()));
        }
        return gender;
    }

    /** Index of the first of the titles, nouns and adjectives before the name: "campaign" in "campaign manager Ann Lee". */
    int phraseStart(Mention mention) {
        int name = mention.words().first();
        int first = mention.first();
        while (first > 0 && name - first < LONGEST_BEFORE && extendsLeft(first - 1, name)) {
            first--;
        }
        return first;
    }

    private void before(Mention mention, List<Descriptor> found) {
        int first = mention.first();
        add(new WordSpan(first, mention.words().first()), mention.words().first(), mention.words().end(), found);
        if (first > 0 && words.is(first - 1, ",")) {
            reversed(first - 1, found);
        }
    }

    private boolean extendsLeft(int index, int name) {
        Word word = words.get(index);
        return word.sentence() == words.get(name).sentence() && (word.isCapitalized() && !lexicon.isCommon(word.lower())
                || lexicon.roles().sort(word.lower()) != null && word.isLowerCase() || ADJECTIVES.contains(word.lower()) || isNounBeforeRole(index));
    }

    /** "campaign-finance" in "Lee's campaign-finance director": an unknown noun between a name or article and a role. */
    private boolean isNounBeforeRole(int index) {
        Word word = words.get(index);
        if (index == 0 || !word.isLowerCase() || !lexicon.roles().isPerson(words.get(index + 1).lower()) || VERBS.contains(word.lower())
                || word.lower().endsWith("ed")) {
            return false;
        }
        Word before = words.get(index - 1);
        return before.isCapitalized() || before.isPossessive() || DETERMINERS.contains(before.lower());
    }

    /** "the Democratic nominee, Ann Lee": the words before the comma at {@code comma}, back to their determiner. */
    private void reversed(int comma, List<Descriptor> found) {
        for (int i = comma - 1; i >= Math.max(0, comma - LONGEST_APPOSITION); i--) {
            Word word = words.get(i);
            if (word.sentence() != words.get(comma).sentence() || word.kind() != Word.Kind.LETTERS && word.kind() != Word.Kind.CLITIC) {
                return;
            }
            if (DETERMINERS.contains(word.lower()) || word.isPossessive()) {
                add(headOf(new WordSpan(i + 1, comma)), comma, comma, found);
                return;
            }
        }
    }

    private void after(int end, List<Descriptor> found) {
        if (end + 1 >= words.size() || words.get(end).sentence() != words.get(end - 1).sentence()) {
            return;
        }
        if (words.is(end, "(")) {
            party(end + 1, found);
            if (words.is(end + 2, ")") || words.is(end + 4, ")")) {
                apposition(words.is(end + 2, ")") ? end + 3 : end + 5, found);
            }
        }
        apposition(end, found);
        if (words.is(end, "is") || words.is(end, "was") || words.is(end, "became")) {
            Word next = words.get(end + 1);
            if (DETERMINERS.contains(next.lower())) {
                add(headOf(clause(end + 2)), clause(end + 2).end(), end, found);
            }
        }
    }

    private void apposition(int comma, List<Descriptor> found) {
        if (words.is(comma, ",") && comma + 1 < words.size()) {
            int first = comma + 1;
            while (first < words.size() && (DETERMINERS.contains(words.get(first).lower()) || words.is(first, "then"))) {
                first++;
            }
            add(headOf(clause(first)), clause(first).end(), comma, found);
        }
    }

    private void party(int index, List<Descriptor> found) {
        String form = words.get(index).form();
        String head = form.startsWith("R-") || form.equals("R") ? "republican" : form.startsWith("D-") || form.equals("D") ? "democrat" : "";
        if (!head.isEmpty()) {
            found.add(new Descriptor(head, Set.of(), Set.of(), index));
        }
    }

    /** The words from {@code first} to the next mark of the sentence. */
    private WordSpan clause(int first) {
        int end = first;
        while (end < words.size() && end - first < LONGEST_APPOSITION && words.get(end).sentence() == words.get(first).sentence()
                && (words.get(end).kind() == Word.Kind.LETTERS || words.get(end).kind() == Word.Kind.CLITIC)) {
            end++;
        }
        return new WordSpan(Math.min(first, end), end);
    }

    /** The words up to and with the head of a noun phrase: the last noun of a role before "of", "who" and the like. */
    private WordSpan headOf(WordSpan phrase) {
        int end = phrase.first();
        while (end < phrase.end() && !PhraseReader.endsHead(words.get(end))) {
            end++;
        }
        return new WordSpan(phrase.first(), end);
    }

    /**
     * Adds a descriptor for the last role noun of the phrase, with the words before it as modifiers.
     *
     * @param limit where an "of X" after the role noun ends at the latest
     * @param name  where the name ends: "of X" may follow it too
     */
    private void add(WordSpan phrase, int limit, int name, List<Descriptor> found) {
        for (int head = phrase.end() - 1; head >= phrase.first(); head--) {
            String lower = words.get(head).lower();
            if (lexicon.roles().isPerson(lower) || lexicon.roles().isPerson(lexicon.roles().head(lower))) {
                Set<String> modifiers = new HashSet<>();
                for (int i = phrase.first(); i < head; i++) {
                    modifiers.add(lexicon.roles().head(words.get(i).lower()));
                }
                Set<String> scope = scopes.before(phrase.first(), head);
                scope.addAll(scopes.after(head + 1, limit));
                scope.addAll(scopes.after(name, Math.min(words.size(), name + LONGEST_APPOSITION)));
                found.add(new Descriptor(lexicon.roles().head(lower), modifiers, scope, head));
                return;
            }
        }
    }
}
