package org.onrecord.web.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.desk.Desk;
import org.onrecord.record.Cited;
import org.onrecord.record.SpeakerHead;
import org.onrecord.record.format.FoundLines;
import org.onrecord.record.format.HeadLines;
import org.onrecord.record.store.RecordFault;
import org.onrecord.web.api.Endpoint.Gives;
import org.onrecord.web.api.Endpoint.Words;
import org.onrecord.web.ask.Reply;

/** Who speaks. */
final class SpeakerEndpoints {

    private static final String PART = "Speakers";

    private static final Parameter SPEAKER = Parameter.id("id", "The speaker's id as statements have it; of one who was merged, whoever they are now is meant.", "person:ines-halloran");

    private final Desk desk;

    private SpeakerEndpoints(Desk desk) {
        this.desk = desk;
    }

    static List<Endpoint> of(Desk desk) {
        SpeakerEndpoints speakers = new SpeakerEndpoints(desk);
        return List.of(
                Endpoint.list("/speakers", new Words("listSpeakers", PART, "All speakers", "In the order in which they came into the record, with how many statements are theirs."), List.of(),
                        "SpeakerHead", speakers::list),
                Endpoint.get("/speakers/{id}", new Words("getSpeaker", PART, "One speaker", "Who they are, and how many statements are theirs."), List.of(SPEAKER), Gives.one("SpeakerHead"), speakers::one),
                Endpoint.list("/speakers/{id}/statements", new Words("listStatementsOfSpeaker", PART, "What a speaker said",
                        "In the order in which it came into the record, of earlier texts of reports as well: `latest` tells."), List.of(SPEAKER), "FoundStatement", speakers::statements));
    }

    private Reply list(Given given) throws RecordFault {
        Window<SpeakerHead> window = Window.after(desk.record().lists().speakers(given.cursor().number(), given.limit() + 1), given.limit(), SpeakerHead::key);
        return Items.many(given, window, (speaker, out) -> new HeadLines(out).write(speaker));
    }

    private Reply one(Given given) throws RecordFault {
        return speaker(given).map(speaker -> Items.one(speaker, (one, out) -> new HeadLines(out).write(one))).orElseGet(SpeakerEndpoints::missing);
    }

    private Reply statements(Given given) throws RecordFault {
        Optional<SpeakerHead> speaker = speaker(given);
        if (speaker.isEmpty()) {
            return missing();
        }
        List<Map.Entry<Long, Cited>> some = List.copyOf(desk.record().lists().statements(speaker.get().key(), given.cursor().number(), given.limit() + 1).entrySet());
        return Items.many(given, Window.after(some, given.limit(), Map.Entry::getKey), (cited, out) -> new FoundLines(out).write(cited.getValue(), List.of()));
    }

    private Optional<SpeakerHead> speaker(Given given) throws RecordFault {
        return desk.record().lists().speaker(given.place("id"));
    }

    private static Reply missing() {
        return Reply.Problem.missing("no-such-speaker", "There is no such thing in the record", "The record has no speaker with this id; statements have the ids of their speakers.");
    }
}
