package org.onrecord.resolve.speaker;

import java.util.HashSet;
import java.util.Set;
import org.onrecord.domain.Speaker.ResolvedBy;
import org.onrecord.domain.Speaker.Type;
import org.onrecord.resolve.text.Words;

/**
 * "The Russian president", "the spokeswoman", "her husband": the person of the same report whom a title, an apposition or a
 * copula calls the same.
 */
final class RoleSieve {

    private static final double HEAD = 2;
    private static final double RELATED_HEAD = 1.2;
    private static final double SHARED_MODIFIER = 1.5;
    private static final double OTHER_COUNTRY = 3;
    private static final double PER_SENTENCE = 0.03;
    private static final double LATER = 0.8;
    private static final double LAST_SPEAKER = 0.5;
    private static final double ENOUGH = 1;

    private final Report report;
    private final Lexicon lexicon;

    RoleSieve(Report report, Lexicon lexicon) {
        this.report = report;
        this.lexicon = lexicon;
    }

    Answer resolve(Phrase phrase, Discourse discourse) {
        Words words = report.words();
        String head = lexicon.roles().head(words.get(phrase.head()).lower());
        Set<String> modifiers = new HashSet<>();
        for (int i = phrase.words().first(); i < phrase.head(); i++) {
            modifiers.add(lexicon.roles().head(words.get(i).lower()));
        }
        Figure best = null;
        double most = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (Figure figure : report.cast().figures()) {
            double score = figure.isPerson() ? score(figure, head, modifiers, phrase, discourse) : Double.NEGATIVE_INFINITY;
            if (score > most) {
                second = most;
                most = score;
                best = figure;
            } else {
                second = Math.max(second, score);
            }
        }
        return best == null || most < ENOUGH ? Answer.OPEN
                : Answer.of(Identity.of(best, Type.PERSON), ResolvedBy.ROLE, Math.min(Confidence.ROLE, Confidence.ofMargin(2 * (most - second))));
    }

    private double score(Figure figure, String head, Set<String> modifiers, Phrase phrase, Discourse discourse) {
        double best = Double.NEGATIVE_INFINITY;
        for (Descriptor descriptor : figure.descriptors()) {
            best = Math.max(best, fit(descriptor, head, modifiers));
        }
        if (best == Double.NEGATIVE_INFINITY || !figure.gender().agreesWith(lexicon.roles().gender(head))) {
            return Double.NEGATIVE_INFINITY;
        }
        return best - distance(figure, phrase.head()) + bonus(figure, phrase.head(), discourse);
    }

    private double fit(Descriptor descriptor, String head, Set<String> modifiers) {
        boolean same = descriptor.head().equals(head) || descriptor.modifiers().contains(head);
        if (!same && !lexicon.roles().related(head, descriptor.head())) {
            return Double.NEGATIVE_INFINITY;
        }
        double score = same ? HEAD : RELATED_HEAD;
        for (String modifier : modifiers) {
            if (descriptor.modifiers().contains(modifier)) {
                score += SHARED_MODIFIER;
            }
        }
        return otherCountry(modifiers, descriptor.modifiers()) ? score - OTHER_COUNTRY : score;
    }

    private boolean otherCountry(Set<String> mine, Set<String> theirs) {
        Set<String> one = countries(mine);
        Set<String> other = countries(theirs);
        return !one.isEmpty() && !other.isEmpty() && one.stream().noneMatch(other::contains);
    }

    private Set<String> countries(Set<String> modifiers) {
        Set<String> found = new HashSet<>();
        for (String modifier : modifiers) {
            lexicon.countries().ofDemonym(modifier).or(() -> lexicon.countries().named(modifier)).ifPresent(found::add);
        }
        return found;
    }

    private double distance(Figure figure, int index) {
        int sentence = report.words().get(index).sentence();
        Mention last = null;
        for (Mention mention : figure.mentions()) {
            if (mention.words().first() < index) {
                last = mention;
            }
        }
        if (last == null) {
            return LATER;
        }
        return PER_SENTENCE * Math.min(20, sentence - report.words().get(last.words().first()).sentence());
    }

    private double bonus(Figure figure, int index, Discourse discourse) {
        return discourse.before(index).filter(turn -> turn.who().stream().anyMatch(who -> who.figure() == figure.id())).isPresent()
                ? LAST_SPEAKER : 0;
    }
}
