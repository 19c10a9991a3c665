package org.onrecord.resolve.speaker;

import java.util.List;
import org.onrecord.domain.Speaker.ResolvedBy;
import org.onrecord.domain.Speaker.Type;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/** "It" and "they": the nearest fitting subject or last speaker that is a body, a document, a group or several persons. */
final class AntecedentSieve {

    private static final int SENTENCES = 2;
    private static final double PER_SENTENCE = 1;
    private static final double SUBJECT = 1.5;
    private static final double LAST_SPEAKER = 1.2;
    private static final double SAME_SENTENCE_START = 0.5;

    private final Report report;
    private final Lexicon lexicon;
    private final PhraseSieve phrases;
    private final NounPhrases nouns;
    private final Syntax syntax;

    AntecedentSieve(Report report, Lexicon lexicon, PhraseSieve phrases) {
        this.report = report;
        this.lexicon = lexicon;
        this.phrases = phrases;
        this.nouns = new NounPhrases(report.words());
        this.syntax = new Syntax(report.words());
    }

    Answer resolve(int index, boolean plural, Discourse discourse) {
        Answer best = Answer.OPEN;
        double most = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (Turn turn : discourse.lastBefore(index, 2)) {
            if (fits(turn.who(), plural)) {
                double score = LAST_SPEAKER + SUBJECT - PER_SENTENCE * distance(index, turn.anchor());
                if (score > most) {
                    most = score;
                    best = new Answer(turn.who(), ResolvedBy.PRONOUN, 0);
                }
            }
        }
        int sentence = report.words().get(index).sentence();
        for (int i = index - 1; i >= 0 && index - i < 120 && sentence - report.words().get(i).sentence() <= SENTENCES; i--) {
            WordSpan candidate = candidate(i, plural);
            if (candidate.isEmpty()) {
                continue;
            }
            double score = score(candidate, index);
            Answer answer = score > most ? phrases.resolve(candidate, discourse) : Answer.OPEN;
            if (!answer.isOpen() && !answer.who().equals(best.who())) {
                second = most;
                most = score;
                best = answer;
            } else if (score <= most) {
                second = Math.max(second, score);
            }
        }
        return best.isOpen() ? best : new Answer(best.who(), ResolvedBy.PRONOUN, Confidence.ofMargin(most - second));
    }

    private static boolean fits(List<Identity> who, boolean plural) {
        if (who.isEmpty()) {
            return false;
        }
        Type type = who.getFirst().type();
        return plural ? who.size() > 1 || type == Type.GROUP || type == Type.ORGANIZATION : who.size() == 1
                && (type == Type.ORGANIZATION || type == Type.DOCUMENT);
    }

    private int distance(int index, int anchor) {
        return Math.max(0, report.words().get(index).sentence() - report.words().get(anchor).sentence());
    }

    /** The phrase whose last word stands at {@code index}, if a pronoun may mean it; empty otherwise. */
    private WordSpan candidate(int index, boolean plural) {
        Words words = report.words();
        List<Mention> here = report.cast().in(new WordSpan(index, index + 1));
        if (!here.isEmpty()) {
            Mention mention = here.getFirst();
            Figure figure = report.cast().figure(mention);
            boolean last = mention.words().end() == index + 1 && mention.words().length() >= 1;
            boolean body = figure.sort() == Figure.Sort.BODY || !plural && figure.sort() != Figure.Sort.PERSON;
            int pair = plural && last && figure.isPerson() ? pairStart(mention.first()) : -1;
            return last && (body || pair >= 0) ? new WordSpan(pair >= 0 ? pair : mention.words().first(), index + 1) : new WordSpan(index, index);
        }
        Roles.Sort sort = lexicon.roles().sort(words.get(index).lower());
        if (plural && sort == Roles.Sort.PERSON) {
            int pair = pairStart(nouns.upTo(index).first());
            return pair < 0 ? new WordSpan(index, index) : new WordSpan(pair, index + 1);
        }
        boolean fits = plural ? sort == Roles.Sort.GROUP : sort == Roles.Sort.BODY || sort == Roles.Sort.DOCUMENT;
        boolean head = index + 1 >= words.size() || PhraseReader.endsHead(words.get(index + 1))
                || words.get(index + 1).isLowerCase() && lexicon.roles().sort(words.get(index + 1).lower()) == null;
        return fits && head ? nouns.upTo(index) : new WordSpan(index, index);
    }

    /** Where the person named before an "and" at {@code second} - 1 starts: "Ann Lee and Bob Ray"; -1 when there is none. */
    private int pairStart(int second) {
        if (second < 2 || !report.words().is(second - 1, "and")) {
            return -1;
        }
        List<Mention> before = report.cast().in(new WordSpan(second - 2, second - 1));
        boolean person = !before.isEmpty() && report.cast().figure(before.getFirst()).isPerson() && before.getFirst().words().end() == second - 1;
        return person ? before.getFirst().words().first() : -1;
    }

    /** "A copy of the report" starts where the copy does. */
    private int start(WordSpan candidate) {
        Words words = report.words();
        boolean copy = words.is(candidate.first() - 1, "of") && (words.is(candidate.first() - 2, "copy") || words.is(candidate.first() - 2, "release"));
        return copy ? nouns.upTo(candidate.first() - 2).first() : candidate.first();
    }

    private double score(WordSpan candidate, int index) {
        double score = -PER_SENTENCE * distance(index, candidate.first());
        score += syntax.isSubject(start(candidate), candidate.end()) ? SUBJECT : 0;
        score += candidate.first() == report.words().sentence(report.words().get(candidate.first()).sentence()).first() ? SAME_SENTENCE_START : 0;
        return score - (report.quotations().holds(candidate.first()) && !report.quotations().holds(index) ? SUBJECT : 0);
    }

}
