package org.onrecord.export.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The files of one split of a job, or those of an export. */
final class SplitFiles {

    private final Path folder;
    private final OptionalInt split;
    private final int input;

    /** By table and month. */
    private final Map<String, Map<String, PartFile>> parts;

    /** What does not go by rows and bytes of a file, as nobody told them. */
    private static final long UNTOLD = -1;

    private SplitFiles(Path folder, OptionalInt split, int input, Map<String, Map<String, PartFile>> parts) {
        this.folder = folder;
        this.split = split;
        this.input = input;
        this.parts = parts;
    }

    static SplitFiles ofExport(Path folder) throws BrokenTables {
        Map<String, Map<String, PartFile>> parts = new HashMap<>();
        for (String table : List.of(ReportTables.ARTICLES, ReportTables.STATEMENTS, ReportTables.SPEAKERS, ReportTables.SKIPPED)) {
            parts.put(table, Map.of("", new PartFile(table, table + TableFile.ENDING, UNTOLD, UNTOLD)));
        }
        return new SplitFiles(folder, OptionalInt.empty(), 0, parts);
    }

    /**
     * @param input number of the path that led to it
     * @param files as the job committed them
     */
    static SplitFiles ofJob(Path folder, int split, int input, List<PartFile> files) throws BrokenTables {
        Map<String, Map<String, PartFile>> parts = new HashMap<>();
        for (PartFile file : files) {
            Path path = Path.of(file.path());
            if (path.isAbsolute() || !path.normalize().equals(path) || path.startsWith("..")) {
                throw new BrokenTables(file.path() + " is no file in the folder of the tables");
            }
            Map<String, PartFile> months = parts.computeIfAbsent(file.table(), _ -> new TreeMap<>());
            if (months.put(String.valueOf(path.getParent().getFileName()), file) != null) {
                throw new BrokenTables("split " + split + " has two files of " + file.table() + " for one month, " + file.path() + " and another");
            }
        }
        return new SplitFiles(folder, OptionalInt.of(split), input, parts);
    }

    OptionalInt split() {
        return split;
    }

    int input() {
        return input;
    }

    /** What tells months apart; of an export one name. */
    List<String> months() {
        return List.copyOf(parts.getOrDefault(ReportTables.ARTICLES, Map.of()).keySet());
    }

    /** Opens all files one after another and looks whether they are what they should be. Gives their bytes. */
    long check() throws BrokenTables, IOException {
        long bytes = 0;
        for (String month : months()) {
            for (String table : ReportTables.ALL) {
                bytes += check(table, month);
            }
        }
        for (String skipped : parts.getOrDefault(ReportTables.SKIPPED, Map.of()).keySet()) {
            bytes += check(ReportTables.SKIPPED, skipped);
        }
        return bytes;
    }

    private long check(String table, String month) throws BrokenTables, IOException {
        open(table, month).close();
        return Files.size(folder.resolve(part(table, month).path()));
    }

    /** The reports of a month. */
    ReportInput reports(String month) throws BrokenTables, IOException {
        List<TableInput> opened = new ArrayList<>();
        ReportInput reports = null;
        try {
            for (String table : ReportTables.ALL) {
                opened.add(open(table, month));
            }
            reports = new ReportInput(opened.get(0), opened.get(1), opened.get(2));
            return reports;
        } finally {
            for (Closeable input : reports == null ? opened : List.<Closeable>of()) {
                input.close();
            }
        }
    }

    /** Empty: nothing is there of inputs that are not recorded. */
    Optional<TableInput> skipped() throws BrokenTables {
        Map<String, PartFile> files = parts.getOrDefault(ReportTables.SKIPPED, Map.of());
        return files.isEmpty() ? Optional.empty() : Optional.of(open(ReportTables.SKIPPED, files.keySet().iterator().next()));
    }

    private PartFile part(String table, String month) throws BrokenTables {
        PartFile file = parts.getOrDefault(table, Map.of()).get(month);
        if (file == null) {
            throw new BrokenTables("there is no file of " + table + " beside " + parts.get(ReportTables.ARTICLES).get(month).path() + ": the tables are not whole");
        }
        return file;
    }

    private TableInput open(String table, String month) throws BrokenTables {
        PartFile file = part(table, month);
        Path path = folder.resolve(file.path());
        requireSize(path, file);
        TableInput input = TableInput.open(path, file.path(), table);
        if (file.rows() != UNTOLD && file.rows() != input.rows()) {
            throw new BrokenTables(file.path() + " has " + input.rows() + " rows, and the job wrote " + file.rows() + ": copy it again");
        }
        return input;
    }

    private static void requireSize(Path path, PartFile file) throws BrokenTables {
        try {
            if (file.bytes() != UNTOLD && Files.isRegularFile(path) && Files.size(path) != file.bytes()) {
                throw new BrokenTables(file.path() + " has " + Files.size(path) + " bytes, and the job wrote " + file.bytes() + ": copy it again");
            }
        } catch (IOException e) {
            throw new BrokenTables(file.path() + " cannot be read: " + e.getMessage(), e);
        }
    }
}
