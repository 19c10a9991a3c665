package org.onrecord.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.onrecord.pipeline.Pipeline;
import org.onrecord.record.format.Finding;

/** The program and the machine that it runs on. */
final class MachineFindings {

    private static final long MEGABYTE = 1L << 20;

    /** A report of a mebibyte is read in a quarter of a gibibyte (ProcessTest). */
    private static final long LEAST_MEMORY = 256 * MEGABYTE;

    /** The record's log grows to 20,000 pages of 4 KB before it is folded in: with less room than that an 'add' may stop. */
    private static final long LEAST_ROOM = 80 * MEGABYTE;

    /** A backup takes as much as the record, its search index made anew about half as much beside the old one. */
    private static final long ROOM_IN_RECORDS = 2;

    private MachineFindings() {
    }

    static List<Finding> all(Path recordFolder, long recordBytes) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.ok("program", "onrecord " + Onrecord.versionTold()));
        findings.add(java());
        findings.add(Finding.ok("processors", String.valueOf(Runtime.getRuntime().availableProcessors())));
        memory().ifPresent(findings::add);
        findings.add(disk("disk", recordFolder, Math.max(LEAST_ROOM, ROOM_IN_RECORDS * recordBytes)));
        findings.add(disk("temporary", Path.of(System.getProperty("java.io.tmpdir")), LEAST_ROOM));
        findings.add(model());
        return findings;
    }

    private static Finding java() {
        long most = Runtime.getRuntime().maxMemory();
        String told = Runtime.version() + " in " + System.getProperty("java.home") + ", may take " + bytes(most) + " of memory";
        return most >= LEAST_MEMORY ? Finding.ok("Java", told)
                : Finding.look("Java", told + ": too little for long reports", "unset ONRECORD_JAVA_OPTIONS, or let it say -Xmx1g");
    }

    /** As Linux tells it; elsewhere nothing is said. */
    private static Optional<Finding> memory() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/meminfo"))) {
            List<String> told = lines.filter(line -> line.startsWith("MemTotal:") || line.startsWith("MemAvailable:"))
                    .map(line -> bytes(Long.parseLong(line.replaceAll("\\D", "")) << 10)).toList();
            return told.size() == 2 ? Optional.of(Finding.ok("memory", told.get(0) + " in this machine, " + told.get(1) + " free")) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Finding disk(String subject, Path folder, long wanted) {
        try {
            long room = Files.getFileStore(folder).getUsableSpace();
            String told = bytes(room) + " free at " + folder;
            if (!Files.isWritable(folder)) {
                return Finding.wrong(subject, told + ", but nothing may be written there", subject.equals("disk") ? "chmod u+w, or name a record elsewhere with --record"
                        : "ONRECORD_JAVA_OPTIONS=-Djava.io.tmpdir=FOLDER names another");
            }
            return room < LEAST_ROOM ? Finding.wrong(subject, told, "make room: less than " + bytes(LEAST_ROOM) + " may not do for one run")
                    : room < wanted ? Finding.look(subject, told, "make room: a backup and a new index want " + bytes(wanted)) : Finding.ok(subject, told);
        } catch (IOException e) {
            return Finding.wrong(subject, folder + " cannot be looked at (" + e.getMessage() + ")", "make the folder, or name a record elsewhere with --record");
        }
    }

    private static Finding model() {
        List<String> spoiled = Pipeline.spoiledModelFiles();
        return spoiled.isEmpty() ? Finding.ok("model", Pipeline.model())
                : Finding.wrong("model", "its files are not as they were made: " + String.join(", ", spoiled), "delete the folder cli/target/app, then start onrecord again: it is built anew");
    }

    /** E.g. "3.2 GB". */
    static String bytes(long bytes) {
        String[] units = {"bytes", "KB", "MB", "GB", "TB"};
        double size = bytes;
        int unit = 0;
        while (size >= 1000 && unit < units.length - 1) {
            size /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 || size >= 10 ? "%.0f %s" : "%.1f %s", size, units[unit]);
    }
}
