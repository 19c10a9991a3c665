package org.onrecord.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.onrecord.domain.Article;
import org.onrecord.domain.Statement;
import org.onrecord.ingest.Defaults;
import org.onrecord.ingest.Inputs;
import org.onrecord.pipeline.Batch;
import org.onrecord.pipeline.Outcome;
import org.onrecord.record.format.AccountSummary;
import org.onrecord.record.format.RecordLines;

/** Reads reports and prints what is in them; the one thing that all commands do. */
final class Job {

    /**
     * @param threads reports read at once
     * @param quiet   no progress and no summary; errors are told all the same
     * @param account where it is kept what became of each input
     */
    record Request(List<String> paths, Defaults defaults, PrintingOptions.Printing printing, int threads, boolean quiet, Optional<Path> account) {

        /** What is done when no option says otherwise. */
        static Request plain(List<String> paths) {
            return new Request(paths, Defaults.NONE, PrintingOptions.Printing.PLAIN, Runtime.getRuntime().availableProcessors(), false, Optional.empty());
        }
    }

    private final Request request;
    private final Surroundings surroundings;
    private final Optional<Keeping> keeping;
    private final OutputStream out;
    private final PrintWriter err;
    private final Printer printer;
    private final Tally tally = new Tally();

    /** By source; written where reports are taken, which need not be where their outcomes come. */
    private final Map<String, String> notes = new ConcurrentHashMap<>();
    private Account account;
    private Progress progress;

    /** Prints one report and what was found in it. */
    private interface Printer {

        /** @param statements empty when nobody looked for any */
        void print(Article article, Optional<List<Statement>> statements) throws IOException;
    }

    /** A job that only prints. */
    Job(Request request, Surroundings surroundings) {
        this(request, surroundings, Optional.empty());
    }

    /** @param keeping the record that takes what comes out; stays the caller's */
    Job(Request request, Surroundings surroundings, Optional<Keeping> keeping) {
        this.request = request;
        this.surroundings = surroundings;
        this.keeping = keeping;
        this.out = surroundings.out().bytes();
        this.err = surroundings.err().writer();
        this.printer = request.printing().format().map(this::printer).orElse((_, _) -> { });
        this.progress = new Progress(surroundings.err().terminal(), err, surroundings.clock(), Supply.NONE);
    }

    private Printer printer(PrintingOptions.Format format) {
        return switch (format) {
            case JSONL -> {
                RecordLines lines = new RecordLines(out);
                yield (article, statements) -> lines.write(article, statements.orElse(List.of()));
            }
            case TEXT -> {
                ReportPage page = new ReportPage(surroundings.out().terminal());
                yield (article, statements) -> out.write(statements.map(found -> page.of(article, found)).orElseGet(() -> page.notRead(article)).getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    /** Reads what the request names. */
    ExitStatus run() {
        return run(Rounds.one(_ -> Supply.of(new Inputs(request.paths(), request.defaults(), surroundings.in()))));
    }

    /** Reads what comes, until nothing comes any more. */
    ExitStatus run(Rounds rounds) {
        try (Account kept = Account.open(request.account()); Engine engine = new LazyEngine(surroundings.engines())) {
            account = kept;
            Batch batch = new Batch(keeping.map(record -> record.before(engine)).orElse(engine), request.threads());
            for (Optional<Supply> supply = rounds.next(this::tell); supply.isPresent(); supply = rounds.next(this::tell)) {
                read(supply.get(), batch);
            }
        } catch (InterruptedException e) {
            progress.hide();
            err.println("stopped; so far: " + summary());
            return ExitStatus.INTERRUPTED;
        } catch (UncheckedIOException e) {
            progress.hide();
            return unwritable(e.getMessage(), e.getCause());
        } catch (EngineUnavailable | DiskFailure | Unkept e) {
            progress.hide();
            err.println("onrecord: " + Cells.plain(e.getMessage()) + "; so far: " + summary());
            return ExitStatus.SOME_FAILED;
        }
        if (!request.quiet()) {
            err.println(summary());
        }
        return tally.anyFailed() || keeping.filter(record -> record.receipt().unfit() > 0).isPresent() ? ExitStatus.SOME_FAILED : ExitStatus.ALL_READ;
    }

    private void read(Supply reports, Batch batch) throws InterruptedException {
        try (Supply supply = reports) {
            progress = new Progress(surroundings.err().terminal(), err, surroundings.clock(), supply);
            try {
                batch.run(progress.watch(), outcome -> done(outcome, supply));
            } finally {
                keeping.ifPresent(record -> finish(record, supply));
            }
            if (Thread.interrupted()) {
                throw new InterruptedException("the supply was stopped");
            }
        } finally {
            progress.hide();
        }
    }

    private void finish(Keeping record, Supply supply) {
        record.flush();
        supply.settle(record.settled());
        progress.hide();
        if (!request.quiet()) {
            record.news().forEach(err::println);
        }
    }

    private void done(Outcome outcome, Supply supply) {
        progress.hide();
        take(outcome);
        keeping.ifPresent(record -> {
            record.take(outcome);
            supply.settle(record.settled());
        });
        if (!request.quiet()) {
            progress.advance();
        }
    }

    /** Goes to the account; the record itself says at the end which texts are new. */
    private void tell(String source, String message) {
        notes.put(source, message);
    }

    private void take(Outcome outcome) {
        account.add(outcome, Optional.ofNullable(notes.remove(outcome.source())));
        switch (outcome) {
            case Outcome.Read report -> {
                Outcome.Read kept = Sieved.least(request.printing().least(), report);
                tally.count(kept, report.statements().size() - kept.statements().size());
                print(kept.article(), Optional.of(kept.statements()));
            }
            case Outcome.NotUnderstood report -> {
                tally.count(report);
                print(report.article(), Optional.empty());
            }
            case Outcome.Present _ -> tally.countPresent();
            case Outcome.Duplicate _ -> tally.countDuplicate();
            case Outcome.Failed failed when keeping.isPresent() && Keeping.isUnchanged(failed) -> {
                tally.countPresent();
                err.println(line(failed));
            }
            case Outcome.Failed failed when failed.code().equals(LazyEngine.UNAVAILABLE) -> throw new EngineUnavailable(failed.message());
            case Outcome.Failed failed -> {
                tally.count(failed);
                err.println(line(failed));
            }
        }
    }

    private void print(Article article, Optional<List<Statement>> statements) {
        try {
            printer.print(article, statements);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("standard output", e);
        }
    }

    private String summary() {
        return keeping.map(record -> tally.summary(record.receipt(), record.unkeptStatements())).orElseGet(tally::summary);
    }

    /** What became of all inputs, as far as it is kept. */
    AccountSummary account() {
        return keeping.map(record -> tally.account(record.receipt(), record.unkeptStatements())).orElseThrow();
    }

    private static String line(Outcome.Failed failed) {
        String place = failed.position().isPresent() ? " at byte " + failed.position().getAsLong() : "";
        String count = failed.count() == 1 ? "" : failed.count() + " ";
        return Cells.plain(failed.source() + ": " + count + failed.code() + place + ": " + failed.message());
    }

    /** Whoever read the output may have had enough ("| head"): no error then. */
    private ExitStatus unwritable(String what, IOException failure) {
        if ("Broken pipe".equals(failure.getMessage())) {
            return ExitStatus.BROKEN_PIPE;
        }
        err.println(what + ": " + failure.getMessage() + ": make room or write elsewhere, then read again; so far: " + summary());
        return ExitStatus.SOME_FAILED;
    }
}
