package org.onrecord.record.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.onrecord.record.Entry;
import org.onrecord.record.Entry.Report;
import org.onrecord.record.Entry.Skipped;

/** One batch of entries on their way into the tables. */
final class Writing {

    private final Handle handle;
    private final long run;
    private final boolean replaces;
    private final Rows rows;
    private final Speakers speakers;
    private final Map<String, Earlier> earlier = new HashMap<>();
    private final Set<String> inBatch = new HashSet<>();
    private Map<String, Known> known = Map.of();

    /** Sources that have a text in the record. */
    private Set<String> sources = Set.of();
    private Receipt receipt = Receipt.NONE;

    /** @param replaces whether a report that is there is written again when another run read it */
    Writing(Handle handle, long run, boolean replaces) {
        this.handle = handle;
        this.run = run;
        this.replaces = replaces;
        this.rows = new Rows(handle);
        this.speakers = new Speakers(handle, rows);
    }

    Receipt all(List<Entry> entries) {
        lookUp(entries);
        for (Entry entry : entries) {
            receipt = receipt.plus(switch (entry) {
                case Report report -> report(report);
                case Skipped skipped -> Receipt.skipped(skipped.inputs());
            });
        }
        new SkippedRows(handle, rows, run).add(entries);
        rows.write();
        return receipt;
    }

    /** What is there already, for all of them at once: to ask for each took longer than to write it, and on a server far away ten times as long. */
    private void lookUp(List<Entry> entries) {
        List<Report> reports = entries.stream().filter(Report.class::isInstance).map(Report.class::cast).toList();
        known = Known.find(handle, reports.stream().map(report -> report.article().id()).distinct().toList());
        sources = there(reports.stream().map(Report::source).distinct().toList());
        speakers.expect(reports);
    }

    private Set<String> there(List<String> wanted) {
        Set<String> found = new HashSet<>();
        Keys.chunks(wanted).forEach(chunk -> handle.createQuery("select distinct source from articles where source" + Keys.IN).bindList(Keys.NAME, chunk)
                .mapTo(String.class).forEach(found::add));
        return found;
    }

    private Receipt report(Report report) {
        String id = report.article().id();
        if (!inBatch.add(id)) {
            return Receipt.PRESENT;
        }
        Known there = known.get(id);
        if (there == null) {
            return added(report);
        }
        if (!replaces || there.run() == run) {
            return Receipt.PRESENT;
        }
        long article = there.article();
        ArticleRows.replace(rows, handle, article, report, run);
        new HeldStatements(handle, article, report.article().id()).readAgain(rows, speakers, report.statements());
        return Receipt.AGAIN;
    }

    private Receipt added(Report report) {
        long key = rows.nextKey(Table.ARTICLES);
        Optional<Earlier> before = earlier(report.source());
        int version = before.map(Earlier::version).orElse(0) + 1;
        String text = report.article().text().string();
        ArticleRows.add(rows, key, report, version, run);
        before.ifPresent(old -> {
            Revision.between(old.text(), text).rows(rows, key);
            rows.touch(old.article());
        });
        earlier.put(report.source(), new Earlier(key, version, text));
        statements(report, key);
        return version == 1 ? Receipt.RECORDED : Receipt.CHANGED;
    }

    private void statements(Report report, long article) {
        var keys = speakers.of(report.article().id());
        for (int i = 0; i < report.statements().size(); i++) {
            StatementRows.add(rows, new StatementRows.Place(article, i, run), report.statements().get(i), keys);
        }
    }

    /** The latest text of a source, be it of this batch. */
    private Optional<Earlier> earlier(String source) {
        return Optional.ofNullable(earlier.get(source)).or(() -> sources.contains(source) ? Earlier.find(handle, source) : Optional.empty());
    }

    /** A report that is in the record. */
    private record Known(long article, long run) {

        static Map<String, Known> find(Handle handle, List<String> ids) {
            Map<String, Known> known = new HashMap<>();
            Keys.chunks(ids).forEach(chunk -> handle.createQuery("select id, article, run from articles where id" + Keys.IN).bindList(Keys.NAME, chunk)
                    .map((row, _) -> known.put(row.getString(1), new Known(row.getLong(2), row.getLong(3)))).list());
            return known;
        }
    }

    /** The latest text of a source so far. */
    private record Earlier(long article, int version, String text) {

        static Optional<Earlier> find(Handle handle, String source) {
            return handle.createQuery("select article, version, text from articles where source = ? order by version desc limit 1").bind(0, source)
                    .map((row, _) -> new Earlier(row.getLong(1), row.getInt(2), row.getString(3))).findOne();
        }
    }
}
