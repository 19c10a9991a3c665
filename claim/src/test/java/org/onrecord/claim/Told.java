package org.onrecord.claim;

import java.util.List;
import java.util.Optional;
import org.onrecord.claim.Proposition.Report;
import org.onrecord.domain.Act;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Circumstances.Said;
import org.onrecord.domain.Form;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Manner;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Relay;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Speaker.ResolvedBy;
import org.onrecord.domain.Speaker.Type;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Wording;

/** Statements for tests, told in a line: {@code Told.by("Ines Halloran").cue("denied").content("any deal").on("2031-04-02")}. */
public final class Told {

    private final List<Speaker> speakers;
    private String id = "";
    private String cue = "said";
    private String content = "";
    private String source = "";
    private String language = "en";
    private String article = "sha256:a1";
    private Optional<String> outlet = Optional.of("The Quarry Post");
    private Optional<String> published = Optional.empty();
    private Optional<Said> said = Optional.empty();
    private List<Relay> relays = List.of();
    private Act act = Act.ASSERT;
    private int start;

    private Told(List<Speaker> speakers) {
        this.speakers = speakers;
    }

    public static Told by(String name) {
        Told told = new Told(List.of(new Speaker(name, Type.PERSON, "person:" + name, Optional.empty(), ResolvedBy.NAME, 1)));
        told.source = name;
        return told;
    }

    /** By somebody whom the report does not name. */
    public static Told bySomebody(String source) {
        Told told = new Told(List.of());
        told.source = source;
        return told;
    }

    public Told id(String id) {
        this.id = id;
        return this;
    }

    public Told cue(String cue) {
        this.cue = cue;
        return this;
    }

    public Told content(String content) {
        this.content = content;
        return this;
    }

    public Told act(Act act) {
        this.act = act;
        return this;
    }

    public Told in(String language) {
        this.language = language;
        return this;
    }

    public Told on(String date) {
        this.said = Optional.of(new Said(date, Optional.empty(), Said.From.EXPLICIT));
        return this;
    }

    /** @param outlet null: not known */
    public Told report(String article, String outlet, String published) {
        this.article = article;
        this.outlet = Optional.ofNullable(outlet);
        this.published = Optional.ofNullable(published);
        return this;
    }

    public Told through(String relay) {
        this.relays = List.of(new Relay(relay, List.of(new CharSpan(0, 1))));
        return this;
    }

    /** Where in the report it begins. */
    public Told at(int start) {
        this.start = start;
        return this;
    }

    public Proposition told() {
        Wording wording = new Wording(passage(source), passage(cue), passage(content).orElseThrow());
        String known = id.isEmpty() ? source + ": " + cue + " " + content : id;
        Statement statement = new Statement(known, new Manner(Form.INDIRECT, Kind.SPEECH, act), wording, speakers,
                new Circumstances(Optional.empty(), relays, said, Optional.empty()), Optional.empty(), 1);
        return new Proposition(statement, new Report(article, outlet, published, language, Optional.empty()), Optional.empty());
    }

    private Optional<Passage> passage(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new Passage(text, List.of(new CharSpan(start, start + text.codePointCount(0, text.length())))));
    }
}
