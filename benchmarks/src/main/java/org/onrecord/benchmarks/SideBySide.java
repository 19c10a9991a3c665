package org.onrecord.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The read path beside CoreNLP's quote pipeline: each in a process of its own, in turn, on the same articles, two threads
 * each. Run with the profile "corenlp".
 */
final class SideBySide {

    private static final int ROUNDS = Integer.getInteger("rounds", 3);

    /** The read path is done in seconds where CoreNLP takes minutes: it reads all several times over. */
    private static final int REPEATS = 3;

    /** CoreNLP's default pipeline needs minutes for all articles; it gets every seventh. */
    private static final int STEP = 7;

    private static final List<String> OPTIONS = List.of("--enable-native-access=ALL-UNNAMED");

    private SideBySide() {
    }

    static void main(String[] arguments) throws IOException {
        Path all = Articles.file();
        System.out.println("| articles | | articles/s | peak resident memory, MB | onrecord / CoreNLP, articles/s | the same by processor time |\n| --- | --- | --- | --- | --- | --- |");
        compare("lean", all, "all");
        compare("default", Articles.every(STEP, all), "every " + STEP + "th");
    }

    private static void compare(String pipeline, Path file, String which) throws IOException {
        try (Rival onrecord = new Rival(serial(), "org.onrecord.benchmarks.Worker");
                Rival coreNlp = new Rival(OPTIONS, "org.onrecord.benchmarks.corenlp.CoreNlp", pipeline)) {
            onrecord.read(file, REPEATS);
            coreNlp.read(file, 1);
            List<Rival.Pace> ours = new ArrayList<>();
            List<Rival.Pace> theirs = new ArrayList<>();
            Machine machine = Machine.watch(ProcessHandle.current(), onrecord.handle(), coreNlp.handle());
            for (int round = 0; round < ROUNDS; round++) {
                ours.add(onrecord.read(file, REPEATS));
                theirs.add(coreNlp.read(file, 1));
            }
            System.err.printf("beside CoreNLP %s: %s%n", pipeline, machine.others());
            Rates our = rates(ours, Rival.Pace::perSecond);
            Rates their = rates(theirs, Rival.Pace::perSecond);
            Rates work = rates(ours, Rival.Pace::perProcessorSecond).over(rates(theirs, Rival.Pace::perProcessorSecond));
            System.out.printf("| %s | onrecord | %s | %,d | **%s** | %s |%n", which, our.show(2), onrecord.peakMegabytes(), our.over(their).show(1), work.show(1));
            System.out.printf("| | CoreNLP, %s | %s | %,d | | |%n", pipeline, their.show(2), coreNlp.peakMegabytes());
        }
    }

    private static Rates rates(List<Rival.Pace> paces, ToDoubleFunction<Rival.Pace> figure) {
        return new Rates(paces.stream().mapToDouble(figure).toArray());
    }

    /** As the launcher starts it. */
    private static List<String> serial() {
        return List.of(OPTIONS.getFirst(), "-XX:+UseSerialGC");
    }
}
