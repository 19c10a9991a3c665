package org.onrecord.export;

import java.util.List;
import org.onrecord.domain.Statement;
import org.onrecord.record.Entry.Report;

/** Which statements are exported. */
@FunctionalInterface
public interface Selection {

    /** Everything, reports without statements as well. */
    Selection ALL = Report::statements;

    /** Those of a report's statements that are meant, in their order; none: the report is left out. */
    List<Statement> of(Report report);
}
