package org.onrecord.export.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.onrecord.record.Entry;
import org.onrecord.record.store.Run;

/**
 * Tables in a folder: the files of an export, or the parts that a job wrote, whole when {@code _SUCCESS} is there. Of a job each split is what
 * {@code _committed/split-00017.json} lists, and nothing else. Opening it looks at every file's end, so that what is missing or cut is told before the first row is
 * read.
 */
public final class TablesFolder {

    private static final String PLAN = "_onrecord.json";
    private static final String COMMITTED = "_committed";
    private static final String SUCCESS = "_SUCCESS";

    private final Path folder;
    private final boolean isJob;

    /** Of each split, the number of the path that led to it. */
    private final int[] inputs;
    private final SortedMap<Long, Run> runs;
    private final long corrections;
    private final long bytes;

    private TablesFolder(Path folder) throws BrokenTables, IOException {
        this.folder = folder;
        this.isJob = isJob(folder);
        this.inputs = isJob ? inputs(folder) : new int[1];
        this.runs = runs(folder, isJob ? ReportTables.RUNS + "/run" + TableFile.ENDING : ReportTables.RUNS + TableFile.ENDING);
        this.corrections = isJob ? 0 : rows(folder, ReportTables.CORRECTIONS + TableFile.ENDING, ReportTables.CORRECTIONS);
        long all = 0;
        for (int split = 0; split < inputs.length; split++) {
            all += files(split).check();
        }
        this.bytes = all;
    }

    /** Opens a folder. @throws BrokenTables when it holds no tables, or not all of them */
    public static TablesFolder open(Path folder) throws BrokenTables {
        try {
            return new TablesFolder(folder);
        } catch (IOException e) {
            throw new BrokenTables(folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Of the files that entries are read from. */
    public long bytes() {
        return bytes;
    }

    /** The runs that read the reports, by their numbers. */
    public SortedMap<Long, Run> runs() {
        return runs;
    }

    /** Rows that say in words what people changed; the statements hold it. */
    public long corrections() {
        return corrections;
    }

    /**
     * All entries, in the order in which {@code onrecord add} would have brought them.
     *
     * @param scratch a folder on a disk with room for the largest split, unpacked
     */
    public Entries entries(Path scratch) {
        return new Entries(scratch);
    }

    private static boolean isJob(Path folder) throws BrokenTables, IOException {
        if (!Files.isDirectory(folder)) {
            throw new BrokenTables(folder + ": there is no such folder");
        }
        if (Files.exists(folder.resolve(PLAN)) || Files.isDirectory(folder.resolve(COMMITTED)) || Files.isDirectory(folder.resolve(ReportTables.ARTICLES))) {
            return true;
        }
        for (String table : ReportTables.ALL) {
            if (Files.exists(folder.resolve(table + TableFile.ENDING))) {
                return false;
            }
        }
        throw new BrokenTables(folder + " holds no tables: name a folder that 'onrecord export --format parquet' or onrecord-spark wrote");
    }

    private static int[] inputs(Path folder) throws BrokenTables {
        if (!Files.exists(folder.resolve(PLAN))) {
            throw new BrokenTables(folder + " lacks " + PLAN + ", which says what the job was to write: copy the folder whole, with what begins with an underscore");
        }
        Json plan = Json.read(folder.resolve(PLAN), PLAN);
        if (!TableFile.VERSION.equals(String.valueOf(plan.number("tables")))) {
            throw new BrokenTables(PLAN + " says that the tables are of version " + plan.number("tables") + ", and this onrecord reads version " + TableFile.VERSION
                    + ": import them with the onrecord that wrote them");
        }
        if (!Files.exists(folder.resolve(SUCCESS))) {
            throw new BrokenTables(folder + " lacks " + SUCCESS + ": the job that writes it has not come to its end; start it again with the same inputs and the"
                    + " same folder, and it goes on where it stopped");
        }
        int[] inputs = new int[plan.array("splits").size()];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = Json.number(plan.array("splits").get(i), "input");
        }
        return inputs;
    }

    private static SortedMap<Long, Run> runs(Path folder, String file) throws BrokenTables, IOException {
        SortedMap<Long, Run> runs = new TreeMap<>();
        try (TableInput input = TableInput.open(folder.resolve(file), file, ReportTables.RUNS)) {
            for (Optional<Fields> row = input.next(); row.isPresent(); row = input.next()) {
                Fields run = row.get();
                runs.put(run.longNumber("run"), new Run(Instant.ofEpochMilli(run.longNumber("started")), run.text("program"), run.text("model")));
            }
        }
        return runs;
    }

    private static long rows(Path folder, String file, String table) throws BrokenTables, IOException {
        try (TableInput input = TableInput.open(folder.resolve(file), file, table)) {
            return input.rows();
        }
    }

    private SplitFiles files(int split) throws BrokenTables {
        if (!isJob) {
            return SplitFiles.ofExport(folder);
        }
        String name = String.format(Locale.ROOT, "%s/split-%05d.json", COMMITTED, split);
        if (!Files.exists(folder.resolve(name))) {
            throw new BrokenTables(name + " is missing: copy the folder whole; if it is, start the job again with the same inputs and the same folder");
        }
        Json commit = Json.read(folder.resolve(name), name);
        List<PartFile> files = new ArrayList<>();
        for (Json file : commit.objects("files")) {
            files.add(new PartFile(file.text("table"), file.text("path"), file.number("rows"), file.number("bytes")));
        }
        return SplitFiles.ofJob(folder, split, inputs[split], files);
    }

    /** The entries one after another; holds a few at a time, however many there are. To be closed. */
    public final class Entries implements Closeable {

        private final Path scratch;
        private int split;
        private Optional<SplitInput> input = Optional.empty();
        private long before;

        private Entries(Path scratch) {
            this.scratch = scratch;
        }

        /** Bytes of the files taken so far, out of {@link TablesFolder#bytes}. */
        public long taken() {
            return before + input.map(SplitInput::taken).orElse(0L);
        }

        /** Empty: that was all. */
        public Optional<TableEntry> next() throws BrokenTables {
            try {
                while (true) {
                    if (input.isEmpty()) {
                        if (split == inputs.length) {
                            return Optional.empty();
                        }
                        input = Optional.of(new SplitInput(files(split), scratch));
                    }
                    Optional<TableEntry> entry = input.get().next();
                    if (entry.isPresent()) {
                        return Optional.of(known(entry.get()));
                    }
                    before = taken();
                    close();
                    split++;
                }
            } catch (IOException e) {
                throw new BrokenTables(folder + " cannot be read on: " + e.getMessage(), e);
            }
        }

        private TableEntry known(TableEntry entry) throws BrokenTables {
            if (entry.entry() instanceof Entry.Report report && !runs.containsKey(entry.run())) {
                throw new BrokenTables("the report " + report.source() + " was read by run " + entry.run() + ", which the table of runs lacks");
            }
            if (runs.isEmpty()) {
                throw new BrokenTables("the table of runs is empty: what read the entries is not known");
            }
            return entry;
        }

        @Override
        public void close() throws IOException {
            Optional<SplitInput> open = input;
            input = Optional.empty();
            if (open.isPresent()) {
                open.get().close();
            }
        }
    }
}
