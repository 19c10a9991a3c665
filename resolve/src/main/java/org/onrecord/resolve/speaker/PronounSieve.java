package org.onrecord.resolve.speaker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Speaker.ResolvedBy;
import org.onrecord.resolve.name.Gender;
import org.onrecord.resolve.text.Word;

/**
 * "He" and "she": every person of fitting gender named shortly before is a candidate, and so is the last speaker; each sign
 * adds to a candidate's score and the best is taken.
 */
final class PronounSieve {

    /** How far back: news reports name a person again within a few sentences. */
    private static final int MOST_MENTIONS = 40;
    private static final int MOST_SENTENCES = 10;
    private static final int MOST_TURNS = 4;

    private final Report report;
    private final Syntax syntax;
    private final PronounWeights weights;

    PronounSieve(Report report) {
        this(report, PronounWeights.TUNED);
    }

    PronounSieve(Report report, PronounWeights weights) {
        this.report = report;
        this.weights = weights;
        this.syntax = new Syntax(report.words());
    }

    /**
     * Whom the pronoun at the word {@code index} means.
     *
     * @param content   what its speaker says; names in it are unlikely to be the speaker's
     * @param enclosing speakers of the statement in whose content the pronoun stands
     */
    Answer resolve(int index, Gender gender, List<CharSpan> content, List<Identity> enclosing, Discourse discourse) {
        Map<Identity, Double> scores = new HashMap<>();
        addMentions(index, gender, content, scores);
        addTurns(index, gender, scores, discourse);
        for (Identity speaker : enclosing) {
            if (fits(speaker, gender)) {
                boolean quoted = report.quotations().holds(index);
                scores.merge(speaker, quoted ? -weights.enclosing() : weights.enclosing(), Double::sum);
            }
        }
        return best(scores);
    }

    private static boolean fits(Identity identity, Gender gender) {
        return identity.isOnePerson() && identity.gender().agreesWith(gender);
    }

    private void addMentions(int index, Gender gender, List<CharSpan> content, Map<Identity, Double> scores) {
        List<Mention> mentions = report.cast().mentions();
        int last = report.cast().firstEndingAfter(index) - 1;
        for (int i = last; i >= 0 && i > last - MOST_MENTIONS; i--) {
            Mention mention = mentions.get(i);
            Figure figure = report.cast().figure(mention);
            int distance = report.words().get(index).sentence() - report.words().get(mention.words().first()).sentence();
            if (distance > MOST_SENTENCES) {
                return;
            }
            boolean modifier = i + 1 < mentions.size() && mentions.get(i + 1).first() <= mention.words().first();
            if (!modifier && mayBePerson(figure) && figure.gender().agreesWith(gender)) {
                double score = score(mention, index, content) + weights.frequency() * Math.log(1 + figure.mentions().size())
                        - (figure.gender() == Gender.UNKNOWN ? weights.unknownGender() : 0)
                        - (figure.isPerson() ? 0 : weights.unknownSort());
                scores.merge(Identity.of(figure, org.onrecord.domain.Speaker.Type.PERSON), score, Math::max);
            }
        }
    }

    /** A surname that stands alone may name a person; "the Cardinals" are none. */
    private boolean mayBePerson(Figure figure) {
        return figure.isPerson() || figure.sort() == Figure.Sort.NAME
                && !report.words().is(figure.mentions().getFirst().words().first() - 1, "the");
    }

    private double score(Mention mention, int index, List<CharSpan> content) {
        Word word = report.words().get(mention.words().first());
        Word pronoun = report.words().get(index);
        double score = -weights.sentence() * (pronoun.sentence() - word.sentence());
        score -= weights.paragraph() * Math.min(3, pronoun.paragraph() - word.paragraph());
        score += syntax.isSubject(mention.first(), mention.words().end()) ? weights.subject() : 0;
        score -= syntax.isPossessive(mention.words().end()) ? weights.possessive() : 0;
        score -= syntax.isObjectOfPreposition(mention.first()) ? weights.preposition() : 0;
        boolean inContent = content.stream().anyMatch(span -> span.covers(word.span()));
        score -= inContent ? weights.ownContent() : 0;
        boolean quoted = report.quotations().holds(mention.words().first()) && !report.quotations().holds(index);
        return score - (quoted && !inContent ? weights.quoted() : 0);
    }

    private void addTurns(int index, Gender gender, Map<Identity, Double> scores, Discourse discourse) {
        int rank = 0;
        for (Turn turn : discourse.lastBefore(index, MOST_TURNS)) {
            double distance = report.words().get(index).sentence() - report.words().get(turn.anchor()).sentence();
            for (Identity speaker : turn.who()) {
                if (fits(speaker, gender)) {
                    boolean near = report.words().get(index).paragraph() == report.words().get(turn.anchor()).paragraph();
                    double bonus = rank == 0 ? weights.lastSpeaker() + (near ? weights.sameParagraph() : 0)
                            - weights.sentence() * Math.min(3, distance) / 2 : 0;
                    boolean named = scores.containsKey(speaker);
                    scores.merge(speaker, named ? bonus : bonus - weights.sentence() * distance - weights.unknownGender(), Double::sum);
                }
            }
            rank += turn.who().stream().anyMatch(who -> fits(who, gender)) ? 1 : 0;
        }
    }

    private Answer best(Map<Identity, Double> scores) {
        Optional<Identity> first = scores.keySet().stream().max(java.util.Comparator.<Identity>comparingDouble(scores::get)
                .thenComparing(Identity::name));
        if (first.isEmpty()) {
            return Answer.OPEN;
        }
        double second = scores.entrySet().stream().filter(e -> !e.getKey().equals(first.get())).mapToDouble(Map.Entry::getValue).max()
                .orElse(Double.NEGATIVE_INFINITY);
        return Answer.of(first.get(), ResolvedBy.PRONOUN, Confidence.ofMargin(scores.get(first.get()) - second));
    }
}
