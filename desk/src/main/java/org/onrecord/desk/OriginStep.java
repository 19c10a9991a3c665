package org.onrecord.desk;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.onrecord.domain.Reprint;
import org.onrecord.origin.match.Matched;
import org.onrecord.origin.match.Matcher;
import org.onrecord.origin.match.Matcher.Again;
import org.onrecord.origin.match.Matcher.Result;
import org.onrecord.origin.match.Shelved;
import org.onrecord.origin.match.Subject;
import org.onrecord.origin.text.FoldedText;
import org.onrecord.origin.tree.Ancestry;
import org.onrecord.origin.tree.Printed;
import org.onrecord.record.store.Arrival;
import org.onrecord.record.store.KeptOrigins.Made;
import org.onrecord.record.store.OriginDraft;
import org.onrecord.record.store.OriginReport;
import org.onrecord.record.store.OriginText;

/** Some changed reports on their way into the origins. */
final class OriginStep {

    private final OriginDraft draft;
    private final OriginMemory memory;

    /** Reports that are not compared any more as they were. */
    private final Set<Long> out = new HashSet<>();

    /** Reports that are to be compared, by key. */
    private final Map<Long, Subject> subjects = new TreeMap<>();

    /** Reports whose place in a tree may be another now. */
    private final Set<Long> moved = new HashSet<>();

    OriginStep(OriginDraft draft, OriginMemory memory) {
        this.draft = draft;
        this.memory = memory;
    }

    /** @return up to where origins go then; empty: nothing changed after this change */
    Optional<Made> take(long after) {
        List<Arrival> arrivals = draft.arrivals(after, OriginFollower.STEP);
        if (arrivals.isEmpty()) {
            return Optional.empty();
        }
        sort(arrivals);
        takeOut();
        match();
        trees();
        long reached = arrivals.getLast().change();
        Made made = new Made(draft.containing(reached), reached, OriginFollower.METHOD);
        memory.reached(made);
        return Optional.of(made);
    }

    private void sort(List<Arrival> arrivals) {
        Map<Long, OriginText> known = draft.texts(arrivals.stream().map(Arrival::key).toList());
        List<Subject> latest = arrivals.parallelStream().filter(Arrival::isLatest).map(OriginStep::subject).toList();
        for (Subject subject : latest) {
            OriginText before = known.get(subject.key());
            if (before == null || before.digest() != subject.text().digest() || !before.outlet().orElse("").equals(subject.outlet())) {
                subjects.put(subject.key(), subject);
            } else {
                moved.add(subject.key());
            }
        }
        arrivals.stream().filter(arrival -> known.containsKey(arrival.key()) && (!arrival.isLatest() || subjects.containsKey(arrival.key())))
                .forEach(arrival -> out.add(arrival.key()));
        again(known);
    }

    /** Reports of the same words are found by one of them: where any goes, all are compared anew. */
    private void again(Map<Long, OriginText> known) {
        Set<Long> digests = out.stream().map(key -> known.get(key).digest()).collect(Collectors.toSet());
        Set<Long> twins = draft.byDigest(digests).values().stream().flatMap(List::stream).collect(Collectors.toCollection(HashSet::new));
        twins.removeAll(out);
        draft.articles(twins).forEach(arrival -> subjects.put(arrival.key(), subject(arrival)));
        out.addAll(twins);
    }

    private static Subject subject(Arrival arrival) {
        return new Subject(arrival.key(), arrival.article().publication().outlet().orElse(""), FoldedText.of(arrival.article()));
    }

    private void takeOut() {
        draft.reprints(out).forEach(this::move);
        moved.removeAll(out);
        draft.takeOut(out);
        memory.remove(out);
    }

    private void move(Reprint pair) {
        moved.add(pair.report());
        moved.add(pair.other());
    }

    private void match() {
        Matcher matcher = new Matcher(new KeptShelf(draft, memory));
        Result result = matcher.match(List.copyOf(subjects.values()));
        Map<Long, Set<Integer>> marks = new HashMap<>();
        result.matched().forEach(matched -> marks.put(matched.key(), matched.marks()));
        List<OriginText> texts = result.matched().stream().map(this::text).toList();
        draft.put(texts, result.matched().stream().flatMap(matched -> matched.reprints().stream()).toList(), marks);
        texts.forEach(memory::put);
        result.matched().forEach(matched -> memory.put(matched.key(), new Shelved(subjects.get(matched.key()).text().shingles(), matched.own())));
        moved.addAll(subjects.keySet());
        if (!result.doubted().isEmpty()) {
            doubt(matcher, result.doubted());
        }
    }

    private OriginText text(Matched matched) {
        Subject subject = subjects.get(matched.key());
        return new OriginText(matched.key(), matched.digest(), subject.text().length(), Optional.of(subject.outlet()).filter(outlet -> !outlet.isEmpty()),
                matched.family(), own(matched.own()));
    }

    private static Optional<String> own(BitSet places) {
        return Optional.of(KeptShelf.words(places)).filter(words -> !words.isEmpty());
    }

    private void doubt(Matcher matcher, Set<Long> doubted) {
        Collection<Reprint> gone = draft.reprints(doubted);
        Again again = matcher.again(doubted, gone);
        Map<Long, String> own = new HashMap<>();
        again.own().forEach((key, places) -> own.put(key, KeptShelf.words(places)));
        draft.replace(own, gone, again.reprints());
        again.own().forEach(memory::own);
        gone.forEach(this::move);
    }

    private void trees() {
        Set<Long> together = draft.around(moved, Ancestry.MOST);
        List<Printed> reports = draft.reports(together).stream().map(OriginStep::printed).toList();
        Map<Long, Reprint> parents = Ancestry.of(reports, draft.reprints(together));
        draft.trees(parents, Ancestry.origins(reports, parents));
    }

    static Printed printed(OriginReport report) {
        return new Printed(report.key(), report.outlet(), report.credits(), report.published());
    }
}
