package org.onrecord.spark.store;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.SparkContext;

/** Whether somebody leads the cluster that is named. Spark by itself asks for a minute, and ends then in the midst of what is done. */
public final class Master {

    private static final String STANDALONE = "spark://";

    /** For a connection over any network. */
    private static final int MILLISECONDS = 10_000;

    private Master() { }

    /** What to tell of a standalone cluster of which no master answers; empty: one does, or it is another kind of cluster. */
    public static Optional<String> missing(String master) {
        if (!master.startsWith(STANDALONE) || Stream.of(master.substring(STANDALONE.length()).split(",")).anyMatch(Master::answers)) {
            return Optional.empty();
        }
        return Optional.of(unanswered(master));
    }

    private static String unanswered(String master) {
        return "no master answers at " + master + ": is it running, and can this machine reach it? Then begin it again with the same words.";
    }

    /**
     * What to tell where Spark has given its master up: whatever is asked of it then ends so.
     *
     * @throws IllegalStateException the same, where it has not: a fault of the program
     */
    public static String givenUp(SparkContext spark, IllegalStateException fault) {
        if (!spark.isStopped()) {
            throw fault;
        }
        return unanswered(spark.master());
    }

    private static boolean answers(String place) {
        int colon = place.lastIndexOf(':');
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(place.substring(0, Math.max(0, colon)), Integer.parseInt(place.substring(colon + 1))), MILLISECONDS);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
