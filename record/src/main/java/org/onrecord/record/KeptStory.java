package org.onrecord.record;

import java.util.List;
import java.util.Optional;

/**
 * A story as it is kept.
 *
 * @param reports one or more, the clearest first: the one that has most in common with the others
 */
public record KeptStory(List<StoryReport> reports) {

    public KeptStory {
        reports = List.copyOf(reports);
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("a story without reports");
        }
    }

    /** The least of its reports' ids. */
    public String id() {
        return reports.stream().map(StoryReport::article).min(String::compareTo).orElseThrow();
    }

    /** The clearest report's; empty when none has one. */
    public Optional<String> headline() {
        return reports.stream().flatMap(report -> report.headline().stream()).findFirst();
    }

    /** What the clearest report shares with the others. */
    public List<String> words() {
        return reports.getFirst().words();
    }

    /** Who published it, in the order of their names. */
    public List<String> outlets() {
        return reports.stream().flatMap(report -> report.outlet().stream()).distinct().sorted().toList();
    }

    /** The first date of publication; empty when none is known. */
    public Optional<String> first() {
        return reports.stream().flatMap(report -> report.published().stream()).min(String::compareTo);
    }

    /** The last. */
    public Optional<String> last() {
        return reports.stream().flatMap(report -> report.published().stream()).max(String::compareTo);
    }
}
