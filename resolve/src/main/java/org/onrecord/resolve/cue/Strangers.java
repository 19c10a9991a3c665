package org.onrecord.resolve.cue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.Speaker;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/** Tells which pronouns of a content cannot stand for whoever says it: "she" is another in "they said she was wrong". */
final class Strangers {

    private static final Set<String> MALE = Terms.of("he his");
    private static final Set<String> FEMALE = Terms.of("she her");
    private static final Set<String> PLURAL = Terms.of("they their");
    private static final Set<String> SINGULAR = Terms.of("he his she her");
    private static final Set<String> THIRD = Terms.of("he his she her they their its");

    private static final Map<String, Set<String>> ADDRESSED = Map.of("him", MALE, "her", FEMALE, "them", PLURAL);

    private static final Set<String> MEN = Terms.of("he mr mr. man spokesman father brother son husband chairman congressman businessman");
    private static final Set<String> WOMEN = Terms.of("she mrs mrs. ms ms. miss woman spokeswoman mother sister daughter wife widow chairwoman congresswoman");
    private static final Set<String> MANY = Terms.of("they both many most some several people men women police others two three");
    private static final Set<String> FIRST = Terms.of("i we");

    /** "Told [her on Monday] that": words between cue and content. */
    private static final int NEAR = 6;

    /** No source is longer; a bound on time. */
    private static final int LONGEST = 20;

    private Strangers() {
    }

    static Set<String> of(Words words, Attribution attribution, List<Speaker> speakers) {
        Set<String> strangers = new HashSet<>(THIRD);
        strangers.removeAll(own(words, attribution, speakers));
        strangers.addAll(addressed(words, attribution));
        return strangers;
    }

    private static Set<String> own(Words words, Attribution attribution, List<Speaker> speakers) {
        if (attribution.source().isEmpty()) {
            return THIRD;
        }
        WordSpan source = words.under(attribution.source().getFirst());
        Word first = source.isEmpty() ? null : words.get(source.first());
        if (first != null && FIRST.contains(first.lower())) {
            return Set.of();
        }
        if (speakers.size() > 1 || first != null && MANY.contains(first.lower())) {
            return PLURAL;
        }
        boolean person = !speakers.isEmpty() && speakers.getFirst().type() == Speaker.Type.PERSON;
        boolean group = !speakers.isEmpty() && speakers.getFirst().type() == Speaker.Type.GROUP;
        return group && Sources.head(words, attribution.source()).endsWith("s") ? PLURAL : ofOne(words, source, person);
    }

    private static Set<String> ofOne(Words words, WordSpan source, boolean person) {
        for (int i = source.first(); i < Math.min(source.end(), source.first() + LONGEST); i++) {
            String word = words.get(i).lower();
            if (MEN.contains(word) || WOMEN.contains(word)) {
                return MEN.contains(word) ? MALE : FEMALE;
            }
        }
        return person ? SINGULAR : THIRD;
    }

    /** "He told her that she": whoever is told is spoken of. */
    private static Set<String> addressed(Words words, Attribution attribution) {
        if (attribution.cue().isEmpty()) {
            return Set.of();
        }
        int cue = words.under(attribution.cue().getFirst()).first();
        int content = words.under(attribution.content().getFirst()).first();
        for (int i = cue; i < Math.min(content, cue + NEAR); i++) {
            Set<String> told = ADDRESSED.get(words.get(i).lower());
            if (told != null) {
                return told;
            }
        }
        return Set.of();
    }
}
