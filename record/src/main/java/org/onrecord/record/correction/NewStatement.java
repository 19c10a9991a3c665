package org.onrecord.record.correction;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.onrecord.domain.Act;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Ids;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Manner;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Wording;

/**
 * A statement that the program has not found, as a person gives it.
 *
 * @param content words or places of what was said, one piece or more
 * @param others  who, the act, when, the source's words and the cue's; the act is "assert" unless it is here
 */
public record NewStatement(List<String> content, Kind kind, List<Asked> others) {

    public NewStatement {
        content = List.copyOf(content);
        Objects.requireNonNull(kind, "kind is null");
        others = List.copyOf(others);
    }

    /** The statement, with the id that a program would give it that finds the same. */
    public Answer<Statement> in(Article article, SpeakerBook speakers) {
        Asking asking = new Asking(article, speakers);
        return asking.edit(new Asked.WhichWords(Asked.Part.CONTENT, content), Optional.empty()).then(edit -> {
            Edit.Content words = (Edit.Content) edit;
            Statement bare = new Statement("", new Manner(words.form(), kind, Act.ASSERT), new Wording(Optional.empty(), Optional.empty(), words.words()),
                    List.of(), Circumstances.UNKNOWN, Optional.empty(), 1);
            return with(asking, bare).map(full -> identified(article, full));
        });
    }

    private Answer<Statement> with(Asking asking, Statement bare) {
        Answer<Statement> so = Answer.done(bare);
        for (Asked asked : others) {
            so = so.then(statement -> asking.edit(asked, Optional.of(statement)).map(edit -> edit.apply(statement)));
        }
        return so;
    }

    private static Statement identified(Article article, Statement statement) {
        Wording wording = statement.wording();
        String id = Ids.ofStatement(article.id(), wording.content().spans(), spans(wording.cue()), spans(wording.source()));
        return new Statement(id, statement.manner(), wording, statement.speakers(), statement.circumstances(), statement.within(), 1);
    }

    private static List<CharSpan> spans(Optional<Passage> words) {
        return words.map(Passage::spans).orElse(List.of());
    }
}
