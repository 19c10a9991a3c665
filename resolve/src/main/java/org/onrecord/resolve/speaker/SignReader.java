package org.onrecord.resolve.speaker;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.domain.CharSpan;
import org.onrecord.resolve.name.Gender;
import org.onrecord.resolve.text.Terms;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/** Reads off the text what speaks for and against the candidates of one pronoun. */
final class SignReader {

    private static final Set<String> SAYING = Terms.of("said says say saying told tells claimed claims believed believes thought thinks knew added argued wrote insisted that");
    private static final Set<String> CLAUSE_ENDS = Terms.of("and but or that which who whom whose when while because if as after before since although though where until unless so");
    private static final int MOST_SENTENCES = 8;
    private static final int MOST_PARAGRAPHS = 3;
    private static final int MOST_BETWEEN = 4;

    private final Report report;
    private final Words words;
    private final Syntax syntax;
    private final PronounContext context;
    private final Pronoun pronoun;
    private final Word at;
    private final boolean quoted;
    private final int mostFrequent;
    private final int firstNamed;
    private final Map<Identity, Integer> between = new HashMap<>();
    private final Set<Integer> firsts = new HashSet<>();
    private final Set<Integer> ends = new HashSet<>();

    /** @param candidates in the order of {@link Candidates#of} */
    SignReader(Report report, PronounContext context, List<Candidate> candidates) {
        this.report = report;
        this.words = report.words();
        this.syntax = new Syntax(words);
        this.context = context;
        this.pronoun = context.pronoun();
        this.at = words.get(pronoun.word());
        this.quoted = report.quotations().holds(pronoun.word());
        this.mostFrequent = candidates.stream().mapToInt(candidate -> timesNamed(candidate.who())).max().orElse(0);
        this.firstNamed = candidates.stream().mapToInt(candidate -> firstNamed(candidate.who())).min().orElse(0);
        Set<Identity> seen = new HashSet<>();
        for (Candidate candidate : candidates) {
            between.putIfAbsent(candidate.who(), seen.size());
            seen.add(candidate.who());
            firsts.add(candidate.first());
            ends.add(candidate.words().end());
        }
    }

    /** All signs of one candidate, by {@link Sign#ordinal()}. */
    double[] read(Candidate candidate) {
        double[] signs = new double[Sign.values().length];
        set(signs, Sign.CANDIDATE, true);
        distance(signs, candidate);
        role(signs, candidate);
        clause(signs, candidate);
        figure(signs, candidate);
        quotation(signs, candidate);
        speaker(signs, candidate.who());
        signs[Sign.TAGGED.ordinal()] = Math.log(Math.min(1, context.tagged().getOrDefault(candidate.who(), 0.0)) + 0.001);
        return signs;
    }

    private static void set(double[] signs, Sign sign, boolean value) {
        signs[sign.ordinal()] = value ? 1 : 0;
    }

    private boolean isAfter(Candidate candidate) {
        return candidate.words().first() > pronoun.word();
    }

    private int sentences(Candidate candidate) {
        return Math.max(0, at.sentence() - words.get(candidate.words().first()).sentence());
    }

    private void distance(double[] signs, Candidate candidate) {
        int sentences = sentences(candidate);
        boolean after = isAfter(candidate);
        set(signs, Sign.AFTER, after);
        set(signs, Sign.SAME_SENTENCE, sentences == 0 && !after);
        set(signs, Sign.SENTENCE_BEFORE, sentences == 1);
        set(signs, Sign.TWO_BEFORE, sentences == 2);
        set(signs, Sign.FURTHER, sentences > 2);
        signs[Sign.SENTENCES.ordinal()] = Math.clamp(sentences - 2, 0, MOST_SENTENCES);
        signs[Sign.PARAGRAPHS.ordinal()] = Math.clamp(at.paragraph() - words.get(candidate.words().first()).paragraph(), 0, MOST_PARAGRAPHS);
        signs[Sign.WORDS.ordinal()] = sentences == 0 ? Math.log1p(Math.abs(pronoun.word() - candidate.words().first())) : 0;
        int others = between.getOrDefault(candidate.who(), 0);
        signs[Sign.BETWEEN.ordinal()] = after ? 0 : Math.min(MOST_BETWEEN, others);
        set(signs, Sign.NEAREST, !after && others == 0);
    }

    private void role(double[] signs, Candidate candidate) {
        int first = candidate.first();
        int end = candidate.words().end();
        boolean subject = isSubject(candidate);
        boolean verb = syntax.isVerbLike(end) || words.is(end, ",") && subject;
        set(signs, Sign.SUBJECT, subject);
        set(signs, Sign.SUBJECT_BEFORE_VERB, subject && verb);
        set(signs, Sign.SUBJECT_SAME_SENTENCE, subject && sentences(candidate) == 0 && !isAfter(candidate));
        set(signs, Sign.SUBJECT_SENTENCE_BEFORE, subject && sentences(candidate) == 1);
        set(signs, Sign.AFTER_SUBJECT, subject && isAfter(candidate));
        set(signs, Sign.SENTENCE_START, first == words.sentence(words.get(first).sentence()).first());
        set(signs, Sign.POSSESSIVE, syntax.isPossessive(end));
        set(signs, Sign.AFTER_OF, words.is(first - 1, "of"));
        boolean preposition = syntax.isObjectOfPreposition(first);
        set(signs, Sign.AFTER_PREPOSITION, preposition && !words.is(first - 1, "of"));
        boolean coordinated = isAnd(end) && firsts.contains(end + 1) || isAnd(first - 1) && ends.contains(first - 1);
        set(signs, Sign.COORDINATED, coordinated);
        set(signs, Sign.AFTER_AND, isAnd(first - 1) && !coordinated);
        set(signs, Sign.BEFORE_AND, isAnd(end) && !coordinated);
        set(signs, Sign.BEFORE_COMMA, words.is(end, ","));
        set(signs, Sign.AFTER_COMMA, words.is(first - 1, ","));
        set(signs, Sign.AFTER_VERB, !subject && first > 0 && syntax.isVerbLike(first - 1));
        set(signs, Sign.BOTH_AFTER_PREPOSITION, preposition && syntax.isObjectOfPreposition(pronoun.word()));
        set(signs, Sign.BOTH_START, subject && sentences(candidate) == 1 && pronoun.word() == words.sentence(at.sentence()).first());
    }

    private boolean isAnd(int index) {
        return words.is(index, "and") || words.is(index, "or");
    }

    private boolean isSubject(Candidate candidate) {
        if (candidate.sort() == Candidate.Sort.PRONOUN) {
            return words.is(candidate.first(), "he") || words.is(candidate.first(), "she");
        }
        return syntax.isSubject(candidate.first(), candidate.words().end());
    }

    private void clause(double[] signs, Candidate candidate) {
        if (sentences(candidate) > 0 || isAfter(candidate)) {
            return;
        }
        boolean same = true;
        for (int i = candidate.words().end(); i < pronoun.word() && same; i++) {
            Word word = words.get(i);
            same = (word.kind() == Word.Kind.LETTERS || word.kind() == Word.Kind.NUMBER || word.kind() == Word.Kind.CLITIC)
                    && !CLAUSE_ENDS.contains(word.lower());
        }
        boolean says = pronoun.word() > 0 && SAYING.contains(words.get(pronoun.word() - 1).lower());
        boolean subject = isSubject(candidate);
        set(signs, Sign.SAME_CLAUSE, same);
        set(signs, Sign.SAME_CLAUSE_SUBJECT, same && subject);
        set(signs, Sign.SAME_CLAUSE_REFLEXIVE, same && subject && pronoun.isReflexive(words));
        set(signs, Sign.SAYS_PRONOUN, says && subject && pronoun.word() - candidate.words().end() <= 3);
    }

    private void figure(double[] signs, Candidate candidate) {
        Identity who = candidate.who();
        int times = timesNamed(who);
        signs[Sign.FREQUENCY.ordinal()] = Math.log1p(times);
        set(signs, Sign.MOST_FREQUENT, times == mostFrequent && times > 1);
        set(signs, Sign.NAMED_FIRST, firstNamed(who) == firstNamed);
        set(signs, Sign.NAMED_BEFORE, firstNamed(who) < pronoun.word());
        set(signs, Sign.GENDER_KNOWN, who.gender() != Gender.UNKNOWN);
        set(signs, Sign.NOT_SURELY_PERSON, who.figure() != Identity.UNNAMED && !report.cast().figure(who.figure()).isPerson());
        boolean name = candidate.sort() == Candidate.Sort.NAME;
        set(signs, Sign.FULL_NAME, name && candidate.words().length() > 1);
        boolean noun = candidate.sort() == Candidate.Sort.NOUN || candidate.sort() == Candidate.Sort.TURN;
        set(signs, Sign.NOUN, noun);
        set(signs, Sign.INDEFINITE, noun && (words.is(candidate.first(), "a") || words.is(candidate.first(), "an") || words.is(candidate.first(), "another")));
        if (candidate.sort() == Candidate.Sort.PRONOUN) {
            set(signs, Sign.PRONOUN, true);
            Pronoun.Form form = Pronoun.at(words, candidate.first()).map(Pronoun::form).orElse(Pronoun.Form.OBJECT);
            set(signs, Sign.PRONOUN_SUBJECT, form == Pronoun.Form.SUBJECT);
            set(signs, Sign.PRONOUN_POSSESSIVE, form == Pronoun.Form.POSSESSIVE);
            set(signs, Sign.PRONOUN_OBJECT, form == Pronoun.Form.OBJECT);
        }
    }

    private int timesNamed(Identity who) {
        return who.figure() == Identity.UNNAMED ? 0 : report.cast().figure(who.figure()).mentions().size();
    }

    private int firstNamed(Identity who) {
        return who.figure() == Identity.UNNAMED ? words.size() : report.cast().figure(who.figure()).mentions().getFirst().words().first();
    }

    private void quotation(double[] signs, Candidate candidate) {
        int index = candidate.words().first();
        boolean inside = report.quotations().holds(index);
        boolean one = inside && quoted && report.quotations().firstEndingAfter(index) == report.quotations().firstEndingAfter(pronoun.word());
        boolean own = context.content().stream().anyMatch(span -> span.covers(new CharSpan(words.get(index).span().start(), words.get(index).span().end())));
        set(signs, Sign.OWN_CONTENT, own);
        set(signs, Sign.QUOTED, inside && !one && !own);
        set(signs, Sign.OUTSIDE_QUOTATION, !inside && quoted);
        set(signs, Sign.SAME_QUOTATION, one);
    }

    private void speaker(double[] signs, Identity who) {
        boolean speaks = context.enclosing().contains(who);
        set(signs, Sign.SPEAKS_QUOTED, speaks && quoted);
        set(signs, Sign.SPEAKS_INDIRECT, speaks && !quoted);
        context.lastSpeaker().filter(turn -> turn.who().contains(who)).ifPresent(turn -> {
            set(signs, Sign.LAST_SPEAKER, true);
            Word anchor = words.get(turn.anchor());
            set(signs, Sign.LAST_SPEAKER_SAME_PARAGRAPH, anchor.paragraph() == at.paragraph());
            signs[Sign.LAST_SPEAKER_SENTENCES.ordinal()] = Math.clamp(at.sentence() - anchor.sentence(), 0, MOST_PARAGRAPHS);
        });
    }
}
