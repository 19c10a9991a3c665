package org.onrecord.resolve.cue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.onrecord.domain.Act;
import org.onrecord.resolve.cue.Plain.Token;

/** The words of the lexicon that do something in a content: self-denials, promises, demands, praise, blame. */
final class PhraseTable {

    /** So many words before praise or blame a negation turns it round: "not a very good". */
    private static final int TURNING_REACH = 3;

    /** "Not good" blames more surely than "good" praises. */
    private static final int WEIGHT_OF_REFUSED_PRAISE = 2;

    private final Map<String, List<Phrase>> byForm = new HashMap<>();

    PhraseTable(List<Phrase> phrases) {
        for (Phrase phrase : phrases) {
            String first = phrase.words().getFirst();
            for (String form : phrase.isOpinion() ? Inflection.forms(first) : List.of(first)) {
                byForm.computeIfAbsent(form, any -> new ArrayList<>()).add(phrase);
            }
        }
    }

    /** The sum of weights for each act in a content, in the order of their first signs; where several phrases start at one word, the longest counts, and none starts inside it. */
    Map<Act, Integer> weigh(List<Token> content) {
        Map<Act, Integer> sums = new LinkedHashMap<>();
        int next;
        for (int i = 0; i < content.size(); i = next) {
            Optional<Phrase> longest = longest(content, i);
            next = i + 1;
            if (longest.isPresent()) {
                Act act = act(longest.get(), content, i);
                boolean turnedToBlame = act == Act.ACCUSE && longest.get().act() == Act.PRAISE;
                sums.merge(act, turnedToBlame ? Math.max(WEIGHT_OF_REFUSED_PRAISE, longest.get().weight()) : longest.get().weight(), Integer::sum);
                next = longest.get().end(content, i);
            }
        }
        return sums;
    }

    boolean startsAt(List<Token> content, int at) {
        return longest(content, at).isPresent();
    }

    private Optional<Phrase> longest(List<Token> content, int at) {
        Stream<Phrase> here = byForm.getOrDefault(content.get(at).word(), List.of()).stream();
        boolean own = Subjects.isOwn(content, at);
        Stream<Phrase> byOwn = own ? byForm.getOrDefault(Phrase.OWN, List.of()).stream() : Stream.empty();
        Stream<Phrase> byOwns = own || Subjects.isOwners(content, at) ? byForm.getOrDefault(Phrase.OWNS, List.of()).stream() : Stream.empty();
        return Stream.of(here, byOwn, byOwns).flatMap(all -> all).filter(phrase -> phrase.end(content, at) > at)
                .max(Comparator.comparingInt(phrase -> phrase.words().size()));
    }

    /** Blame that is negated denies ("he is no racist"), praise that is negated blames ("not good enough"). */
    private static Act act(Phrase phrase, List<Token> content, int at) {
        if (!phrase.isOpinion() || !Negation.reaches(content, at, TURNING_REACH)) {
            return phrase.act();
        }
        return phrase.act() == Act.PRAISE ? Act.ACCUSE : Act.DENY;
    }
}
