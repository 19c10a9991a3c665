package org.onrecord.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.claim.Proposition;
import org.onrecord.claim.pair.Among;
import org.onrecord.claim.pair.PairScorer;
import org.onrecord.claim.pair.Reason;
import org.onrecord.claim.pair.Score;
import org.onrecord.claim.side.Reference;
import org.onrecord.claim.side.References;
import org.onrecord.claim.side.SideReader;
import org.onrecord.claim.side.Sided;
import org.onrecord.claim.side.Sides;
import org.onrecord.domain.Act;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Claim;
import org.onrecord.domain.Form;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Manner;
import org.onrecord.domain.Meaning;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Text;
import org.onrecord.domain.Wording;
import org.onrecord.record.Cited;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.KeptClaim;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.search.SearchFault;

/**
 * A claim that somebody puts into words: the statements of the record that are about it, and the side that each takes to these words. Made when it is
 * asked for, and not kept.
 */
final class AskedClaim {

    /**
     * From this probability on a statement is of a claim that was asked for. Less than claims need that are made by themselves: who asks has said
     * what is meant, every statement is compared with those words alone, and chains cannot form. Of the contents of the visible claim pairs, 93 % of those of
     * one claim lie above it beside that claim's words, and 711 of all 36,040 do (at .5 63 % and 263); words without a report never come to much more.
     */
    private static final double ENOUGH = 0.1;

    private static final double NO_PROBABILITY = 0;

    private final RecordStore record;
    private final ClaimCandidates candidates;
    private final SideReader reader = SideReader.load();
    private final Proposition asked;

    private AskedClaim(RecordStore record, ClaimCandidates candidates, Proposition asked) {
        this.record = record;
        this.candidates = candidates;
        this.asked = asked;
    }

    /** @param meaning of the words, @return empty: the record has no statement about it */
    static Optional<Claims.Found> of(RecordStore record, ClaimCandidates candidates, String words, Meaning meaning) throws RecordFault, SearchFault {
        return new AskedClaim(record, candidates, proposition(words, meaning)).found();
    }

    private Optional<Claims.Found> found() throws RecordFault, SearchFault {
        Map<String, Proposition> near = propositions(withMates(candidates.widely(asked)));
        Map<String, Score> scores = scores(List.copyOf(near.values()));
        near.keySet().retainAll(scores.keySet());
        if (near.isEmpty()) {
            return Optional.empty();
        }
        List<Reference> references = references(near.values());
        List<Reference> speaking = references.stream().filter(reference -> near.containsKey(reference.to())).toList();
        near.putAll(propositions(speaking.stream().map(Reference::from).filter(id -> !near.containsKey(id)).toList()));
        return Optional.of(told(near, scores, references));
    }

    private Claims.Found told(Map<String, Proposition> members, Map<String, Score> scores, List<Reference> references) throws RecordFault {
        String words = asked.content();
        Map<String, Sided> sides = Sides.of(reader, members.values(), references, words).members();
        List<Claim.Member> told = members.keySet().stream().map(id -> {
            List<String> reasons = Optional.ofNullable(scores.get(id)).map(score -> score.reasons().stream().map(Reason::toString).toList())
                    .orElse(List.of("it speaks of another of these statements"));
            return new Claim.Member(id, sides.get(id).stance(), Optional.ofNullable(scores.get(id)).map(Score::probability).orElse(NO_PROBABILITY), reasons);
        }).toList();
        Map<String, List<String>> why = sides.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, side -> side.getValue().reasons()));
        Map<String, Cited> cited = record.claims().cited(members.keySet());
        return new Claims.Found(new KeptClaim(Claim.of(words, Optional.empty(), told), why), members.keySet().stream().sorted().map(cited::get).filter(Objects::nonNull).toList(), true);
    }

    /** With those that are of one claim with them: statements of the same words are told by one of them alone. */
    private Set<String> withMates(Set<String> statements) throws RecordFault {
        Set<String> all = new LinkedHashSet<>(statements);
        Set<String> mates = new HashSet<>();
        for (String statement : statements) {
            if (!mates.contains(statement) && record.claims().claim(statement) instanceof Answer.Done<KeptClaim>(KeptClaim kept)) {
                kept.claim().members().forEach(member -> mates.add(member.statement()));
            }
        }
        all.addAll(mates);
        return all;
    }

    /** In the order of ids; of the latest texts alone. */
    private Map<String, Proposition> propositions(Collection<String> statements) throws RecordFault, SearchFault {
        Map<String, Proposition> propositions = new LinkedHashMap<>();
        Map<String, Cited> cited = record.claims().cited(statements);
        for (String id : statements.stream().sorted().filter(cited::containsKey).toList()) {
            if (cited.get(id).isLatest()) {
                propositions.put(id, Claims.Found.proposition(cited.get(id), candidates.meaning(id)));
            }
        }
        return propositions;
    }

    private Map<String, Score> scores(List<Proposition> some) {
        List<Proposition> all = new ArrayList<>(some);
        all.add(asked);
        Among among = PairScorer.shipped().among(all);
        Map<String, Score> scores = new HashMap<>();
        for (int i = 0; i < some.size(); i++) {
            Score score = among.score(i, some.size());
            if (score.probability() >= ENOUGH && score.veto().isEmpty()) {
                scores.put(some.get(i).id(), score);
            }
        }
        return scores;
    }

    /** In the reports of these statements; of equal words in one report of them, as the others are mostly copies of it. */
    private List<Reference> references(Collection<Proposition> of) throws RecordFault {
        Map<String, String> reports = new LinkedHashMap<>();
        of.forEach(proposition -> reports.putIfAbsent(proposition.content(), proposition.report().article()));
        List<Reference> references = new ArrayList<>();
        for (String article : reports.values().stream().sorted().distinct().toList()) {
            Optional<Report> report = record.report(article);
            report.ifPresent(one -> references.addAll(References.of(reader, one.article().text(), one.statements())));
        }
        return references;
    }

    /** What somebody would say who asserts it, without a report. */
    private static Proposition proposition(String words, Meaning meaning) {
        Text text = Text.of(words);
        Statement statement = new Statement("", new Manner(Form.INDIRECT, Kind.SPEECH, Act.ASSERT),
                new Wording(Optional.empty(), Optional.empty(), Passage.of(text, new CharSpan(0, text.length()))), List.of(), Circumstances.UNKNOWN, Optional.empty(), 1);
        return new Proposition(statement, new Proposition.Report("", Optional.empty(), Optional.empty(), "en", Optional.empty()), Optional.of(meaning));
    }
}
