package org.onrecord.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.onrecord.claim.Proposition;
import org.onrecord.claim.pair.PairScorer;
import org.onrecord.claim.pair.Readings;
import org.onrecord.claim.side.References;
import org.onrecord.claim.side.SideReader;
import org.onrecord.domain.Article;
import org.onrecord.domain.Statement;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.correction.ClaimEdit;
import org.onrecord.record.store.Change;
import org.onrecord.record.store.ClaimContent;
import org.onrecord.record.store.ClaimContent.Arrival;
import org.onrecord.record.store.ClaimDraft;
import org.onrecord.record.store.KeptClaims.Made;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.search.SearchFault;

/** Some reports on their way into the claims. What can be done before is done before: while it writes, others cannot. */
final class ClaimBatch {

    private final RecordStore record;
    private final ClaimCandidates candidates;
    private final PairScorer scorer = PairScorer.shipped();
    private final SideReader sides = SideReader.load();

    ClaimBatch(RecordStore record, ClaimCandidates candidates) {
        this.record = record;
        this.candidates = candidates;
    }

    /**
     * Takes reports in, in the place of what they were before, and whatever people said of claims that is not followed yet.
     *
     * @return false: claims were not as given any more, and nothing was done
     */
    boolean keep(Optional<Made> from, Made to, List<Change> changes) throws RecordFault, SearchFault {
        List<ClaimEdit> edits = record.claims().words();
        Map<String, Optional<Report>> reports = new LinkedHashMap<>();
        changes.forEach(change -> reports.put(change.report().article().id(), change.isLatest() ? Optional.of(change.report()) : Optional.empty()));
        for (ClaimEdit edit : record.claims().changedWords()) {
            for (String article : edit.named().map(ClaimEdit.Named::article).distinct().toList()) {
                if (!reports.containsKey(article) && record.isLatest(article)) {
                    reports.put(article, record.report(article));
                }
            }
        }
        Map<String, List<Arrival>> arrivals = new LinkedHashMap<>();
        Map<String, Proposition> propositions = new HashMap<>();
        Sayings sayings = new Sayings(scorer, ClaimRules.setApart(edits));
        for (Map.Entry<String, Optional<Report>> report : reports.entrySet()) {
            arrivals.put(report.getKey(), report.getValue().isEmpty() ? List.of() : arrivals(report.getValue().get(), sayings, propositions));
        }
        Map<String, Set<String>> near = candidates.of(toCompare(arrivals.values(), propositions));
        return record.claims().follow(from, to, draft -> {
            if (!draft.words().equals(edits)) {
                throw new ClaimFollower.Overtaken();
            }
            write(draft, arrivals, near);
        });
    }

    private List<Arrival> arrivals(Report report, Sayings sayings, Map<String, Proposition> propositions) throws SearchFault {
        Article article = report.article();
        List<Proposition> said = new ArrayList<>();
        for (Statement statement : report.statements()) {
            Proposition proposition = new Proposition(statement, Proposition.Report.of(article, Optional.empty()), candidates.meaning(statement.id()));
            propositions.put(statement.id(), proposition);
            said.add(proposition);
        }
        return sayings.of(said, References.of(sides, article.text(), report.statements()));
    }

    /** One statement for each content, but for contents that are known and for which one of another report stands: that one is compared already. */
    private List<Proposition> toCompare(Collection<List<Arrival>> arrivals, Map<String, Proposition> propositions) throws RecordFault {
        Map<String, String> least = new HashMap<>();
        arrivals.stream().flatMap(List::stream).filter(arrival -> arrival.whyNone().isEmpty() && arrival.refers().map(ClaimContent.Refers::told).orElse(true))
                .forEach(arrival -> least.merge(arrival.content(), arrival.statement(), (one, other) -> one.compareTo(other) < 0 ? one : other));
        Map<String, String> samples = record.claims().samples(least.keySet());
        return least.entrySet().stream().filter(content -> !samples.containsKey(content.getKey())
                || content.getValue().compareTo(samples.get(content.getKey())) <= 0).map(content -> propositions.get(content.getValue())).toList();
    }

    private void write(ClaimDraft draft, Map<String, List<Arrival>> arrivals, Map<String, Set<String>> near) {
        arrivals.forEach(draft::put);
        ClaimDraft.Settled settled = draft.settle();
        Propositions statements = new Propositions(draft, candidates);
        Readings readings = new Readings();
        Set<Long> seeds = new TreeSet<>(settled.touched());
        seeds.addAll(new ClaimLinking(draft, statements, readings).compare(settled.fresh(), near));
        List<String> named = draft.changedWords().stream().flatMap(ClaimEdit::named).map(ClaimEdit.Named::statement).toList();
        draft.contentsOf(named).values().stream().map(ClaimContent::key).forEach(seeds::add);
        new ClaimMaking(draft, sides, statements, readings).group(seeds);
    }
}
