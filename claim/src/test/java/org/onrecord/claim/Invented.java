package org.onrecord.claim;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onrecord.domain.Act;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Form;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Manner;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Speaker.ResolvedBy;
import org.onrecord.domain.Speaker.Type;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Wording;

/** Statements of invented people, as tests need them. */
public final class Invented {

    private Invented() {
    }

    /** Of nobody known, in a report of the Quarry Post. */
    public static Proposition statement(String id, String content) {
        return statement(id, "", content);
    }

    /** @param speaker a person's name; "": nobody known */
    public static Proposition statement(String id, String speaker, String content) {
        List<Speaker> speakers = speaker.isEmpty() ? List.of()
                : List.of(new Speaker(speaker, Type.PERSON, "person:" + speaker.toLowerCase(Locale.ROOT).replace(' ', '-'), Optional.empty(), ResolvedBy.NAME, 1));
        Wording wording = new Wording(Optional.empty(), Optional.empty(), new Passage(content, List.of(new CharSpan(0, Math.max(1, content.length())))));
        Statement statement = new Statement(id, new Manner(Form.INDIRECT, Kind.SPEECH, Act.ASSERT), wording, speakers, Circumstances.UNKNOWN, Optional.empty(), 1);
        return new Proposition(statement, new Proposition.Report("sha256:0a", Optional.of("The Quarry Post"), Optional.of("2031-05-02"), "en", Optional.empty()), Optional.empty());
    }
}
