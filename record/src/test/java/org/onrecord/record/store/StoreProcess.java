package org.onrecord.record.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A process of its own that writes reports to a record, ten at a time, and says what was acknowledged; its shell can be told to limit it. */
final class StoreProcess {

    private StoreProcess() { }

    /** Arguments: place, first and last report. */
    public static void main(String[] arguments) {
        int first = Integer.parseInt(arguments[1]);
        int last = Integer.parseInt(arguments[2]);
        try (RecordStore store = RecordStore.open(arguments[0])) {
            long run = store.begin(RecordContract.RUN);
            for (int i = first; i < last; i += 10) {
                store.write(run, ManyReports.from(i, i + 10));
                System.out.println("acknowledged " + (i + 10));
            }
        } catch (RecordFault fault) {
            System.out.println(fault.kind() + " " + fault.getMessage());
        }
    }

    /** @param before what the shell does first, e.g. "ulimit -f 100;", ending in what goes before the command, e.g. "exec" */
    static Process start(String before, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("bash", "-c", before + " \"$@\"", "bash", Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Dorg.sqlite.tmpdir=" + System.getProperty("java.io.tmpdir"),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), StoreProcess.class.getName()));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Its lines, after its end. */
    static List<String> lines(Process process) throws IOException, InterruptedException {
        try (BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            List<String> lines = output.lines().toList();
            process.waitFor();
            return lines;
        }
    }

    /** What makes rights bind: root has all of them until it gives them up; null where it cannot. */
    static String withoutPrivileges() throws IOException, InterruptedException {
        if (!Files.exists(Path.of("/proc/self/uid_map")) || !"0".equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid").toString())) {
            return "exec";
        }
        String drop = "setpriv --bounding-set=-dac_override,-dac_read_search --inh-caps=-all";
        return new ProcessBuilder("bash", "-c", drop + " true").start().waitFor() == 0 ? "exec " + drop : null;
    }
}
