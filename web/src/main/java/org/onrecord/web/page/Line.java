package org.onrecord.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Circumstances.Said;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Relay;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.record.Cited;
import org.onrecord.web.ask.ReaderDate;

/**
 * A statement as lists of them show it.
 *
 * @param unknown  the report's own words for the source where nobody can tell who that is; empty where it is known, or the report has no word
 * @param mention  how the report calls the speaker here; empty when by name
 * @param cue      the report's own reporting words; empty where they are the verb, or there are none
 * @param words    what was said
 * @param notes    to whom, where, when, through whom; as far as the report tells
 * @param said     EDTF; empty when unknown
 * @param earlier  whether the source has a later text
 */
public record Line(String id, String article, List<Who> speakers, String unknown, String mention, String verb, String cue, List<Piece> words, List<String> notes,
                   Optional<String> said, From from, boolean earlier) {

    /** A speaker with a page of their own. */
    public record Who(String id, String name, boolean named) { }

    /** The report. @param date as people read it; empty when unknown */
    public record From(String outlet, String headline, String date, Optional<String> published, String source) {

        static From of(Publication publication) {
            return new From(publication.outlet().orElse(""), publication.headline().orElse(""), publication.published().map(ReaderDate::of).orElse(""),
                    publication.published(), publication.source());
        }
    }

    static Line of(Cited cited) {
        return of(cited, List.of());
    }

    /** @param marks code points of the content's words */
    static Line of(Cited cited, List<CharSpan> marks) {
        Statement statement = cited.statement();
        String verb = statement.manner().verb();
        return new Line(statement.id(), cited.article(), statement.speakers().stream().map(Line::who).toList(), unknown(statement), mention(statement), verb,
                statement.wording().cue().map(Passage::text).filter(cue -> !cue.equals(verb)).orElse(""), Piece.of(statement.wording().content().text(), marks),
                notes(statement.circumstances()), statement.circumstances().said().map(Said::date), From.of(cited.publication()), !cited.isLatest());
    }

    private static Who who(Speaker speaker) {
        return new Who(speaker.id(), speaker.name(), speaker.type() != Speaker.Type.ANONYMOUS);
    }

    private static String unknown(Statement statement) {
        return statement.speakers().isEmpty() ? statement.wording().source().map(Passage::text).orElse("") : "";
    }

    private static String mention(Statement statement) {
        if (statement.speakers().isEmpty()) {
            return "";
        }
        String name = statement.speakers().getFirst().name();
        String surname = name.substring(name.lastIndexOf(' ') + 1);
        return statement.wording().source().map(Passage::text).filter(source -> !source.contains(surname)).orElse("");
    }

    private static List<String> notes(Circumstances circumstances) {
        List<String> notes = new ArrayList<>();
        circumstances.addressee().ifPresent(addressee -> notes.add("to " + addressee.text()));
        circumstances.setting().ifPresent(setting -> notes.add(setting.text()));
        circumstances.said().filter(said -> said.from() != Said.From.PUBLICATION)
                .ifPresent(said -> notes.add(ReaderDate.of(said.date()) + (said.from() == Said.From.CONTEXT ? " (from context)" : "")));
        if (!circumstances.relays().isEmpty()) {
            notes.add("reported by " + circumstances.relays().stream().map(Relay::name).collect(Collectors.joining(", from ")));
        }
        return notes;
    }
}
