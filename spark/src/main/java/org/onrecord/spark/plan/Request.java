package org.onrecord.spark.plan;

import java.util.List;
import java.util.Optional;
import org.onrecord.ingest.Defaults;

/**
 * What is asked of a job; two jobs of which all of it is the same are one.
 *
 * @param inputs    paths or addresses as given
 * @param base      the folder that paths are seen from
 * @param published day of publication of reports that do not say it; null: unknown
 * @param outlet    who publishes the reports that do not say it; null: unknown
 * @param offices   lines of the user's own table of office holders
 */
public record Request(List<String> inputs, String base, String published, String outlet, List<String> offices) {

    public Request {
        inputs = List.copyOf(inputs);
        offices = List.copyOf(offices);
    }

    public Defaults defaults() {
        return new Defaults(Optional.ofNullable(published), Optional.ofNullable(outlet));
    }
}
