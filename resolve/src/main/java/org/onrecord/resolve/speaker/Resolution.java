package org.onrecord.resolve.speaker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Mark;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Speaker.ResolvedBy;
import org.onrecord.domain.Speaker.Type;
import org.onrecord.resolve.name.Gender;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/** One article's speakers, resolved in the order in which the report names its sources, statements within others last. */
final class Resolution {

    private final Report report;
    private final List<Attribution> attributions;
    private final List<Integer> enclosing;
    private final SpeakerIds ids;
    private final PhraseSieve phrases;
    private final PronounRanker ranker;
    private final PronounSieve pronouns;
    private final AntecedentSieve antecedents;
    private final RelativeSieve relatives;
    private final AbsentSieve absent;
    private final TurnLabels labels;
    private final Discourse discourse = new Discourse();
    private final List<Answer> answers;

    Resolution(Report report, Lexicon lexicon, List<Attribution> attributions, List<Integer> enclosing) {
        this.report = report;
        this.attributions = attributions;
        this.enclosing = enclosing;
        this.ids = new SpeakerIds(report.article().id());
        this.labels = new TurnLabels(report.words());
        RoleSieve roles = new RoleSieve(report, lexicon);
        this.ranker = new PronounRanker(report, lexicon, roles);
        this.pronouns = new PronounSieve(ranker);
        this.phrases = new PhraseSieve(report, lexicon, roles, pronouns);
        this.antecedents = new AntecedentSieve(report, lexicon, phrases);
        this.relatives = new RelativeSieve(report, lexicon, phrases);
        this.absent = new AbsentSieve(report, phrases);
        this.answers = new ArrayList<>(Collections.nCopies(attributions.size(), Answer.OPEN));
    }

    List<List<Speaker>> speakers() {
        Comparator<Integer> byAnchor = Comparator.comparingInt(i -> anchor(attributions.get(i)));
        List<Integer> order = IntStream.range(0, attributions.size()).boxed().sorted(byAnchor).toList();
        order.stream().filter(i -> enclosing.get(i) < 0).forEach(this::resolveAndRemember);
        order.stream().filter(i -> enclosing.get(i) >= 0).forEach(i -> answers.set(i, resolve(i)));
        order.stream().filter(this::isLoneAndOpen).forEach(i -> answers.set(i, absent.resolveFromAfter(attributions.get(i), discourse)));
        return answers.stream().map(this::speakers).toList();
    }

    /** Whom the "he" or "she" at the word {@code index} may mean, decided as for sources. To be asked after {@link #speakers()}. */
    Optional<Ranking> ranking(int index) {
        return ranker.at(index).map(pronoun -> ranker.ranking(index, pronoun, discourse));
    }

    /** The same pronoun as if it told no gender. */
    Ranking rankingOfAnyGender(Ranking known) {
        PronounContext context = known.context();
        Pronoun pronoun = new Pronoun(context.pronoun().word(), Gender.UNKNOWN, context.pronoun().form());
        return ranker.rankAside(pronoun, context.content(), context.enclosing(), discourse);
    }

    List<Referent> referents(Ranking ranking) {
        return ranking.all().stream().map(likely -> new Referent(likely.who().name(), mentions(likely.who(), ranking), likely.probability())).toList();
    }

    private List<CharSpan> mentions(Identity who, Ranking ranking) {
        return who.figure() == Identity.UNNAMED
                ? ranking.candidates().stream().filter(candidate -> candidate.who().equals(who)).map(candidate -> report.words().chars(candidate.words())).sorted().toList()
                : report.cast().figure(who.figure()).mentions().stream().map(mention -> report.words().chars(mention.words())).toList();
    }

    private boolean isLoneAndOpen(int index) {
        Attribution attribution = attributions.get(index);
        return answers.get(index).isOpen() && attribution.source().isEmpty() && attribution.cue().isEmpty();
    }

    private void resolveAndRemember(int index) {
        Attribution attribution = attributions.get(index);
        Answer answer = resolve(index);
        answers.set(index, answer);
        discourse.add(new Turn(anchor(attribution), source(attribution).words(), attribution.content(), answer.who()));
    }

    private List<Speaker> speakers(Answer answer) {
        return answer.confidence() < Confidence.FLOOR ? List.of() : answer.who().stream().map(who -> ids.speaker(who, answer)).toList();
    }

    private int anchor(Attribution attribution) {
        List<CharSpan> where = !attribution.source().isEmpty() ? attribution.source()
                : !attribution.cue().isEmpty() ? attribution.cue() : attribution.content();
        return Math.min(report.words().firstEndingAfter(where.getFirst().start()), Math.max(0, report.words().size() - 1));
    }

    private Source source(Attribution attribution) {
        Words words = report.words();
        List<WordSpan> pieces = attribution.source().stream().map(words::under).toList();
        return Source.of(words, pieces);
    }

    private Answer resolve(int index) {
        Attribution attribution = attributions.get(index);
        Source source = source(attribution);
        int first = source.words().first();
        List<Identity> outer = enclosing.get(index) < 0 ? List.of() : answers.get(enclosing.get(index)).who();
        return switch (source.sort()) {
            case ABSENT -> absent.resolve(attribution, anchor(attribution), discourse);
            case HE -> pronouns.resolve(first, Gender.MALE, attribution.content(), outer, discourse);
            case SHE -> pronouns.resolve(first, Gender.FEMALE, attribution.content(), outer, discourse);
            case IT -> antecedents.resolve(first, false, discourse);
            case THEY -> antecedents.resolve(first, true, discourse);
            case RELATIVE -> relatives.resolve(first, discourse);
            case FIRST_PERSON -> firstPerson(first, outer);
            case GENERIC -> Answer.OPEN;
            case PHRASE -> labels.holds(first) ? Answer.OPEN : phrases.resolve(source.words(), discourse);
        };
    }

    /** "I" and "we": whose words they stand in, or else who wrote the report; in an interview, either of the two. */
    private Answer firstPerson(int index, List<Identity> outer) {
        if (!outer.isEmpty()) {
            return new Answer(outer, ResolvedBy.PRONOUN, Confidence.CONTINUATION);
        }
        if (report.quotations().holds(index)) {
            return discourse.before(index).map(turn -> new Answer(turn.who(), ResolvedBy.PRONOUN, Confidence.NEAR)).orElse(Answer.OPEN);
        }
        if (labels.anyBefore(index) || isForeign(index)) {
            return Answer.OPEN;
        }
        List<String> byline = report.article().publication().byline();
        String name = byline.isEmpty() ? "the author" : byline.getFirst();
        return Answer.of(Identity.unnamed(name, Type.AUTHOR, Gender.UNKNOWN), ResolvedBy.PRONOUN, Confidence.CONTINUATION);
    }

    /** Whether a word stands in what the report only shows: a post of some network, words set out large. Its "I" is not the writer's. */
    private boolean isForeign(int index) {
        CharSpan word = report.words().chars(new WordSpan(index, index + 1));
        return report.article().marks().stream().filter(mark -> mark.kind() == Mark.Kind.EMBED || mark.kind() == Mark.Kind.PULLQUOTE)
                .flatMap(mark -> mark.spans().stream()).anyMatch(word::meets);
    }
}
