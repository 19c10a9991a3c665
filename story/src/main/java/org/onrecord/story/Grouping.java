package org.onrecord.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Puts reports together that are alike: by average link, the most alike first, as long as two groups have as much in common as each has within
 * itself. So a story of which all reports say nearly the same does not take in what is merely of the same kind, and one that is told in many ways
 * still holds together. The outcome does not depend on the order in which reports are given. Time grows with the cube of the number of reports,
 * so that callers give some hundreds.
 */
final class Grouping {

    /**
     * What two reports of one story have in common, as long as nothing is known of the story. Of .23 to .34, with the two below, B-cubed F of ECB+'s even
     * topics falls from .954 to .93; but among 840 reports of one election year, where most are of one matter and few of one event, the pairs put
     * together fall from 1,407 to 442, and 35 % instead of 24 % are of one week (5 % of all pairs are); NewsWCL50's ten events come out whole from .26 on.
     */
    static final double USUAL = .26;

    /** Pairs of reports for which {@link #USUAL} stands: of 4 to 30, 7 is best on ECB+'s even topics. */
    private static final double USUAL_PAIRS = 7;

    /** Share of what a group has in common within itself that two must have between them: of .75 to .95, .9 is best there. */
    private static final double SHARE = .9;

    /** Nothing below this can bring two reports together; pairs below need not be looked at. */
    static final double LEAST = .8 * SHARE * USUAL;

    /**
     * So much alike, two reports are one text, edited: they are one voice in what their story has in common. Otherwise ten reprints would be a story of
     * their own which nobody else is like enough to join.
     */
    private static final double COPY = .8;

    private final List<Cluster> clusters = new ArrayList<>();

    /** What pairs of voices of two clusters have in common, on average; 0: one of them is gone. */
    private final double[][] between;

    private static final class Cluster {

        private final List<Profile> reports = new ArrayList<>();
        private final Profile first;
        private Profile earliest;
        private Profile latest;
        private int voices = 1;
        private double within;
        private boolean gone;

        Cluster(Profile first) {
            this.first = first;
            add(first);
        }

        void add(Profile report) {
            reports.add(report);
            if (report.day().isPresent()) {
                earliest = earliest == null || report.day().get().isBefore(earliest.day().get()) ? report : earliest;
                latest = latest == null || report.day().get().isAfter(latest.day().get()) ? report : latest;
            }
        }

        boolean isNear(Cluster other) {
            return earliest == null || other.earliest == null || earliest.isNear(other.latest) && latest.isNear(other.earliest);
        }

        boolean isNear(Profile report) {
            return earliest == null || earliest.isNear(report) && latest.isNear(report);
        }

        double inCommon() {
            return (within + USUAL_PAIRS * USUAL) / (voices * (voices - 1) / 2.0 + USUAL_PAIRS);
        }
    }

    private Grouping(Collection<Profile> reports) {
        reports.stream().sorted(Comparator.comparing(Profile::report)).forEach(this::voice);
        between = new double[clusters.size()][clusters.size()];
        for (int i = 0; i < clusters.size(); i++) {
            for (int j = 0; j < i; j++) {
                between[i][j] = clusters.get(i).first.closeness(clusters.get(j).first);
                between[j][i] = between[i][j];
            }
        }
    }

    /** @return all of the reports, those alone in lists of one */
    static List<List<Profile>> of(Collection<Profile> reports) {
        Grouping grouping = new Grouping(reports);
        while (grouping.step()) { }
        return grouping.clusters.stream().filter(cluster -> !cluster.gone).map(cluster -> List.copyOf(cluster.reports)).toList();
    }

    private void voice(Profile report) {
        for (Cluster cluster : clusters) {
            if (cluster.isNear(report) && cluster.first.closeness(report) >= COPY) {
                cluster.add(report);
                return;
            }
        }
        clusters.add(new Cluster(report));
    }

    /** Puts the two most alike together that may be; false: there are none. */
    private boolean step() {
        int one = -1;
        int other = -1;
        double best = 0;
        for (int i = 0; i < between.length; i++) {
            for (int j = 0; j < i; j++) {
                double average = between[i][j];
                if (average > best && mayJoin(clusters.get(i), clusters.get(j), average)) {
                    best = average;
                    one = j;
                    other = i;
                }
            }
        }
        if (one >= 0) {
            join(one, other);
        }
        return one >= 0;
    }

    private static boolean mayJoin(Cluster one, Cluster other, double average) {
        return average >= SHARE * Math.min(one.inCommon(), other.inCommon()) && one.isNear(other);
    }

    private void join(int into, int from) {
        Cluster kept = clusters.get(into);
        Cluster gone = clusters.get(from);
        double pairs = (double) kept.voices * gone.voices;
        kept.within += gone.within + pairs * between[into][from];
        for (int i = 0; i < between.length; i++) {
            between[into][i] = (kept.voices * between[into][i] + gone.voices * between[from][i]) / (kept.voices + gone.voices);
            between[i][into] = between[into][i];
        }
        Arrays.fill(between[from], 0);
        for (double[] row : between) {
            row[from] = 0;
        }
        gone.reports.forEach(kept::add);
        kept.voices += gone.voices;
        gone.gone = true;
    }
}
