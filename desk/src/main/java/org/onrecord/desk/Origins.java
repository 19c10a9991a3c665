package org.onrecord.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onrecord.desk.Desk.Progress;
import org.onrecord.desk.Desk.Refreshed;
import org.onrecord.domain.OriginTree;
import org.onrecord.domain.OriginTree.Leaf;
import org.onrecord.domain.OriginTree.Title;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.store.Arrival;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;

/** Which reports have their text from which. Made of the record; brought up by {@link #refresh}, and as old as its last call until then. */
public final class Origins {

    private final RecordStore record;
    private final OriginFollower follower;

    Origins(RecordStore record) {
        this.record = record;
        this.follower = new OriginFollower(record);
    }

    /** Compares the reports that were not yet. @param progress told as it goes */
    public Refreshed refresh(Progress progress) throws RecordFault {
        return follower.refresh(progress);
    }

    /** Compares all reports anew. */
    public Refreshed anew(Progress progress) throws RecordFault {
        record.origins().forget();
        return follower.refresh(progress);
    }

    /** How many of some reports are texts of their own. @param articles ids */
    public OriginCount count(Set<String> articles) throws RecordFault {
        Map<String, Long> origins = record.origins().origins(articles);
        int unknown = articles.size() - origins.size();
        return new OriginCount(articles.size(), new HashSet<>(origins.values()).size() + unknown, unknown);
    }

    /** The texts that most reports have, as far as they were compared. */
    public List<OriginGroup> largest(int skip, int most) throws RecordFault {
        Map<Long, Integer> largest = record.origins().largest(skip, most);
        Map<Long, Title> titles = record.origins().articles(largest.keySet()).stream().collect(Collectors.toMap(Arrival::key, arrival -> Title.of(arrival.article())));
        return largest.entrySet().stream().map(entry -> new OriginGroup(titles.get(entry.getKey()), entry.getValue())).toList();
    }

    /**
     * The tree in which a report is.
     *
     * @param report its id, source or address, a statement's id, or the beginning of an id
     * @param most   reports to tell of
     */
    public Answer<OriginTree> tree(String report, int most) throws RecordFault {
        return switch (record.origins().report(report)) {
            case Answer.Done<Long>(Long key) -> new OriginView(record, most).of(key);
            case Answer.Refused<Long> refused -> refused.as();
        };
    }

    /**
     * Which of some reports are copies of which, without the words they share: an origin, then each report after the one it has its text from. Origins that
     * are not among the reports stand there as well; reports that were not compared yet are left out.
     *
     * @param articles ids; some hundreds at most
     */
    public List<Leaf> among(Set<String> articles) throws RecordFault {
        return new OriginForest(record.origins()).of(articles);
    }

    /** Those of each key, in the order in which they come. */
    static <T> Map<Long, List<T>> by(Collection<T> values, Function<T, Long> key) {
        Map<Long, List<T>> by = new TreeMap<>();
        values.forEach(value -> by.computeIfAbsent(key.apply(value), _ -> new ArrayList<>()).add(value));
        return by;
    }
}
