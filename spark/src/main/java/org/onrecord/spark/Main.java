package org.onrecord.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.onrecord.domain.Sha256;
import org.onrecord.pipeline.Pipeline;
import org.onrecord.spark.join.Joining;
import org.onrecord.spark.plan.Impossible;
import org.onrecord.spark.plan.Request;
import org.onrecord.spark.read.ReadStage;
import org.onrecord.spark.read.Summary;
import org.onrecord.spark.store.Master;

/** Where a job starts: {@code spark-submit} and {@code bin/onrecord-spark} run this. */
public final class Main {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private Main() { }

    public static void main(String... words) {
        int status = run(System.out, System.err, words);
        if (status != DONE) {
            System.exit(status);
        }
    }

    /** Runs one command line to its end and gives the exit status. */
    static int run(PrintStream out, PrintStream err, String... words) {
        if (List.of(words).contains("--help") || List.of(words).contains("-h")) {
            out.println(Arguments.USAGE);
            return DONE;
        }
        Optional<String> missing = Master.missing(System.getProperty("spark.master", ""));
        if (missing.isPresent()) {
            err.println("onrecord-spark: " + missing.get());
            return FAILED;
        }
        if (words.length > 0 && Joining.STAGES.contains(words[0])) {
            return Joining.run(out, err, words);
        }
        try {
            Arguments arguments = Arguments.of(words);
            try (JavaSparkContext spark = new JavaSparkContext(new SparkConf().setIfMissing("spark.app.name", "onrecord read"))) {
                return read(spark, arguments, out, err);
            }
        } catch (Arguments.Misused e) {
            err.println("onrecord-spark: " + e.getMessage());
            err.println("'onrecord-spark --help' tells what can be said.");
            return MISUSED;
        }
    }

    /** Reads on the cluster that {@code spark} leads. */
    static int read(JavaSparkContext spark, Arguments arguments, PrintStream out, PrintStream err) {
        try {
            ReadStage stage = ReadStage.begin(spark, arguments.out(), arguments.request(), maker(arguments.request()), arguments.cutting());
            Optional<Summary> done = stage.done();
            out.println(done.isPresent() ? "all is done already: " + done.get().text() : stage.run().text());
            return DONE;
        } catch (Impossible e) {
            err.println("onrecord-spark: " + e.getMessage());
            return MISUSED;
        } catch (IOException | ExecutionException e) {
            err.println("onrecord-spark: " + e.getMessage() + System.lineSeparator() + "What is done is kept: begin it again with the same words.");
            return FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            err.println("onrecord-spark: stopped. What is done is kept: begin it again with the same words.");
            return FAILED;
        } catch (IllegalStateException e) {
            err.println("onrecord-spark: " + Master.givenUp(spark.sc(), e));
            return FAILED;
        }
    }

    private static ReadStage.Maker maker(Request request) {
        String offices = request.offices().isEmpty() ? "" : " offices sha256:" + Sha256.hex(String.join("\n", request.offices()));
        return new ReadStage.Maker(Optional.ofNullable(Main.class.getPackage().getImplementationVersion()).orElse("(unpacked)"), Pipeline.model() + offices);
    }
}
