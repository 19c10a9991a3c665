package org.onrecord.record.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Which reports carry which marks, in sorted runs: rows in the order of marks would be written all over the table, at hundreds of pages a report. An entry
 * is a mark above and a key below, 32 bits each.
 */
final class OriginMarks {

    /** Entries of a chunk, 16 KB: a report's marks lie in one chunk each of a large run. */
    static final int CHUNK = 2_048;

    /** Runs of about one size that are merged, so that an entry is written again once for each eightfold growth. */
    private static final int FAN = 8;

    private static final int ENTRY = Long.BYTES;

    /** Chunks written or fetched together. */
    private static final int TOGETHER = 64;

    private final Handle handle;

    OriginMarks(Handle handle) {
        this.handle = handle;
    }

    private record Range(long run, int chunk, long least, long greatest) { }

    private record Run(long number, int chunks) {

        int tier() {
            return (int) (Math.log(chunks) / Math.log(FAN));
        }
    }

    /** The keys of the reports that carry each mark, the smallest first; marks that none carries are left out. */
    Map<Integer, long[]> carriers(Set<Integer> marks) {
        int[] sorted = marks.stream().mapToInt(Integer::intValue).sorted().toArray();
        List<Range> touched = ranges().stream().filter(range -> meets(sorted, range)).toList();
        Map<Integer, long[]> carriers = new HashMap<>();
        for (int i = 0; i < touched.size(); i += TOGETHER) {
            for (long[] entries : entries(touched.subList(i, Math.min(touched.size(), i + TOGETHER)))) {
                gather(sorted, entries, carriers);
            }
        }
        return carriers;
    }

    private List<Range> ranges() {
        return handle.createQuery("select run, chunk, least, greatest from origin_marks order by run, chunk")
                .map((row, _) -> new Range(row.getLong(1), row.getInt(2), row.getLong(3), row.getLong(4))).list();
    }

    private static boolean meets(int[] sorted, Range range) {
        int at = Arrays.binarySearch(sorted, (int) (range.least() >> Integer.SIZE));
        at = at < 0 ? -at - 1 : at;
        return at < sorted.length && sorted[at] <= (int) (range.greatest() >> Integer.SIZE);
    }

    private List<long[]> entries(List<Range> ranges) {
        String which = ranges.stream().map(range -> "(" + range.run() + ", " + range.chunk() + ")").collect(Collectors.joining(", "));
        return Unparsed.query(handle, "select entries from origin_marks where (run, chunk) in (values " + which + ") order by run, chunk")
                .map((row, _) -> longs(row.getBytes(1))).list();
    }

    private static void gather(int[] sorted, long[] entries, Map<Integer, long[]> carriers) {
        int from = Arrays.binarySearch(sorted, mark(entries[0]));
        for (int i = from < 0 ? -from - 1 : from; i < sorted.length && sorted[i] <= mark(entries[entries.length - 1]); i++) {
            int begin = Arrays.binarySearch(entries, entry(sorted[i], 0));
            begin = begin < 0 ? -begin - 1 : begin;
            int end = begin;
            while (end < entries.length && mark(entries[end]) == sorted[i]) {
                end++;
            }
            if (end > begin) {
                carriers.merge(sorted[i], keys(entries, begin, end), OriginMarks::together);
            }
        }
    }

    private static long[] keys(long[] entries, int begin, int end) {
        long[] keys = new long[end - begin];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = entries[begin + i] & 0xffffffffL;
        }
        return keys;
    }

    /** What is in either, the smallest first, each once. */
    private static long[] together(long[] some, long[] others) {
        long[] both = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, both, some.length, others.length);
        Arrays.sort(both);
        int count = 1;
        for (int i = 1; i < both.length; i++) {
            if (both[i] != both[i - 1]) {
                both[count++] = both[i];
            }
        }
        return Arrays.copyOf(both, count);
    }

    static long entry(int mark, long key) {
        if (key < 0 || key > 0xffffffffL) {
            throw new IllegalArgumentException("a key that does not fit: " + key);
        }
        return (long) mark << Integer.SIZE | key;
    }

    private static int mark(long entry) {
        return (int) (entry >> Integer.SIZE);
    }

    /** Adds a run. @param marks by key of the report */
    void add(Map<Long, ? extends Collection<Integer>> marks) {
        long[] entries = marks.entrySet().stream().flatMapToLong(report -> report.getValue().stream().mapToLong(mark -> entry(mark, report.getKey()))).sorted().toArray();
        if (entries.length > 0) {
            write(Arrays.stream(entries).iterator());
            merge();
        }
    }

    /** Merges the smallest runs as long as there are so many of one size. */
    private void merge() {
        List<Run> runs = runs();
        int tier = runs.getLast().tier();
        List<Run> alike = runs.stream().filter(run -> run.tier() == tier).toList();
        while (alike.size() >= FAN) {
            PriorityQueue<Source> sources = new PriorityQueue<>(Comparator.comparingLong(Source::head));
            alike.forEach(run -> sources.add(new Source(handle, run.number())));
            write(new Merged(sources));
            handle.execute("delete from origin_marks where run" + Keys.in(alike.stream().map(Run::number).toList()));
            runs = runs();
            int next = runs.getLast().tier();
            alike = runs.stream().filter(run -> run.tier() == next).toList();
        }
    }

    private List<Run> runs() {
        return handle.createQuery("select run, count(*) from origin_marks group by run order by run").map((row, _) -> new Run(row.getLong(1), row.getInt(2))).list();
    }

    private void write(PrimitiveIterator.OfLong entries) {
        long run = handle.createQuery("select coalesce(max(run), 0) + 1 from origin_marks").mapTo(Long.class).one();
        PreparedBatch batch = handle.prepareBatch(Table.ORIGIN_MARKS.insert());
        for (int chunk = 0; entries.hasNext(); chunk++) {
            ByteBuffer bytes = ByteBuffer.allocate(CHUNK * ENTRY);
            long least = entries.nextLong();
            long greatest = least;
            bytes.putLong(least);
            while (bytes.hasRemaining() && entries.hasNext()) {
                long entry = entries.nextLong();
                if (entry != greatest) {
                    bytes.putLong(entry);
                }
                greatest = entry;
            }
            batch.bind(0, run).bind(1, chunk).bind(2, least).bind(3, greatest).bind(4, Arrays.copyOf(bytes.array(), bytes.position())).add();
            if (batch.size() == TOGETHER) {
                batch.execute();
            }
        }
        batch.execute();
    }

    static long[] longs(byte[] bytes) {
        long[] longs = new long[bytes.length / ENTRY];
        ByteBuffer.wrap(bytes).asLongBuffer().get(longs);
        return longs;
    }

    /** The entries of a run, chunk by chunk. */
    private static final class Source {

        private final Handle handle;
        private final long run;
        private long[] entries = {};
        private int chunk;
        private int at;

        Source(Handle handle, long run) {
            this.handle = handle;
            this.run = run;
            fetch();
        }

        private void fetch() {
            entries = handle.createQuery("select entries from origin_marks where run = ? and chunk = ?").bind(0, run).bind(1, chunk)
                    .map((row, _) -> longs(row.getBytes(1))).findOne().orElse(new long[0]);
            chunk++;
            at = 0;
        }

        long head() {
            return entries[at];
        }

        /** @return whether there is another */
        boolean advance() {
            if (++at == entries.length) {
                fetch();
            }
            return entries.length > 0;
        }
    }

    /** The entries of several runs in their order. */
    private record Merged(PriorityQueue<Source> sources) implements PrimitiveIterator.OfLong {

        @Override
        public boolean hasNext() {
            return !sources.isEmpty();
        }

        @Override
        public long nextLong() {
            Source least = sources.remove();
            long entry = least.head();
            if (least.advance()) {
                sources.add(least);
            }
            return entry;
        }
    }
}
