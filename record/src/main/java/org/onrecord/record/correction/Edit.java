package org.onrecord.record.correction;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.onrecord.domain.Act;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Circumstances.Said;
import org.onrecord.domain.Form;
import org.onrecord.domain.Manner;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Wording;

/** What a person says of one statement. What it does not name stays as the program reads it, be it a later one. */
public sealed interface Edit {

    /** What an edit is about: the word for it in tables and record lines. */
    enum Kind { SPEAKERS, ACT, SAID, CONTENT, SOURCE, CUE, REJECT, RESTORE, ADD, ACCEPT }

    /** @param speakers empty: nobody can tell who */
    record Speakers(List<Speaker> speakers) implements Edit {

        public Speakers {
            speakers = List.copyOf(speakers);
        }
    }

    record ToAct(Act act) implements Edit {

        public ToAct {
            Objects.requireNonNull(act, "act is null");
        }
    }

    /** @param said empty: nobody can tell when */
    record ToSaid(Optional<Said> said) implements Edit {

        public ToSaid {
            Objects.requireNonNull(said, "said is null");
        }
    }

    /** @param form that of the new words */
    record Content(Passage words, Form form) implements Edit {

        public Content {
            Objects.requireNonNull(words, "words is null");
            Objects.requireNonNull(form, "form is null");
        }
    }

    /** @param words empty: the text names no source here */
    record Source(Optional<Passage> words) implements Edit {

        public Source {
            Objects.requireNonNull(words, "words is null");
        }
    }

    /** @param words empty: no reporting words stand here */
    record Cue(Optional<Passage> words) implements Edit {

        public Cue {
            Objects.requireNonNull(words, "words is null");
        }
    }

    /** Nobody said this. */
    record Reject() implements Edit { }

    /** What was rejected was said after all. */
    record Restore() implements Edit { }

    /** The program has not found it. */
    record Add(Statement statement) implements Edit {

        public Add {
            Objects.requireNonNull(statement, "statement is null");
        }
    }

    /** Somebody has looked at it: it is right as it is. @param statement as it was then, which a later reading does not change */
    record Accept(Statement statement) implements Edit {

        public Accept {
            Objects.requireNonNull(statement, "statement is null");
        }
    }

    default Kind kind() {
        return switch (this) {
            case Speakers _ -> Kind.SPEAKERS;
            case ToAct _ -> Kind.ACT;
            case ToSaid _ -> Kind.SAID;
            case Content _ -> Kind.CONTENT;
            case Source _ -> Kind.SOURCE;
            case Cue _ -> Kind.CUE;
            case Reject _ -> Kind.REJECT;
            case Restore _ -> Kind.RESTORE;
            case Add _ -> Kind.ADD;
            case Accept _ -> Kind.ACCEPT;
        };
    }

    /**
     * The edit of this kind after which a statement was so.
     *
     * @param after empty for a rejected statement only
     * @throws IllegalArgumentException when there is no statement after an edit that needs one
     */
    static Edit of(Kind kind, Optional<Statement> after) {
        if (kind == Kind.REJECT) {
            return new Reject();
        }
        Statement so = after.orElseThrow(() -> new IllegalArgumentException("a correction of kind " + kind + " without the statement after it"));
        return switch (kind) {
            case SPEAKERS -> new Speakers(so.speakers());
            case ACT -> new ToAct(so.manner().act());
            case SAID -> new ToSaid(so.circumstances().said());
            case CONTENT -> new Content(so.wording().content(), so.manner().form());
            case SOURCE -> new Source(so.wording().source());
            case CUE -> new Cue(so.wording().cue());
            case REJECT -> new Reject();
            case RESTORE -> new Restore();
            case ADD -> new Add(so);
            case ACCEPT -> new Accept(so);
        };
    }

    /** The statement after it; whether it is shown at all is told by {@link Reject} and {@link Restore}. */
    default Statement apply(Statement before) {
        Wording wording = before.wording();
        Circumstances where = before.circumstances();
        Manner manner = before.manner();
        return switch (this) {
            case Speakers(List<Speaker> speakers) -> sure(before, manner, wording, speakers, where);
            case ToAct(var act) -> sure(before, new Manner(manner.form(), manner.kind(), act), wording, before.speakers(), where);
            case ToSaid(var said) -> sure(before, manner, wording, before.speakers(),
                    new Circumstances(where.addressee(), where.relays(), said, where.setting()));
            case Content(Passage words, Form form) -> sure(before, new Manner(form, manner.kind(), manner.act()),
                    new Wording(wording.source(), wording.cue(), words), before.speakers(), where);
            case Source(var words) -> sure(before, manner, new Wording(words, wording.cue(), wording.content()), before.speakers(), where);
            case Cue(var words) -> sure(before, manner, new Wording(wording.source(), words, wording.content()), before.speakers(), where);
            case Reject _, Restore _ -> before;
            case Add(Statement statement) -> statement;
            case Accept(Statement so) -> sure(before, so.manner(), so.wording(), so.speakers().stream().map(Edit::sure).toList(), so.circumstances());
        };
    }

    private static Speaker sure(Speaker speaker) {
        return new Speaker(speaker.name(), speaker.type(), speaker.id(), speaker.wikidata(), speaker.resolvedBy(), 1);
    }

    /** Somebody has looked at it and mended what was wrong: there is no doubt left that a program could put a number on. */
    private static Statement sure(Statement before, Manner manner, Wording wording, List<Speaker> speakers, Circumstances circumstances) {
        return new Statement(before.id(), manner, wording, speakers, circumstances, before.within(), 1);
    }
}
