package org.onrecord.spark.join;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.apache.spark.SparkException;
import org.apache.spark.sql.SparkSession;
import org.onrecord.spark.join.StageOutcome.Done;
import org.onrecord.spark.join.StageOutcome.Refused;
import org.onrecord.spark.store.NoStore;

/** The stages after read as a command: {@code onrecord-spark copies OUT}. */
public final class Joining {

    /** What can be done. */
    public static final List<String> STAGES = List.of("copies", "identities", "claims");

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
            return told(words[0], stage(spark, words[0], words[1]), out, err);
        } catch (NoStore e) {
            err.println("onrecord-spark: " + e.getMessage());
            return 2;
        } catch (IOException | SparkException e) {
            err.println("onrecord-spark: " + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + System.lineSeparator() + "Begin it again with the same words.");
            return 1;
        }
    }

    /** @throws SparkException when a task failed as often as the cluster lets it, or there is no cluster: Spark throws it undeclared */
    private static StageOutcome stage(SparkSession spark, String name, String out) throws IOException, SparkException {
        return switch (name) {
            case "copies" -> Copies.run(spark, out);
            case "identities" -> Identities.run(spark, out);
            default -> Claims.run(spark, out);
        };
    }

    private static String rows(String stage) {
        return switch (stage) {
            case "copies" -> " pairs of reports that share text";
            case "identities" -> " speakers";
            default -> " statements with the claims that they are of";
        };
    }

    private static int told(String stage, StageOutcome outcome, PrintStream out, PrintStream err) {
        switch (outcome) {
            case Done(long rows, boolean anew) -> {
                out.println((anew ? "" : "all is done already: ") + rows + rows(stage));
                return 0;
            }
            case Refused(String _, String message) -> {
                err.println("onrecord-spark: " + message);
                return 2;
            }
        }
    }
}
