package org.onrecord.resolve.speaker;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/**
 * What a role is a role of: "the Marland president", "the bank's president" and "the president of Norland" are three persons, and
 * none of them is the vice president.
 */
final class RoleScope {

    /** Words that make another person of a role: "the former president" is no president, and the president no former one. */
    private static final Set<String> RANKS = Terms.of("former ex vice deputy acting opposition then then- shadow assistant interim outgoing incoming late retired",
            "ousted past previous next future would-be self-styled honorary");
    /** Those that a report drops nowhere: it calls no vice president "the president". */
    private static final Set<String> KEPT = Terms.of("vice deputy assistant shadow");
    private static final Set<String> DEPARTMENTS = Terms.of("prime foreign finance defense defence interior justice health education labor labour energy",
            "environment trade economy economics agriculture transport culture treasury home");
    /** Capitalised words that tell of a person, not of what he or she heads: a Republican senator may be the Texas one. */
    private static final Set<String> ATTRIBUTES = Terms.of("republican democratic democrat gop conservative liberal labour labor socialist independent muslim jewish",
            "christian catholic protestant black white hispanic latino latina asian native executive",
            "nobel the his her its their our my");
    /** "The country's president" is the one of the country that the report tells of. */
    private static final Set<String> ANY_PLACE = Terms.of("country nation state city town village county province region island republic");

    private final Words words;
    private final Lexicon lexicon;

    RoleScope(Words words, Lexicon lexicon) {
        this.words = words;
        this.lexicon = lexicon;
    }

    /** Whether a role with these modifiers may be one with those: no rank and no department of its own that the other lacks. */
    static boolean sameRank(Set<String> modifiers, Set<String> described, boolean sameHead) {
        boolean lacks = modifiers.stream().anyMatch(modifier -> RANKS.contains(modifier) && !described.contains(modifier));
        boolean drops = sameHead && described.stream().anyMatch(modifier -> KEPT.contains(modifier) && !modifiers.contains(modifier));
        Set<String> mine = new HashSet<>(modifiers);
        mine.retainAll(DEPARTMENTS);
        boolean others = !mine.isEmpty() && described.stream().anyMatch(DEPARTMENTS::contains) && mine.stream().noneMatch(described::contains);
        return !lacks && !drops && !others;
    }

    /** What the words before the role at {@code head} limit it to: capitalised words, and possessors in lower case too. */
    Set<String> before(int first, int head) {
        Set<String> scope = new HashSet<>();
        boolean opens = first == 0 || words.get(first - 1).sentence() != words.get(first).sentence();
        for (int i = first; i < head; i++) {
            boolean possessor = i + 1 < head && words.get(i).kind() == Word.Kind.LETTERS && words.get(i + 1).isPossessive();
            if (possessor || words.get(i).isCapitalized() && !(opens && i == first)) {
                add(words.get(i), scope);
            }
        }
        return scope;
    }

    /** What "of X" and the like at {@code index} limits the role before it to; empty where none stands. */
    Set<String> after(int index, int end) {
        Set<String> scope = new HashSet<>();
        if (!words.is(index, "of") && !words.is(index, "for")) {
            return scope;
        }
        int first = words.is(index + 1, "the") ? index + 2 : index + 1;
        int at = first;
        while (at < end && !PhraseReader.endsHead(words.get(at)) && (at == first || words.get(at).isCapitalized() == words.get(first).isCapitalized())) {
            add(words.get(at), scope);
            at++;
        }
        if (at > first) {
            lexicon.countries().named(words.string(new WordSpan(first, at))).ifPresent(country -> scope.add(country.toLowerCase(Locale.ROOT)));
        }
        return scope;
    }

    private void add(Word word, Set<String> scope) {
        String lower = word.lower();
        boolean telling = word.kind() == Word.Kind.LETTERS && !ATTRIBUTES.contains(lower) && !RANKS.contains(lower) && !DEPARTMENTS.contains(lower)
                && !ANY_PLACE.contains(lower) && !lexicon.roles().isTitle(lower) && !lexicon.roles().isPerson(lower) && !lower.equals("of");
        if (telling) {
            Optional<String> country = lexicon.countries().ofDemonym(lower).or(() -> lexicon.countries().named(lower));
            scope.add(country.orElse(lower).toLowerCase(Locale.ROOT));
        }
    }
}
