package org.onrecord.resolve.speaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.onrecord.domain.Anaphor;
import org.onrecord.domain.CharSpan;
import org.onrecord.resolve.text.WordSpan;

/**
 * Ranks whom a "he" or "she" may mean. Every place where a person is spoken of is a candidate, earlier pronouns too, which
 * count for those whom they may mean; a candidate's signs are weighed, and those of one person count together.
 */
final class PronounRanker {

    private static final int MOST_TURNS = 4;
    /** Earlier pronouns looked at, and of each so many persons. */
    private static final int MOST_PRONOUNS = 8;
    private static final int MOST_SENTENCES = 6;
    private static final int MOST_PERSONS = 3;

    private final Report report;
    private final PronounWeights weights;
    private final Candidates candidates;
    private final List<Pronoun> pronouns = new ArrayList<>();
    private final Map<Integer, Anaphor> anaphors = new HashMap<>();
    private final TreeMap<Integer, Ranking> ranked = new TreeMap<>();
    private int next;

    PronounRanker(Report report, Lexicon lexicon, RoleSieve roles) {
        this.report = report;
        this.weights = lexicon.pronounWeights();
        this.candidates = new Candidates(report, lexicon, roles);
        for (int i = 0; i < report.words().size(); i++) {
            at(i).ifPresent(pronouns::add);
        }
        report.anaphors().forEach(anaphor -> anaphors.put(report.words().under(anaphor.pronoun()).first(), anaphor));
    }

    /**
     * Ranks for a pronoun or, with its gender, for a noun at its place.
     *
     * @param content   see {@link PronounContext}
     * @param enclosing see {@link PronounContext}
     */
    Ranking rank(Pronoun pronoun, List<CharSpan> content, List<Identity> enclosing, Discourse discourse) {
        Ranking ranking = rankAside(pronoun, content, enclosing, discourse);
        if (at(pronoun.word()).isPresent()) {
            ranked.put(pronoun.word(), ranking);
        }
        return ranking;
    }

    /** The same, without later pronouns building on it. */
    Ranking rankAside(Pronoun pronoun, List<CharSpan> content, List<Identity> enclosing, Discourse discourse) {
        rankBefore(pronoun.word(), discourse);
        return rank(context(pronoun, content, enclosing, discourse), candidates(pronoun, discourse));
    }

    /**
     * How the source pronoun at {@code index} was ranked, or another is now, with what tagging says of it. Sources are ranked without,
     * and so is what they build on: in news the tagger's antecedents are worse than the signs; see training/pronouns.py.
     */
    Ranking ranking(int index, Pronoun pronoun, Discourse discourse) {
        Ranking known = ranked.get(index);
        if (known != null && known.context().form() == Pronoun.Form.SOURCE) {
            return known;
        }
        rankBefore(pronoun.word(), discourse);
        List<Candidate> found = candidates(pronoun, discourse);
        addTagged(pronoun, found);
        PronounContext context = context(pronoun, List.of(), List.of(), discourse);
        return anaphors.containsKey(index) ? rank(context.with(tagged(pronoun)), found) : rank(context, found);
    }

    /** The pronoun at the word {@code index}; empty when there is none. */
    Optional<Pronoun> at(int index) {
        return Pronoun.at(report.words(), index);
    }

    /** Ranks every pronoun before the word at {@code index} that nobody asked for, so that later ones can build on it. */
    private void rankBefore(int index, Discourse discourse) {
        while (next < pronouns.size() && pronouns.get(next).word() < index) {
            Pronoun pronoun = pronouns.get(next++);
            if (!ranked.containsKey(pronoun.word())) {
                ranked.put(pronoun.word(), rank(context(pronoun, List.of(), List.of(), discourse), candidates(pronoun, discourse)));
            }
        }
    }

    /** Names, nouns and earlier pronouns, and the last speaker where none of them is. */
    List<Candidate> candidates(Pronoun pronoun, Discourse discourse) {
        List<Candidate> found = new ArrayList<>(candidates.of(pronoun, discourse));
        addPronouns(pronoun, found);
        lastSpeaker(pronoun, discourse).ifPresent(turn -> turn.who().stream().filter(who -> fits(who, pronoun)).forEach(who -> {
            if (found.stream().noneMatch(candidate -> candidate.who().equals(who))) {
                WordSpan words = turn.source().isEmpty() ? new WordSpan(turn.anchor(), turn.anchor() + 1) : turn.source();
                found.add(new Candidate(who, words, words.first(), Candidate.Sort.TURN, 1));
            }
        }));
        return found;
    }

    /** Names that tagging points to and that stand too far away to be looked at otherwise. */
    private void addTagged(Pronoun pronoun, List<Candidate> found) {
        Anaphor anaphor = anaphors.get(pronoun.word());
        if (anaphor == null) {
            return;
        }
        for (Anaphor.Antecedent antecedent : anaphor.antecedents()) {
            for (Mention mention : report.cast().in(report.words().under(antecedent.word()))) {
                if (found.stream().noneMatch(candidate -> candidate.words().equals(mention.words()))) {
                    candidates.named(mention, pronoun).ifPresent(found::add);
                }
            }
        }
    }

    private void addPronouns(Pronoun pronoun, List<Candidate> found) {
        int left = MOST_PRONOUNS;
        int sentence = report.words().get(pronoun.word()).sentence();
        for (Map.Entry<Integer, Ranking> earlier : ranked.headMap(pronoun.word(), false).descendingMap().entrySet()) {
            int word = earlier.getKey();
            if (left == 0 || sentence - report.words().get(word).sentence() > MOST_SENTENCES) {
                return;
            }
            boolean same = at(word).filter(other -> other.gender().agreesWith(pronoun.gender())).isPresent();
            if (same) {
                earlier.getValue().all().stream().limit(MOST_PERSONS).forEach(likely -> found.add(
                        new Candidate(likely.who(), new WordSpan(word, word + 1), word, Candidate.Sort.PRONOUN, likely.probability())));
                left--;
            }
        }
    }

    private static boolean fits(Identity who, Pronoun pronoun) {
        return who.isOnePerson() && who.gender().agreesWith(pronoun.gender());
    }

    private Optional<Turn> lastSpeaker(Pronoun pronoun, Discourse discourse) {
        return discourse.lastBefore(pronoun.word(), MOST_TURNS).stream()
                .filter(turn -> turn.who().stream().anyMatch(who -> fits(who, pronoun))).findFirst();
    }

    PronounContext context(Pronoun pronoun, List<CharSpan> content, List<Identity> enclosing, Discourse discourse) {
        List<Identity> speaking = new ArrayList<>(enclosing);
        CharSpan here = report.words().get(pronoun.word()).span();
        for (Turn turn : discourse.lastBefore(pronoun.word(), MOST_TURNS)) {
            if (content.isEmpty() && turn.content().stream().anyMatch(span -> span.covers(here))) {
                speaking.addAll(turn.who());
            }
        }
        return new PronounContext(pronoun, content, speaking, lastSpeaker(pronoun, discourse), false, Map.of());
    }

    /** What tagging gives to each person: the sum over the words of all places that name them, earlier pronouns too. */
    private Map<Identity, Double> tagged(Pronoun pronoun) {
        Map<Identity, Double> sums = new HashMap<>();
        Anaphor anaphor = anaphors.get(pronoun.word());
        if (anaphor == null) {
            return sums;
        }
        for (Anaphor.Antecedent antecedent : anaphor.antecedents()) {
            WordSpan under = report.words().under(antecedent.word());
            for (Mention mention : report.cast().in(under)) {
                sums.merge(Identity.of(report.cast().figure(mention), org.onrecord.domain.Speaker.Type.PERSON), antecedent.probability(), Double::sum);
            }
            if (ranked.containsKey(under.first())) {
                ranked.get(under.first()).all()
                        .forEach(likely -> sums.merge(likely.who(), likely.probability() * antecedent.probability(), Double::sum));
            }
        }
        return sums;
    }

    private Ranking rank(PronounContext context, List<Candidate> found) {
        SignReader reader = new SignReader(report, context, found);
        Map<Identity, Double> sums = new LinkedHashMap<>();
        double all = 1;
        for (Candidate candidate : found) {
            double weight = candidate.share() * Math.exp(weights.score(reader.read(candidate), context.form(), context.isTagged()));
            sums.merge(candidate.who(), weight, Double::sum);
            all += weight;
        }
        double total = all;
        sums.replaceAll((who, sum) -> sum / total);
        return Ranking.of(context, found, sums);
    }
}
