package org.onrecord.record.correction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onrecord.domain.Act;
import org.onrecord.domain.Article;
import org.onrecord.domain.Circumstances.Said;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;

/** Turns what a person asks of a statement of one report into edits, or tells why not. */
public final class Asking {

    private final Article article;
    private final SpeakerBook speakers;
    private final Words words;

    public Asking(Article article, SpeakerBook speakers) {
        this.article = article;
        this.speakers = speakers;
        this.words = new Words(article.text());
    }

    /** The edit that is asked for. @param now the statement as it is; empty: it is not there */
    public Answer<Edit> edit(Asked asked, Optional<Statement> now) {
        return switch (asked) {
            case Asked.Who(var names, var fresh) -> speakers(names, fresh).map(Edit.Speakers::new);
            case Asked.WhichAct(String act) -> act(act).map(Edit.ToAct::new);
            case Asked.When(var date) -> said(date).map(Edit.ToSaid::new);
            case Asked.WhichWords(var part, var pieces) -> words(part, pieces);
            case Asked.Out _ -> Answer.done(new Edit.Reject());
            case Asked.Back _ -> Answer.done(new Edit.Restore());
            case Asked.AsItIs _ -> now.<Answer<Edit>>map(so -> Answer.done(new Edit.Accept(so)))
                    .orElseGet(() -> Answer.refused("statement-gone", "this statement is not there: there is nothing to accept"));
        };
    }

    private Answer<List<Speaker>> speakers(List<String> names, Optional<Speaker.Type> fresh) {
        List<Speaker> found = new ArrayList<>();
        for (String name : names) {
            switch (speakers.find(name, fresh)) {
                case Answer.Done<Speaker>(Speaker speaker) -> found.add(byHand(speaker));
                case Answer.Refused<Speaker> refused -> {
                    return refused.as();
                }
            }
        }
        if (found.stream().map(Speaker::id).distinct().count() < found.size()) {
            return Answer.refused("speaker-twice", "two of the names are one speaker: name each once");
        }
        return Answer.done(found);
    }

    /** The speaker as one whom a person named. */
    public static Speaker byHand(Speaker speaker) {
        return new Speaker(speaker.name(), speaker.type(), speaker.id(), speaker.wikidata(), Speaker.ResolvedBy.CORRECTION, 1);
    }

    private static Answer<Act> act(String word) {
        for (Act act : Act.values()) {
            if (act.name().equalsIgnoreCase(word.strip())) {
                return Answer.done(act);
            }
        }
        String all = Arrays.stream(Act.values()).map(act -> act.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
        return Answer.refused("no-such-act", "'" + word + "' is no act: it must be one of " + all);
    }

    private static Answer<Optional<Said>> said(Optional<String> date) {
        return date.isEmpty() ? Answer.done(Optional.empty())
                : SaidDate.read(date.get()).map(read -> Optional.of(new Said(read, Optional.empty(), Said.From.CORRECTION)));
    }

    private Answer<Edit> words(Asked.Part part, List<String> pieces) {
        if (pieces.isEmpty()) {
            return switch (part) {
                case CONTENT -> Answer.refused("no-words", "a statement has words: reject it if nobody said them");
                case SOURCE -> Answer.done(new Edit.Source(Optional.empty()));
                case CUE -> Answer.done(new Edit.Cue(Optional.empty()));
            };
        }
        return passage(pieces).map(passage -> switch (part) {
            case CONTENT -> new Edit.Content(passage, Quoted.form(article.text(), passage));
            case SOURCE -> new Edit.Source(Optional.of(passage));
            case CUE -> new Edit.Cue(Optional.of(passage));
        });
    }

    private Answer<Passage> passage(List<String> pieces) {
        return words.passage(pieces);
    }
}
