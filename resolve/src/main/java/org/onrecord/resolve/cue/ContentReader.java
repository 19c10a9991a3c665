package org.onrecord.resolve.cue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.domain.Act;
import org.onrecord.domain.Kind;
import org.onrecord.resolve.cue.Entry.Role;
import org.onrecord.resolve.cue.Plain.Token;
import org.onrecord.resolve.text.Terms;

/** Tells what the words of a content do by themselves, where the cue only reports them. */
final class ContentReader {

    /** What saying it in the first person weighs ("I promise", "we urge"): as much as a plain promise or denial in {@code acts.tsv}. */
    private static final int PERFORMED = 3;

    /** "I want", "I do want": words between the speaker and the verb. */
    private static final Set<String> BETWEEN = Terms.of("be have had do did would");
    private static final int LONGEST_GAP = 3;

    /** To think that one will not come neither promises nor denies anything. */
    private static final Set<Act> SPOKEN = Set.of(Act.DENY, Act.PROMISE, Act.DECLINE);

    private final CueTable cues;
    private final PhraseTable phrases;

    ContentReader(CueTable cues, PhraseTable phrases) {
        this.cues = cues;
        this.phrases = phrases;
    }

    /**
     * The act whose signs in the content weigh most, of several the first, when they reach {@code enough}; else {@link Act#ASSERT}.
     *
     * @param thought whether it was only thought or perceived, not said
     */
    Act act(List<Token> content, int enough, boolean thought) {
        Map<Act, Integer> sums = phrases.weigh(content);
        for (int i = 0; i < content.size(); i++) {
            Act performed = performed(content, i);
            if (performed != Act.ASSERT) {
                sums.merge(performed, PERFORMED, Integer::sum);
            }
        }
        if (thought) {
            sums.keySet().removeAll(SPOKEN);
        }
        Act best = Act.ASSERT;
        int most = enough - 1;
        for (Map.Entry<Act, Integer> sum : sums.entrySet()) {
            if (sum.getKey() != Act.ASSERT && sum.getValue() > most) {
                best = sum.getKey();
                most = sum.getValue();
            }
        }
        return best;
    }

    /** Whether the words praise or blame with a weight of {@code enough}; {@code otherwise} where they do neither, or both. */
    Act opinion(List<Token> text, int enough, Act otherwise) {
        Map<Act, Integer> sums = phrases.weigh(text);
        int praise = sums.getOrDefault(Act.PRAISE, 0);
        int blame = sums.getOrDefault(Act.ACCUSE, 0);
        if (praise == blame || Math.max(praise, blame) < enough) {
            return otherwise;
        }
        return praise > blame ? Act.PRAISE : Act.ACCUSE;
    }

    /** What the speaker does by the verb of which they are the subject at {@code index}; ASSERT where that is nothing more. */
    private Act performed(List<Token> content, int index) {
        if (!Subjects.isOwn(content, index) || !content.get(index).early() || phrases.startsAt(content, index)) {
            return Act.ASSERT;
        }
        int verb = index + 1;
        while (verb < content.size() && verb - index <= LONGEST_GAP && (BETWEEN.contains(content.get(verb).word()) || Phrase.isAdverb(content.get(verb).word()))) {
            verb++;
        }
        if (verb >= content.size()) {
            return Act.ASSERT;
        }
        Act best = Act.ASSERT;
        int rank = 0;
        for (Entry entry : cues.entries(content.get(verb).word())) {
            boolean fits = performs(entry, content, verb) && CueTable.matches(entry, content, verb)
                    && Opening.fits(entry.opens(), content.subList(verb + 1, content.size()));
            if (fits && entry.rank() > rank) {
                best = entry.act();
                rank = entry.rank();
            }
        }
        return best;
    }

    /** "I urge" performs, "I urged" tells of it; a state of mind may be told of in any form ("said he hoped"). */
    private static boolean performs(Entry entry, List<Token> content, int verb) {
        if (entry.role() != Role.CUE || entry.kind() == Kind.DECREE || entry.kind() == Kind.PERCEPTION) {
            return false;
        }
        boolean present = content.get(verb).is(entry.words().getFirst());
        boolean mind = entry.kind() == Kind.BELIEF || entry.kind() == Kind.INTENTION;
        return present || mind && !content.get(verb).quoted();
    }
}
