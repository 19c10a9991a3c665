package org.onrecord.spark.join;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.onrecord.domain.Reprint;
import org.onrecord.domain.Reprint.Kind;
import org.onrecord.origin.tree.Ancestry;
import org.onrecord.origin.tree.Printed;

/** Makes the trees of one component after the other, of rows {@code component, key, other, outlet, credits, published, kind, share, other_share, shared}; other is 0 in a report's own row. */
final class Trees implements Walk.Step {

    /** By keys. */
    static final String BELOW = "key int, origin int, above int, kind string, share double";

    private final List<Printed> reports = new ArrayList<>();
    private final List<Reprint> pairs = new ArrayList<>();
    private int component;

    @Override
    public void take(Row row, Consumer<Row> made) {
        if (row.getInt(0) != component) {
            end(made);
            component = row.getInt(0);
        }
        if (row.getInt(2) == 0) {
            reports.add(new Printed(row.getInt(1), Optional.ofNullable(row.getString(3)), row.getList(4), Optional.ofNullable(row.getString(5))));
        } else {
            pairs.add(new Reprint(row.getInt(1), row.getInt(2), Kind.valueOf(row.getString(6).toUpperCase(Locale.ROOT)), row.getDouble(7), row.getDouble(8), row.getInt(9)));
        }
    }

    @Override
    public void end(Consumer<Row> made) {
        Map<Long, Reprint> parents = Ancestry.of(reports, pairs);
        Map<Long, Long> origins = Ancestry.origins(reports, parents);
        for (Printed report : reports) {
            Optional<Reprint> above = Optional.ofNullable(parents.get(report.key()));
            made.accept(RowFactory.create((int) report.key(), origins.get(report.key()).intValue(), above.map(pair -> (int) pair.other()).orElse(null),
                    above.map(pair -> pair.kind().name().toLowerCase(Locale.ROOT)).orElse(null), above.map(Reprint::share).orElse(null)));
        }
        reports.clear();
        pairs.clear();
    }
}
