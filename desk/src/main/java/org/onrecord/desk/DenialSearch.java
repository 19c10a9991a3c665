package org.onrecord.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.onrecord.annotate.meaning.Embedder;
import org.onrecord.desk.Denials.Denial;
import org.onrecord.desk.Denials.Ground;
import org.onrecord.desk.Denials.Outlet;
import org.onrecord.desk.Denials.Searched;
import org.onrecord.domain.Act;
import org.onrecord.domain.Claim;
import org.onrecord.domain.Meaning;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Stance;
import org.onrecord.record.Cited;
import org.onrecord.record.ClaimSummary;
import org.onrecord.record.KeptClaim;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.search.Likes.Like;
import org.onrecord.search.MeaningSearch;
import org.onrecord.search.SearchFault;
import org.onrecord.search.StatementQuery;
import org.onrecord.search.StatementQuery.Property;
import org.onrecord.search.StatementQuery.Show;
import org.onrecord.search.StatementSearch;

/** Looks for denials of a claim by one speaker, in words, in meaning, and in claims, in indexes and claims that go as far as the record. */
final class DenialSearch {

    /**
     * From this likeness on a denial may be of the claim. Of 250 pairs of a tweet and the claim it repeats (CheckThat! 2020, train) 94 % are as much alike, of
     * random pairs of these .4 %: who searches is to see too much rather than too little.
     */
    private static final double ALIKE = 0.40;

    /** Statements of anybody, with the words or like them, whose claims are looked at. */
    private static final int NEAR = 50;

    /** Statements that are looked up at once. */
    private static final int CHUNK = 1_000;

    private static final int NEAREST = 3;

    private final RecordStore record;
    private final DenialQuery asked;
    private final StatementQuery theirs;
    private final Path words;
    private final Path meanings;
    private final Meaning meaning;

    private final Set<String> ids = new LinkedHashSet<>();
    private final Set<String> speaking = new HashSet<>();
    private final Set<String> names = new TreeSet<>();
    private final Map<String, Cited> denials = new TreeMap<>();
    private long statements;

    /** @param theirs whatever the speaker said */
    DenialSearch(RecordStore record, DenialQuery asked, StatementQuery theirs, Path words, Path meanings, Readers readers) {
        this.record = record;
        this.asked = asked;
        this.theirs = theirs;
        this.words = words;
        this.meanings = meanings;
        this.meaning = readers.read(asked.words());
    }

    Denials search() throws RecordFault, SearchFault {
        try (StatementSearch wordSearch = StatementSearch.open(words)) {
            wordSearch.forEach(theirs, ids::add);
            List<String> all = List.copyOf(ids);
            for (int i = 0; i < all.size(); i += CHUNK) {
                record.claims().cited(all.subList(i, Math.min(all.size(), i + CHUNK))).values().forEach(this::look);
            }
            long denying = denials.size();
            Set<String> withWords = new HashSet<>();
            wordSearch.forEach(worded(theirs), withWords::add);
            Map<String, Cited> sided = sided(near(wordSearch));
            denials.putAll(sided);
            List<Denial> ordered = ordered(withWords, sided.keySet());
            List<Denial> found = ordered.stream().filter(denial -> denial.hasWords() || denial.likeness() >= ALIKE || denial.grounds().contains(Ground.SIDE)).toList();
            List<Denial> nearest = ordered.stream().filter(denial -> !found.contains(denial)).limit(NEAREST).toList();
            return new Denials(found, nearest, searched(denying), record.lastChange());
        }
    }

    private StatementQuery worded(StatementQuery query) {
        return new StatementQuery(asked.words(), query.filter(), query.said(), query.published(), query.show());
    }

    private boolean isSearched(Cited cited) {
        return cited.isLatest() && asked.takes(cited.publication());
    }

    private void look(Cited cited) {
        if (isSearched(cited)) {
            statements++;
            speaking.add(cited.article());
            cited.statement().speakers().stream().map(speaker -> speaker.name()).filter(this::isMeant).forEach(names::add);
            if (cited.statement().manner().act() == Act.DENY) {
                denials.put(cited.statement().id(), cited);
            }
        }
    }

    private boolean isMeant(String name) {
        return theirs.filter().get(Property.SPEAKER).stream().anyMatch(one -> NameWords.has(name, one));
    }

    /** Statements of anybody that have the words or are like them. */
    private Set<String> near(StatementSearch wordSearch) throws SearchFault {
        StatementQuery any = StatementQuery.of(asked.words()).show(new Show(StatementQuery.Order.RELEVANCE, 0, NEAR, Set.of()));
        Set<String> near = new LinkedHashSet<>();
        wordSearch.search(any).hits().forEach(hit -> near.add(hit.statement()));
        try (MeaningSearch search = MeaningSearch.open(meanings, Embedder.NAME)) {
            search.like(meaning, StatementQuery.of("").show(any.show()), Optional.empty()).likes().stream().filter(like -> like.likeness() >= ALIKE)
                    .map(Like::statement).forEach(near::add);
        }
        return near;
    }

    /** What the speaker denies of the claims of these statements. */
    private Map<String, Cited> sided(Collection<String> near) throws RecordFault {
        Set<String> denied = new TreeSet<>();
        for (ClaimSummary summary : record.claims().of(near, 0, 2 * NEAR).claims()) {
            if (record.claims().claim(summary.id()) instanceof Answer.Done<KeptClaim>(KeptClaim kept)) {
                kept.claim().members().stream().filter(member -> member.stance() == Stance.DENIES).map(Claim.Member::statement).filter(ids::contains).forEach(denied::add);
            }
        }
        Map<String, Cited> sided = new TreeMap<>();
        record.claims().cited(denied).forEach((id, cited) -> {
            if (isSearched(cited)) {
                sided.put(id, cited);
            }
        });
        return sided;
    }

    private List<Denial> ordered(Set<String> withWords, Set<String> sided) throws SearchFault {
        List<Denial> all = new ArrayList<>();
        try (MeaningSearch search = MeaningSearch.open(meanings, Embedder.NAME)) {
            for (Map.Entry<String, Cited> denial : denials.entrySet()) {
                Set<Ground> grounds = EnumSet.noneOf(Ground.class);
                if (denial.getValue().statement().manner().act() == Act.DENY) {
                    grounds.add(Ground.ACT);
                }
                if (sided.contains(denial.getKey())) {
                    grounds.add(Ground.SIDE);
                }
                double likeness = search.of(denial.getKey()).map(meaning::likeness).orElse(0.0);
                all.add(new Denial(denial.getValue(), Math.clamp(likeness, 0, 1), withWords.contains(denial.getKey()), grounds));
            }
        }
        all.sort(Comparator.comparingDouble(Denial::likeness).reversed().thenComparing(denial -> denial.cited().statement().id()));
        return all;
    }

    private Searched searched(long denying) throws RecordFault {
        Map<String, List<String>> dates = new TreeMap<>();
        Map<String, Long> reports = new HashMap<>();
        long[] undated = {0};
        record.forEachPublication(publication -> {
            if (asked.takes(publication)) {
                String outlet = publication.outlet().orElse("");
                reports.merge(outlet, 1L, Long::sum);
                List<String> ends = dates.computeIfAbsent(outlet, _ -> new ArrayList<>(2));
                publication.published().ifPresentOrElse(date -> widen(ends, date.replaceFirst("T.*", "")), () -> undated[0]++);
            }
        });
        List<Outlet> outlets = dates.entrySet().stream().map(outlet -> new Outlet(Optional.of(outlet.getKey()).filter(name -> !name.isEmpty()),
                reports.get(outlet.getKey()), outlet.getValue().stream().findFirst(), outlet.getValue().stream().reduce((_, last) -> last)))
                .sorted(Comparator.comparing((Outlet outlet) -> outlet.name().isEmpty())).toList();
        return new Searched(reports.values().stream().mapToLong(Long::longValue).sum(), undated[0], outlets, List.copyOf(names), speaking.size(), statements, denying);
    }

    /** @param ends the first and the last date, or nothing */
    private static void widen(List<String> ends, String date) {
        if (ends.isEmpty()) {
            ends.addAll(List.of(date, date));
        } else if (date.compareTo(ends.getFirst()) < 0) {
            ends.set(0, date);
        } else if (date.compareTo(ends.getLast()) > 0) {
            ends.set(1, date);
        }
    }
}
