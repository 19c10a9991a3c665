package org.onrecord.record.correction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;

/** What a correction changes, in words for people. */
public final class InWords {

    private InWords() {
    }

    /** What an edit is about, as a statement had it; "-" for nothing. */
    public static String of(Edit.Kind kind, Optional<Statement> statement) {
        if (kind == Edit.Kind.REJECT || kind == Edit.Kind.RESTORE || kind == Edit.Kind.ADD) {
            return statement.isPresent() ? "said" : "not said";
        }
        return statement.map(so -> switch (kind) {
            case SPEAKERS -> speakers(so.speakers());
            case ACT -> so.manner().act().name().toLowerCase(Locale.ROOT);
            case SAID -> so.circumstances().said().map(Circumstances.Said::date).orElse("-");
            case CONTENT -> so.wording().content().text();
            case SOURCE -> words(so.wording().source());
            case CUE -> words(so.wording().cue());
            case ACCEPT -> String.format(Locale.ROOT, "confidence %.2f", so.confidence());
            case REJECT, RESTORE, ADD -> "said";
        }).orElse("-");
    }

    public static String before(Amendment amendment) {
        return of(amendment.edit().kind(), amendment.before());
    }

    public static String after(Amendment amendment) {
        return of(amendment.edit().kind(), amendment.after());
    }

    /** Names and ids: two speakers may have one name. */
    public static String speakers(List<Speaker> speakers) {
        return speakers.isEmpty() ? "nobody known" : speakers.stream().map(InWords::speaker).collect(Collectors.joining(" and "));
    }

    public static String speaker(Speaker speaker) {
        return speaker.name() + " (" + speaker.id() + ")";
    }

    private static String words(Optional<Passage> words) {
        return words.map(Passage::text).orElse("-");
    }
}
