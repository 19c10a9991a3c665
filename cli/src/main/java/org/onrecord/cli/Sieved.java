package org.onrecord.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.domain.Statement;
import org.onrecord.pipeline.Outcome;

/** A report without the statements that are too uncertain for who asks. */
final class Sieved {

    private Sieved() {
    }

    /**
     * The report with the statements of at least this confidence. One that was reported in a statement left out stands for itself.
     *
     * @param least 0 to 1; 0 keeps all
     */
    static Outcome.Read least(double least, Outcome.Read report) {
        if (least <= 0) {
            return report;
        }
        List<Statement> kept = report.statements().stream().filter(statement -> statement.confidence() >= least).toList();
        Set<String> ids = kept.stream().map(Statement::id).collect(Collectors.toSet());
        return new Outcome.Read(report.article(), kept.stream()
                .map(statement -> statement.within().filter(ids::contains).equals(statement.within()) ? statement : standingAlone(statement)).toList());
    }

    private static Statement standingAlone(Statement statement) {
        return new Statement(statement.id(), statement.manner(), statement.wording(), statement.speakers(), statement.circumstances(),
                Optional.empty(), statement.confidence());
    }
}
