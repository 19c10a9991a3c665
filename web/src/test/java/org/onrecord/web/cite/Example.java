package org.onrecord.web.cite;

import java.util.List;
import java.util.Optional;
import org.onrecord.domain.Act;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Circumstances.Said;
import org.onrecord.domain.Form;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Manner;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Wording;

/** Statements of invented people. */
final class Example {

    static final Publication POST = new Publication("post.html", Optional.of("The dam at Harwick"), Optional.of("The Quarry Post"), List.of(), List.of(),
            Optional.of("2031-04-08T06:00:00Z"), "en");

    private Example() { }

    /** @param source "" for none */
    static Statement said(String id, Form form, Act act, String source, String words) {
        List<Speaker> speakers = source.isEmpty() ? List.of()
                : List.of(new Speaker("Ines Halloran", Speaker.Type.PERSON, "person:ines-halloran", Optional.empty(), Speaker.ResolvedBy.ROLE, 0.9));
        return new Statement(id, new Manner(form, Kind.SPEECH, act), new Wording(source.isEmpty() ? Optional.empty() : Optional.of(passage(source)), Optional.empty(), passage(words)), speakers,
                new Circumstances(Optional.empty(), List.of(), Optional.of(new Said("2031-04-07", Optional.empty(), Said.From.CONTEXT)), Optional.empty()), Optional.empty(), 0.9);
    }

    private static Passage passage(String words) {
        return new Passage(words, List.of(new CharSpan(0, words.codePointCount(0, words.length()))));
    }
}
