package org.onrecord.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.onrecord.desk.Alike;
import org.onrecord.desk.Desk;
import org.onrecord.desk.Example;
import org.onrecord.domain.Amount;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.format.FoundLines;
import org.onrecord.record.store.Located;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.Likes.Like;
import org.onrecord.search.SearchFault;
import org.onrecord.search.StatementQuery;

/** {@code onrecord search --like}: statements that mean much the same as another, or as given words. */
final class LikeSearch {

    /** Seconds that a report takes to be read for its meaning by one processor: 25 statements of 2 ms. */
    private static final double A_REPORT = 0.05;

    /** Looks like an id: one word with a digit in it. */
    private static final Pattern ID = Pattern.compile("[0-9a-f]*[0-9][0-9a-f]*");

    private final Surroundings surroundings;
    private final boolean json;

    LikeSearch(Surroundings surroundings, boolean json) {
        this.surroundings = surroundings;
        this.json = json;
    }

    /**
     * @param like  a statement's id or a beginning of it, or words
     * @param among what must hold of what is found
     */
    ExitStatus run(RecordOption record, String like, StatementQuery among) throws RecordFault, SearchFault {
        AtomicBoolean stopped = new AtomicBoolean();
        IndexProgress progress = new IndexProgress(surroundings, stopped, "reading for meaning");
        try (Desk desk = record.openExisting()) {
            Answer<Example> example = example(desk, like);
            if (example instanceof Answer.Refused<Example> refused) {
                tell("onrecord: " + refused.message());
                return ExitStatus.SOME_FAILED;
            }
            Example asked = ((Answer.Done<Example>) example).value();
            Alike alike = Undisturbed.run(stopped, () -> desk.like(asked, among, progress));
            progress.hide();
            print(desk, alike);
            return told(alike, among);
        } catch (IndexProgress.Stopped _) {
            progress.hide();
            tell("stopped");
            return ExitStatus.INTERRUPTED;
        } catch (IOException e) {
            return Unwritable.status(surroundings, e);
        }
    }

    private Answer<Example> example(Desk desk, String like) throws RecordFault {
        return switch (desk.record().statement(like)) {
            case Answer.Done<Located>(Located place) -> Answer.done(Sought.of(desk.record(), place.article(), place.statement())
                    .map(found -> new Example(found.statement().wording().content().text(), Optional.of(found.statement().id())))
                    .orElseGet(() -> new Example(like, Optional.empty())));
            case Answer.Refused<Located> refused when refused.code().equals("id-fits-several") -> refused.as();
            case Answer.Refused<Located> _ -> {
                if (ID.matcher(like.strip()).matches()) {
                    tell("no statement has the id " + like.strip() + ": searched as words");
                }
                yield Answer.done(new Example(like, Optional.empty()));
            }
        };
    }

    private void print(Desk desk, Alike alike) throws RecordFault, IOException {
        OutputStream out = surroundings.out().bytes();
        FoundLines lines = new FoundLines(out);
        List<Sought> shown = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Like like : alike.likes()) {
            Optional<Sought> found = Sought.of(desk.record(), like.article(), like.statement());
            if (found.isPresent() && json) {
                lines.writeLike(found.get().article(), found.get().statement(), like.likeness(), like.times());
            } else if (found.isPresent()) {
                shown.add(found.get());
                notes.add(note(like));
            }
        }
        if (!json) {
            out.write(new HitPage(surroundings.out().terminal()).of(shown, notes).getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
    }

    private static String note(Like like) {
        String note = String.format(Locale.ROOT, "alike %.2f", like.likeness());
        return like.times() == 1 ? note : note + ", in these words " + like.times() + " times";
    }

    private ExitStatus told(Alike alike, StatementQuery among) {
        String mend = "'onrecord reindex --meaning' reads them (about " + Progress.duration(Math.max(1,
                Math.round(alike.missing() * A_REPORT / Runtime.getRuntime().availableProcessors()))) + ")";
        if (alike.missing() > 0 && alike.missing() == alike.reports()) {
            tell("onrecord: " + Amount.of(alike.reports(), "report") + " must be read for their meaning before they can be searched by it: " + mend);
            return ExitStatus.SOME_FAILED;
        }
        int skip = among.show().skip();
        int given = alike.likes().size();
        tell(given == 0 ? skip == 0 ? "nothing found" : "nothing found after the first " + skip
                : "the most alike, " + (skip + 1) + " to " + (skip + given) + (given == among.show().most() ? "; more: --skip " + (skip + given) : ""));
        if (alike.missing() > 0) {
            tell(Amount.of(alike.missing(), "report") + " of " + alike.reports() + " were not searched, as they are not read for their meaning yet: " + mend);
        }
        return ExitStatus.ALL_READ;
    }

    private void tell(String line) {
        surroundings.err().writer().println(Cells.plain(line));
    }
}
