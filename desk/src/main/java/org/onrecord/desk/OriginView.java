package org.onrecord.desk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.onrecord.domain.Article;
import org.onrecord.domain.Form;
import org.onrecord.domain.OriginTree;
import org.onrecord.domain.OriginTree.Copy;
import org.onrecord.domain.OriginTree.Leaf;
import org.onrecord.domain.OriginTree.Shared;
import org.onrecord.domain.OriginTree.Title;
import org.onrecord.domain.Reprint;
import org.onrecord.domain.Utterance;
import org.onrecord.origin.match.Copied;
import org.onrecord.origin.quote.Quotation;
import org.onrecord.origin.quote.Utterances;
import org.onrecord.origin.text.FoldedText;
import org.onrecord.origin.tree.Ancestry;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.store.Arrival;
import org.onrecord.record.store.KeptOrigins;
import org.onrecord.record.store.OriginReport;
import org.onrecord.record.store.OriginText;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;

/** Makes the tree of one report, with the words that its members share. */
final class OriginView {

    /** Reports beside the tree that are told of. */
    private static final int MOST_BESIDE = 50;

    private final RecordStore record;
    private final KeptOrigins origins;
    private final int most;
    private final Map<Long, Arrival> articles = new HashMap<>();
    private Map<Long, OriginText> texts = Map.of();

    OriginView(RecordStore record, int most) {
        this.record = record;
        this.origins = record.origins();
        this.most = most;
    }

    private record Place(long key, int depth) { }

    Answer<OriginTree> of(long key) throws RecordFault {
        Arrival asked = origins.articles(List.of(key)).getFirst();
        Optional<Long> origin = Optional.ofNullable(origins.origins(Set.of(asked.article().id())).get(asked.article().id()));
        if (origin.isEmpty()) {
            return Answer.refused("not-compared", asked.isLatest() ? "this report was not compared with others yet: 'onrecord origins' does that"
                    : "this is an earlier text of " + asked.article().publication().source() + ", and only present ones are compared: give that path or address instead");
        }
        List<OriginReport> members = origins.reports(origins.of(origin.get()));
        Set<Long> keys = new HashSet<>(members.stream().map(OriginReport::key).toList());
        List<Reprint> pairs = origins.reprints(keys);
        Map<Long, Reprint> parents = Ancestry.of(members.stream().map(OriginStep::printed).toList(), pairs);
        List<Place> places = places(origin.get(), members, parents);
        List<Reprint> beside = pairs.stream().filter(pair -> pair.report() == key || pair.other() == key).map(pair -> pair.report() == key ? pair.turned() : pair)
                .filter(pair -> !keys.contains(pair.report())).sorted(Comparator.comparing((Reprint pair) -> -pair.share()).thenComparing(Reprint::report)).limit(MOST_BESIDE).toList();
        read(places, parents, beside);
        List<Leaf> leaves = places.stream().map(place -> leaf(place, parents)).toList();
        List<Leaf> others = beside.stream().map(pair -> leaf(pair, 0)).toList();
        return Answer.done(new OriginTree(asked.article().id(), members.size(), leaves, others, quoted(Stream.concat(leaves.stream(), others.stream()).toList())));
    }

    /** Each after its parent, those of one parent by date. */
    private List<Place> places(long origin, List<OriginReport> members, Map<Long, Reprint> parents) {
        Map<Long, List<OriginReport>> children = Origins.by(members.stream().filter(report -> parents.containsKey(report.key()))
                .sorted(Comparator.comparing((OriginReport report) -> report.published().orElse("unknown")).thenComparing(OriginReport::key).reversed()).toList(),
                report -> parents.get(report.key()).other());
        List<Place> places = new ArrayList<>();
        Deque<Place> next = new ArrayDeque<>(List.of(new Place(origin, 0)));
        while (!next.isEmpty() && places.size() < most) {
            Place place = next.pop();
            places.add(place);
            children.getOrDefault(place.key(), List.of()).forEach(child -> next.push(new Place(child.key(), place.depth() + 1)));
        }
        return places;
    }

    private void read(List<Place> places, Map<Long, Reprint> parents, List<Reprint> beside) throws RecordFault {
        Set<Long> keys = new HashSet<>();
        for (Place place : places) {
            keys.add(place.key());
            if (parents.containsKey(place.key())) {
                keys.add(parents.get(place.key()).other());
            }
        }
        beside.forEach(pair -> keys.addAll(List.of(pair.report(), pair.other())));
        origins.articles(keys).forEach(arrival -> articles.put(arrival.key(), arrival));
        texts = origins.texts(keys);
    }

    private Leaf leaf(Place place, Map<Long, Reprint> parents) {
        Reprint pair = parents.get(place.key());
        return pair == null ? new Leaf(place.depth(), Title.of(articles.get(place.key()).article()), Optional.empty()) : leaf(pair, place.depth());
    }

    private Leaf leaf(Reprint pair, int depth) {
        Article article = articles.get(pair.report()).article();
        Article other = articles.get(pair.other()).article();
        List<Shared> passages = Copied.of(FoldedText.of(other), own(pair.other()), FoldedText.of(article), own(pair.report())).stream()
                .map(words -> new Shared(article.text().slice(words.other()), words.other(), words.place()))
                .sorted(Comparator.comparing((Shared shared) -> -shared.place().length()).thenComparing(shared -> shared.place().start())).toList();
        return new Leaf(depth, Title.of(article), Optional.of(new Copy(other.id(), pair.kind(), pair.share(), pair.otherShare(), passages)));
    }

    private List<Utterance> quoted(List<Leaf> leaves) throws RecordFault {
        List<Quotation> quotations = new ArrayList<>();
        for (Leaf leaf : leaves) {
            record.report(leaf.title().id()).stream().flatMap(report -> report.statements().stream()).filter(statement -> statement.manner().form() != Form.INDIRECT)
                    .forEach(statement -> quotations.add(new Quotation(statement.id(), statement.wording().content().text())));
        }
        return Utterances.of(quotations);
    }

    private BitSet own(long key) {
        return KeptShelf.places(Optional.ofNullable(texts.get(key)).flatMap(OriginText::own).orElse(""));
    }
}
