package org.onrecord.record.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.onrecord.domain.Article;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.record.correction.Amendment;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.correction.Applied;
import org.onrecord.record.correction.Edit;
import org.onrecord.record.correction.Held;

/** Edits of one article's statements, one after the other, not yet written. */
final class Amending {

    private final Article article;
    private final HeldStatements statements;
    private final long number;
    private final List<Statement> read;
    private final List<Held> held;
    private final List<Amendment> amendments = new ArrayList<>();

    /**
     * @param key    of the article
     * @param number that the correction will have
     */
    Amending(Handle handle, long key, long number) {
        this.article = ReportRows.one(handle, key).report().article();
        this.statements = new HeldStatements(handle, key, article.id());
        this.number = number;
        this.read = statements.read();
        this.held = new ArrayList<>(statements.held());
    }

    Article article() {
        return article;
    }

    List<Amendment> amendments() {
        return List.copyOf(amendments);
    }

    /** A statement as it is now, after the edits so far. */
    Optional<Statement> now(String id) {
        return statements.now(read, held).stream().filter(statement -> statement.id().equals(id)).findFirst();
    }

    /** Adds an edit, if it changes anything. */
    Answer<Amendment> amend(String id, Edit edit) {
        Optional<Statement> before = now(id);
        Optional<Answer.Refused<Amendment>> refused = switch (edit) {
            case Edit.Restore _ -> isRejected(id) ? Optional.empty()
                    : Optional.of(refusal("not-rejected", "statement " + id + " is not rejected: there is nothing to restore"));
            case Edit.Add(Statement statement) -> known(statement);
            case Edit.Reject _ -> before.isPresent() ? Optional.empty() : Optional.of(gone(id, ""));
            default -> before.isEmpty() ? Optional.of(gone(id, "; restore it before you change it"))
                    : before.filter(statement -> says(edit, statement)).map(_ -> refusal("already-so", "that is so already: nothing is changed"));
        };
        return refused.isPresent() ? refused.get() : Answer.done(added(id, edit, before));
    }

    private boolean isRejected(String id) {
        return held.stream().filter(edit -> edit.amendment().statement().equals(id)).map(edit -> edit.amendment().edit().kind())
                .filter(kind -> kind == Edit.Kind.REJECT || kind == Edit.Kind.RESTORE).reduce((_, last) -> last).equals(Optional.of(Edit.Kind.REJECT));
    }

    private Amendment added(String id, Edit edit, Optional<Statement> before) {
        Optional<Statement> asRead = edit instanceof Edit.Add ? Optional.empty() : asRead(id);
        held.add(new Held(number, new Amendment(article.id(), id, edit, asRead, Optional.empty(), Optional.empty())));
        Amendment amendment = new Amendment(article.id(), id, edit, asRead, before, now(id));
        amendments.add(amendment);
        return amendment;
    }

    private Optional<Statement> asRead(String id) {
        return read.stream().filter(statement -> statement.id().equals(id)).findFirst().or(() -> held.stream()
                .filter(edit -> edit.amendment().statement().equals(id)).flatMap(edit -> edit.amendment().asRead().stream()).findFirst());
    }

    private Answer.Refused<Amendment> gone(String id, String todo) {
        OptionalLong rejecting = held.stream().filter(edit -> edit.amendment().statement().equals(id) && edit.amendment().edit() instanceof Edit.Reject)
                .mapToLong(Held::correction).max();
        return isRejected(id)
                ? refusal("is-rejected", "statement " + id + " is rejected already, by correction " + rejecting.getAsLong() + todo)
                : refusal("statement-gone", "statement " + id + " is not there any more: its report was read again without it, or it was added and that was undone");
    }

    /** A statement that is there, or that somebody threw out, is not added once more. */
    private Optional<Answer.Refused<Amendment>> known(Statement statement) {
        Optional<Statement> there = Applied.alike(statement, statements.now(read, held));
        if (there.isPresent()) {
            return Optional.of(refusal("already-there", "statement " + there.get().id() + " has these words already: correct it with 'onrecord correct "
                    + there.get().id() + "'"));
        }
        List<Statement> rejected = held.stream().filter(edit -> edit.amendment().edit() instanceof Edit.Reject && now(edit.amendment().statement()).isEmpty())
                .flatMap(edit -> edit.amendment().before().stream()).toList();
        return Applied.alike(statement, rejected).map(one -> refusal("is-rejected", "somebody rejected these words: 'onrecord correct " + one.id()
                + " --restore' brings them back"));
    }

    private static Answer.Refused<Amendment> refusal(String code, String message) {
        return new Answer.Refused<>(code, message);
    }

    private static boolean says(Edit edit, Statement statement) {
        return switch (edit) {
            case Edit.Speakers(List<Speaker> speakers) -> ids(speakers).equals(ids(statement.speakers()));
            case Edit.ToAct(var act) -> statement.manner().act() == act;
            case Edit.ToSaid(var said) -> said.map(date -> date.date()).equals(statement.circumstances().said().map(date -> date.date()));
            case Edit.Content(var words, var _) -> words.equals(statement.wording().content());
            case Edit.Source(var words) -> words.equals(statement.wording().source());
            case Edit.Cue(var words) -> words.equals(statement.wording().cue());
            case Edit.Accept _ -> statement.confidence() == 1;
            case Edit.Reject _, Edit.Restore _, Edit.Add _ -> false;
        };
    }

    private static List<String> ids(List<Speaker> speakers) {
        return speakers.stream().map(Speaker::id).toList();
    }
}
