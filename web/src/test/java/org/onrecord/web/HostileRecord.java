package org.onrecord.web;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.onrecord.desk.Claims;
import org.onrecord.desk.Desk;
import org.onrecord.domain.Act;
import org.onrecord.domain.Alignment;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Circumstances.Said;
import org.onrecord.domain.Form;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Manner;
import org.onrecord.domain.Page;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Relay;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Text;
import org.onrecord.domain.Wording;
import org.onrecord.record.Entry;
import org.onrecord.record.correction.Asked;
import org.onrecord.record.correction.Origin;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.Run;
import org.onrecord.search.SearchFault;

/** A record of reports that are hostile in every field: each holds what a page must never take for a part of itself. */
final class HostileRecord {

    /** Out of every place where words can stand in a page: text, an attribute in either kind of quotes, a title, a script, a style, an address. */
    static final String EVIL = "\"'><xss-mark onmouseover=alert(1)></title></textarea></style></script><script>alert(2)</script><img src=x onerror=alert(3)><svg/onload=alert(4)>"
            + "${7*7}{{7*7}}javascript:alert(5)";

    static final String SPEAKER = "Ines " + EVIL;

    private HostileRecord() { }

    /** Makes one. @return its reports' and statements' ids, below "/reports/" and "/statements/" */
    static List<String> in(Path record) throws RecordFault, SearchFault {
        Entry.Report says = report("a" + EVIL, "The dam at Harwick is safe " + EVIL, Act.ASSERT, "aaaaaa01");
        Entry.Report denies = report("b" + EVIL, "The dam at Harwick is not safe " + EVIL, Act.DENY, "bbbbbb02");
        try (Desk desk = Desk.open(record.toString())) {
            desk.record().write(desk.record().begin(new Run(Instant.EPOCH, "test", "test")), List.of(says, denies,
                    new Entry.Skipped("c" + EVIL, "refused", "bad-json", OptionalLong.of(3), EVIL, 1)));
            Origin origin = new Origin("Ada " + EVIL, Instant.parse("2031-07-09T10:00:00Z"), Optional.of("since " + EVIL));
            desk.record().corrections().statement(origin, "aaaaaa01", List.of(new Asked.WhichAct("deny")));
            desk.record().corrections().rename(origin, "Bo " + EVIL, "Boo " + EVIL);
            desk.refresh(Desk.Progress.NONE);
            desk.origins().refresh(Desk.Progress.NONE);
            desk.claims().make(Claims.Steps.NONE);
            desk.tellStories(Desk.Progress.NONE);
        }
        List<String> addresses = new ArrayList<>(List.of("/statements/aaaaaa01", "/statements/bbbbbb02"));
        for (Entry.Report report : List.of(says, denies)) {
            addresses.add("/reports/" + report.article().id());
        }
        return addresses;
    }

    private static Entry.Report report(String source, String content, Act act, String id) {
        String[] pieces = {content, SPEAKER, "said " + EVIL, "to the council " + EVIL, "in the hall " + EVIL, "Northwire " + EVIL, "on Tuesday " + EVIL};
        Text text = Text.of(String.join("\n", pieces) + "\nfurniture " + EVIL);
        List<CharSpan> spans = new ArrayList<>();
        int start = 0;
        for (String piece : pieces) {
            spans.add(new CharSpan(start, start + piece.length()));
            start += piece.length() + 1;
        }
        Circumstances circumstances = new Circumstances(Optional.of(Passage.of(text, spans.get(3))), List.of(new Relay("Northwire " + EVIL, List.of(spans.get(5)))),
                Optional.of(new Said("2031-07-08", Optional.of(Passage.of(text, spans.get(6))), Said.From.CONTEXT)), Optional.of(Passage.of(text, spans.get(4))));
        Statement statement = new Statement(id, new Manner(Form.DIRECT, Kind.SPEECH, act),
                new Wording(Optional.of(Passage.of(text, spans.get(1))), Optional.of(Passage.of(text, spans.get(2))), Passage.of(text, spans.get(0))),
                List.of(speaker(SPEAKER), speaker("Bo " + EVIL)), circumstances, Optional.empty(), 0.5);
        Page page = new Page(Optional.of("javascript:alert(6)//" + EVIL), Optional.of("javascript:alert(7)"), Optional.of("World " + EVIL), Optional.of("2031-07-10"), Optional.of("UTF-8"),
                Map.of("byline", "text"), Alignment.NONE);
        Publication publication = new Publication(source, Optional.of("Dam row " + EVIL), Optional.of("The Quarry Post " + EVIL), List.of("Ada Ferrin " + EVIL), List.of("Northwire " + EVIL),
                Optional.of("2031-07-09"), "en");
        return new Entry.Report(Article.of(publication, text, List.of(), List.of(new CharSpan(start, text.length())), page), List.of(statement));
    }

    private static Speaker speaker(String name) {
        return new Speaker(name, Speaker.Type.PERSON, name, Optional.of("Q1"), Speaker.ResolvedBy.NAME, 1);
    }
}
