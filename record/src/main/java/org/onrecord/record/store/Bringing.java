package org.onrecord.record.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Text;
import org.onrecord.record.correction.Additions;
import org.onrecord.record.correction.Amendment;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.correction.ClaimEdit;
import org.onrecord.record.correction.Correction;
import org.onrecord.record.correction.Held;
import org.onrecord.record.correction.Remedy;
import org.onrecord.record.format.Fit;

/** Brings corrections of another record into this one. */
final class Bringing {

    private final Handle handle;
    private final Keeping keeping;
    private final Set<Long> touched = new HashSet<>();

    Bringing(Handle handle) {
        this.handle = handle;
        this.keeping = new Keeping(handle);
    }

    /** @return for each whether it is new here, in the order given */
    List<Answer<Boolean>> all(List<Correction> corrections) {
        List<Answer<Boolean>> answers = new ArrayList<>();
        corrections.forEach(correction -> answers.add(one(correction)));
        keeping.bringUp(touched);
        return answers;
    }

    private Answer<Boolean> one(Correction correction) {
        if (keeping.corrections().number(correction.id()).isPresent()) {
            return Answer.done(false);
        }
        Correction here = new Correction(Math.max(correction.number(), keeping.next()), correction.id(), correction.origin(), correction.remedy());
        Answer<Set<Long>> written = here.remedy() instanceof Remedy.Undo ? new Undoing(handle).write(here)
                : misfit(here).<Answer<Set<Long>>>map(Answer.Refused::as).orElseGet(() -> keeping.write(here));
        return written.map(articles -> {
            touched.addAll(articles);
            return true;
        });
    }

    private Optional<Answer.Refused<Void>> misfit(Correction correction) {
        if (correction.remedy() instanceof Remedy.OfClaims(ClaimEdit edit)) {
            return edit.named().map(ClaimEdit.Named::article).filter(article -> keeping.corrections().article(article).isEmpty()).findFirst()
                    .flatMap(Bringing::noReport);
        }
        for (Amendment amendment : correction.remedy().ofStatements()) {
            Optional<Long> article = keeping.corrections().article(amendment.article());
            if (article.isEmpty()) {
                return noReport(amendment.article());
            }
            Text text = ReportRows.one(handle, article.get()).report().article().text();
            for (Optional<Statement> statement : List.of(amendment.asRead(), amendment.before(), amendment.after())) {
                try {
                    statement.ifPresent(one -> Fit.check(text, one));
                } catch (IllegalArgumentException e) {
                    return refused("not-of-its-report", e.getMessage());
                }
            }
            List<Held> held = new ArrayList<>(keeping.corrections().ofArticle(article.get()).stream().filter(CorrectionRows.Edited::holds)
                    .map(CorrectionRows.Edited::held).filter(one -> one.amendment().statement().equals(amendment.statement())).toList());
            held.add(new Held(correction.number(), amendment));
            if (Additions.conflict(held).isPresent()) {
                return Additions.conflict(held);
            }
        }
        return Optional.empty();
    }

    private static Optional<Answer.Refused<Void>> noReport(String article) {
        return refused("no-such-report", "its report " + article + " is not in the record: import that first");
    }

    private static Optional<Answer.Refused<Void>> refused(String code, String message) {
        return Optional.of(new Answer.Refused<>(code, message));
    }
}
