package org.onrecord.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.onrecord.desk.Desk;
import org.onrecord.desk.Intake;
import org.onrecord.domain.Amount;
import org.onrecord.domain.Article;
import org.onrecord.gather.Entries;
import org.onrecord.ingest.Ingested;
import org.onrecord.ingest.input.Reason;
import org.onrecord.pipeline.OfficeHolders;
import org.onrecord.pipeline.Outcome;
import org.onrecord.record.Entry;
import org.onrecord.record.store.Receipt;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.RecordStore;
import org.onrecord.record.store.Revised;
import org.onrecord.record.store.Run;

/** Puts what comes out of a job into a record, and leaves out what is there already. */
final class Keeping implements AutoCloseable {

    /** New texts told one by one; the record has them all. */
    private static final int MOST_TOLD = 20;

    private final Desk desk;
    private final Run run;
    private final boolean again;
    private final Intake intake;

    /** The outcomes that went to the record and are not kept yet. */
    private final Queue<Sent> sent = new ArrayDeque<>();
    private final Queue<String> returned = new ConcurrentLinkedQueue<>();
    private long outcomes;
    private long entries;
    private int told;

    /** @param number of the outcome, from 1 */
    private record Sent(long number, int statements) { }

    private Keeping(Desk desk, Run run, boolean again, Intake intake) {
        this.desk = desk;
        this.run = run;
        this.again = again;
        this.intake = intake;
    }

    /** @param again whether reports are read that are there as this version reads them */
    static Keeping in(Desk desk, Run run, boolean again) throws RecordFault {
        return new Keeping(desk, run, again, Intake.open(desk, run));
    }

    /** Asks the engine only for what is to be read. */
    Engine before(Engine engine) {
        return again ? engine : new Asking(engine, desk.record(), run, returned);
    }

    void take(Outcome outcome) {
        outcomes++;
        Optional<Entry> entry = entry(outcome);
        if (entry.isPresent()) {
            sent.add(new Sent(outcomes, outcome instanceof Outcome.Read read ? read.statements().size() : 0));
            entries++;
            attempt(() -> intake.take(entry.get()));
        }
    }

    /** How many of the outcomes taken are kept, the first ones. */
    long settled() {
        while (entries - sent.size() < intake.acknowledged()) {
            sent.remove();
        }
        return sent.isEmpty() ? outcomes : sent.peek().number() - 1;
    }

    /** How many statements were taken that are not kept: some only after a fault of the record, as {@link #flush} leaves none. */
    int unkeptStatements() {
        settled();
        return sent.stream().mapToInt(Sent::statements).sum();
    }

    /** Returns when all that was taken is kept. */
    void flush() {
        attempt(intake::flush);
    }

    /** What became of the reports that are kept. */
    Receipt receipt() {
        return intake.receipt();
    }

    /** For people, what is new in the texts of known sources since this was asked last. */
    List<String> news() {
        List<String> news = new ArrayList<>();
        for (String line = returned.poll(); line != null; line = returned.poll()) {
            news.add(line);
        }
        attempt(() -> {
            List<Revised> revised = desk.record().revised(intake.run());
            revised.subList(told, Math.min(told + MOST_TOLD, revised.size())).forEach(text -> news.add(line(text)));
            if (revised.size() > told + MOST_TOLD) {
                news.add("and " + (revised.size() - told - MOST_TOLD) + " more new texts: table article_changes of the record has what is new in them");
            }
            told = revised.size();
        });
        return news;
    }

    private static String line(Revised revised) {
        return Cells.plain(revised.source()) + ": text " + revised.version() + ": " + Amount.of(revised.added(), "paragraph") + " new or changed, "
                + revised.gone() + " gone; the text before it is kept";
    }

    /** Keeps the index too; then it is known whether it stays behind. */
    void finish() {
        attempt(intake::close);
    }

    /** Why the index stays behind. */
    Optional<String> indexFault() {
        return intake.indexFault().map(Throwable::getMessage);
    }

    @Override
    public void close() {
        finish();
    }

    private interface Attempt {

        void run() throws RecordFault;
    }

    private static void attempt(Attempt attempt) {
        try {
            attempt.run();
        } catch (RecordFault fault) {
            throw new Unkept(fault);
        }
    }

    /** Empty: there is nothing to be put into the record. */
    private static Optional<Entry> entry(Outcome outcome) {
        return outcome instanceof Outcome.Failed failed && (isUnchanged(failed) || failed.code().equals(LazyEngine.UNAVAILABLE)) ? Optional.empty() : Entries.of(outcome);
    }

    /** A page that is as it was when it was recorded. */
    static boolean isUnchanged(Outcome.Failed failed) {
        return failed.code().equals(Reason.UNCHANGED.code());
    }

    /** Asks the record before the engine. */
    private record Asking(Engine engine, RecordStore record, Run run, Queue<String> returned) implements Engine {

        @Override
        public Outcome read(Ingested report) {
            return report instanceof Ingested.Report(var article) && isThere(article) ? new Outcome.Present(report.source()) : engine.read(report);
        }

        /** A record that cannot be asked cannot be written either, which is told then. */
        private boolean isThere(Article article) {
            try {
                boolean there = record.isRead(article, run);
                if (there) {
                    record.laterText(article).ifPresent(later -> returned.add(Cells.plain(article.publication().source())
                            + ": it has a text again that it had before; the record goes on showing text " + later + " as its present one"));
                }
                return there;
            } catch (RecordFault fault) {
                return false;
            }
        }

        @Override
        public Engine with(OfficeHolders holders) {
            return new Asking(engine.with(holders), record, run, returned);
        }

        @Override
        public void close() {
            engine.close();
        }
    }
}
