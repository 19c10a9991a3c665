package org.onrecord.web.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.onrecord.desk.Desk;
import org.onrecord.record.Cited;
import org.onrecord.record.KnownSpeaker;
import org.onrecord.record.Saying;
import org.onrecord.record.store.RecordFault;
import org.onrecord.web.ask.Asked;
import org.onrecord.web.ask.Asked.Shape;
import org.onrecord.web.ask.Frame;
import org.onrecord.web.ask.Reply;
import org.onrecord.web.ask.Reply.Problem;
import org.onrecord.web.ask.Role;
import org.onrecord.web.ask.Route;
import org.onrecord.web.page.SpeakerLook.OfClaim;
import org.onrecord.web.page.SpeakerLook.Recurring;
import org.onrecord.web.picture.Attention;
import org.onrecord.web.picture.Rows;

/** One speaker: who they are to the reports, what they said of which claim, and when. */
public final class SpeakerPage {

    static final int ON_A_PAGE = 20;

    /** Statements that are looked through for what is counted: one who has 100,000 is told of by those that came last. Of a million, 300 took 23 to 30 ms to look up. */
    static final int LOOKED_THROUGH = 100;

    /** Speakers merged with one that are named. */
    private static final int MERGED = 30;

    private final Desk desk;

    private SpeakerPage(Desk desk) {
        this.desk = desk;
    }

    public static List<Route> routes(Desk desk) {
        SpeakerPage page = new SpeakerPage(desk);
        return List.of(Route.page("/speakers/{id}/timeline", asked -> page.found(asked, page::timeline)), Route.page("/speakers/{id}", asked -> page.found(asked, page::reply)));
    }

    /**
     * What the page shows.
     *
     * @param statements all of the speaker's
     * @param counted    those that came last, of which the rest tells
     * @param path       the page's own address
     * @param after      address of the next page of statements; empty: there are no more
     * @param missing    reports that are not in claims yet
     */
    public record Model(Who who, int statements, int counted, Lists lists, Optional<Attention> timeline, List<Line> lines, String path, Optional<String> after, long missing,
                        boolean mayCorrect, Optional<Done> done) { }

    /** @param merged names of those whom people said to be this one */
    public record Who(String id, String name, String type, String wikidata, String nameAsRead, List<String> merged) { }

    /** What the statements come to. */
    public record Lists(List<Recurring> namings, List<Recurring> offices, List<Recurring> acts, List<Recurring> outlets, List<OfClaim> claims) { }

    @FunctionalInterface
    private interface Answering {

        Reply of(Asked asked, KnownSpeaker speaker) throws RecordFault;
    }

    private Reply found(Asked asked, Answering answering) throws RecordFault {
        Optional<KnownSpeaker> speaker = desk.record().speakers().one(asked.place("id"));
        return speaker.isPresent() ? answering.of(asked, speaker.get())
                : Problem.missing("no-such-speaker", "Nobody has this address", "The record has no such speaker, or has them under another id. Look the name up among the speakers.");
    }

    private Reply timeline(Asked asked, KnownSpeaker speaker) throws RecordFault {
        Optional<Attention> timeline = new SpeakerLook(desk.record().speakers().sayings(speaker.key(), Long.MAX_VALUE, LOOKED_THROUGH), List.of()).timeline(speaker.name());
        if (asked.shape() == Shape.PAGE || timeline.isEmpty()) {
            return new Reply.Redirect(path(speaker));
        }
        return Reply.Page.of(speaker.name(), "speaker", timeline.get(), new Rows(timeline.get().table()));
    }

    private Reply reply(Asked asked, KnownSpeaker speaker) throws RecordFault {
        long before = asked.query("before").filter(number -> number.matches("\\d{1,15}")).map(Long::valueOf).orElse(Long.MAX_VALUE);
        List<Saying> sayings = desk.record().speakers().sayings(speaker.key(), Long.MAX_VALUE, LOOKED_THROUGH);
        List<Saying> page = before == Long.MAX_VALUE ? sayings.stream().limit(ON_A_PAGE + 1).toList() : desk.record().speakers().sayings(speaker.key(), before, ON_A_PAGE + 1);
        List<Cited> cited = cited(page.stream().limit(ON_A_PAGE).map(Saying::statement).toList());
        List<KnownSpeaker> merged = desk.record().speakers().mergedInto(speaker.key(), MERGED);
        SpeakerLook look = new SpeakerLook(sayings, names(speaker, merged));
        List<Line> lines = cited.stream().map(Line::of).toList();
        Optional<String> after = page.size() > ON_A_PAGE ? Optional.of(path(speaker) + "?before=" + page.get(ON_A_PAGE - 1).key() + "#statements") : Optional.empty();
        Model model = new Model(who(speaker, merged), desk.record().speakers().statements(List.of(speaker.key())).getOrDefault(speaker.key(), 0), sayings.size(),
                new Lists(look.namings(), look.offices(), look.acts(), look.outlets(), look.claims()), look.timeline(speaker.name()), lines, path(speaker), after,
                desk.claims().missing(), asked.asker().role().may(Role.EDITOR), Done.of(desk, asked));
        return Reply.Page.of(speaker.name(), "speaker", model, new LineTwins(cited, lines));
    }

    static String path(KnownSpeaker speaker) {
        return "/speakers/" + Frame.encoded(speaker.id());
    }

    private static Who who(KnownSpeaker speaker, List<KnownSpeaker> merged) {
        return new Who(speaker.id(), speaker.name(), SpeakersPage.type(speaker.type()), speaker.wikidata().orElse(""), speaker.nameAsRead().orElse(""),
                merged.stream().map(KnownSpeaker::name).toList());
    }

    private static List<String> names(KnownSpeaker speaker, List<KnownSpeaker> merged) {
        List<String> names = new ArrayList<>();
        Stream.concat(Stream.of(speaker), merged.stream()).forEach(one -> {
            names.add(one.name());
            one.nameAsRead().ifPresent(names::add);
        });
        return names;
    }

    private List<Cited> cited(List<String> statements) throws RecordFault {
        Map<String, Cited> cited = new HashMap<>(desk.record().claims().cited(statements));
        return statements.stream().flatMap(id -> Optional.ofNullable(cited.get(id)).stream()).toList();
    }
}
