package org.onrecord.record.correction;

import java.util.List;
import java.util.Optional;
import org.onrecord.domain.Act;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Form;
import org.onrecord.domain.Ids;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Manner;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Wording;

/** A report about a dam, and statements in it, as a program reads them. */
public final class Spoken {

    public static final Article REPORT = Article.of("dam.txt", "Dam row\n\n\"I never saw the report,\" Ines Halloran said on Tuesday. "
            + "Bo Lind said the dam was safe. \"It will hold,\" he added. Officials said that she had denied it.");

    public static final Statement DENIAL = of("aaaaaa01", person("Ines Halloran"), "Ines Halloran", "said on", "\"I never saw the report,\"");
    public static final Statement SAFE = of("bbbbbb02", person("Bo Lind"), "Bo Lind", "said the", "the dam was safe");
    public static final Statement HOLD = of("cccccc03", person("Bo Lind"), "he", "added", "\"It will hold,\"");
    public static final Statement OUTER = of("dddddd04", speaker(Speaker.Type.GROUP, "Officials", "group:officials"), "Officials", "said that", "that she had denied it");
    public static final Statement INNER = within(of("eeeeee05", person("Ines Halloran"), "she", "had denied", "denied it"), "dddddd04");

    public static final List<Statement> READ = List.of(DENIAL, SAFE, HOLD, OUTER, INNER);

    private Spoken() {
    }

    public static Speaker person(String name) {
        return speaker(Speaker.Type.PERSON, name, Ids.ofSpeaker(Speaker.Type.PERSON, name));
    }

    private static Speaker speaker(Speaker.Type type, String name, String id) {
        return new Speaker(name, type, id, Optional.empty(), Speaker.ResolvedBy.NAME, 1.0 / 3);
    }

    /** Each passage is the first place of its words. */
    static Statement of(String id, Speaker speaker, String source, String cue, String content) {
        return new Statement(id, new Manner(content.startsWith("\"") ? Form.DIRECT : Form.INDIRECT, Kind.SPEECH, Act.ASSERT),
                new Wording(Optional.of(words(source)), Optional.of(words(cue)), words(content)), List.of(speaker), Circumstances.UNKNOWN, Optional.empty(), 1.0 / 3);
    }

    static Statement within(Statement statement, String outer) {
        return new Statement(statement.id(), statement.manner(), statement.wording(), statement.speakers(), statement.circumstances(), Optional.of(outer),
                statement.confidence());
    }

    /** The same statement as another program finds it: another id, perhaps other words. */
    public static Statement reread(Statement statement, String id, String content) {
        return new Statement(id, statement.manner(), new Wording(statement.wording().source(), statement.wording().cue(), words(content)),
                statement.speakers(), statement.circumstances(), statement.within(), statement.confidence());
    }

    public static Passage words(String words) {
        int start = REPORT.text().string().indexOf(words);
        return Passage.of(REPORT.text(), new CharSpan(start, start + words.length()));
    }
}
