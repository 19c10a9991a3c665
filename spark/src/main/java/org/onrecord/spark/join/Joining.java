package org.onrecord.spark.join;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.SparkException;
import org.apache.spark.sql.SparkSession;
import org.onrecord.spark.join.StageOutcome.Done;
import org.onrecord.spark.join.StageOutcome.Refused;
import org.onrecord.spark.store.Master;
import org.onrecord.spark.store.NoStore;

/** The stages after read as a command: {@code onrecord-spark copies OUT}. */
public final class Joining {

    /** What can be done. */
    public static final List<String> STAGES = Stream.of(Stage.values()).map(Stage::word).toList();

    private Joining() { }

    /**
     * Runs one stage.
     *
     * @param words the stage and the folder that stage read wrote
     * @return the exit status
     */
    public static int run(PrintStream out, PrintStream err, String... words) {
        if (words.length != 2) {
            err.println("onrecord-spark: name the folder that 'read' wrote: onrecord-spark " + words[0] + " FOLDER");
            return 2;
        }
        try (SparkSession spark = SparkSession.builder().appName("onrecord " + words[0]).getOrCreate()) {
            return runOn(spark, Stage.of(words[0]).orElseThrow(), words[1], out, err);
        } catch (NoStore e) {
            err.println("onrecord-spark: " + e.getMessage());
            return 2;
        } catch (IOException | SparkException e) {
            err.println("onrecord-spark: " + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + System.lineSeparator() + "Begin it again with the same words.");
            return 1;
        }
    }

    private static int runOn(SparkSession spark, Stage stage, String folder, PrintStream out, PrintStream err) throws IOException, SparkException {
        try {
            return run(spark, stage, folder, out, err);
        } catch (IllegalStateException e) {
            err.println("onrecord-spark: " + Master.givenUp(spark.sparkContext(), e));
            return 1;
        }
    }

    /** @throws SparkException when a task failed as often as the cluster lets it, or there is no cluster: Spark throws it undeclared */
    private static int run(SparkSession spark, Stage stage, String folder, PrintStream out, PrintStream err) throws IOException, SparkException {
        return switch (stage.run(spark, folder)) {
            case Done(long _, boolean anew) -> {
                out.println((anew ? "" : "all is done already: ") + stage.told(spark, folder));
                yield 0;
            }
            case Refused(String _, String message) -> {
                err.println("onrecord-spark: " + message);
                yield 2;
            }
        };
    }
}
