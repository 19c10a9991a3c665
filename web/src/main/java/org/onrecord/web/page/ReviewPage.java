package org.onrecord.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onrecord.desk.Desk;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Text;
import org.onrecord.record.Cited;
import org.onrecord.record.Entry;
import org.onrecord.record.Unsure;
import org.onrecord.record.store.RecordFault;
import org.onrecord.web.ask.Asked;
import org.onrecord.web.ask.Asked.Method;
import org.onrecord.web.ask.Reply;
import org.onrecord.web.ask.Role;
import org.onrecord.web.ask.Route;

/** The statements that the program is least sure of, one after another, to be accepted, rejected or mended; by the keyboard alone where a script runs. */
public final class ReviewPage {

    static final int ON_A_PAGE = 10;

    /** Code points of the report shown on each side: two or three sentences. */
    private static final int AROUND = 280;

    private static final String BETWEEN = "~";

    private final Desk desk;

    private ReviewPage(Desk desk) {
        this.desk = desk;
    }

    public static List<Route> routes(Desk desk) {
        return List.of(new Route(Method.GET, "/review", Role.EDITOR, true, new ReviewPage(desk)::reply));
    }

    /**
     * What the page shows.
     *
     * @param here  address of this part of the queue, to which forms lead back
     * @param after address of the next part; empty: this is the last
     */
    public record Model(List<Item> items, boolean isFirst, String here, Optional<String> after, Optional<Done> done) { }

    /**
     * A statement to be looked at.
     *
     * @param around     the report's words around it, what was said marked
     * @param confidence in words, e.g. "0.43"
     * @param why        what decided who said it
     * @param back       where forms lead back to: the next one of the queue
     * @param seen       what its forms are made of
     */
    public record Item(Line line, List<Piece> around, String confidence, String why, String back, String seen) { }

    /** Whether somebody may speak in several reports: those of one report alone are nobody else elsewhere. */
    public static boolean isAnywhere(Line.Who who) {
        return who.id().startsWith("person:") || who.id().startsWith("organization:");
    }

    private Reply reply(Asked asked) throws RecordFault {
        Optional<Unsure.Place> after = place(asked);
        List<Unsure> queue = desk.record().review().after(after.orElse(Unsure.Place.FIRST), ON_A_PAGE + 1);
        Map<String, Cited> cited = desk.record().claims().cited(queue.stream().map(Unsure::statement).toList());
        List<Unsure> shown = queue.stream().limit(ON_A_PAGE).filter(unsure -> cited.containsKey(unsure.statement())).toList();
        String here = after.map(place -> "/review?after=" + address(place)).orElse("/review");
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            String next = i + 1 < shown.size() ? shown.get(i + 1).statement() : i > 0 ? shown.get(i - 1).statement() : "";
            items.add(item(cited.get(shown.get(i).statement()), next.isEmpty() ? here : here + "#s-" + next));
        }
        Optional<String> more = queue.size() > ON_A_PAGE ? Optional.of("/review?after=" + address(queue.get(ON_A_PAGE - 1).place())) : Optional.empty();
        List<Cited> all = shown.stream().map(unsure -> cited.get(unsure.statement())).toList();
        return Reply.Page.of("Review", "review", new Model(items, after.isEmpty(), here, more, Done.of(desk, asked)), new LineTwins(all, items.stream().map(Item::line).toList()));
    }

    private static Optional<Unsure.Place> place(Asked asked) {
        return asked.query("after").filter(after -> after.matches("[01]\\.\\d{1,17}(E-\\d{1,2})?" + BETWEEN + "\\d{1,15}"))
                .map(after -> after.split(BETWEEN)).map(parts -> new Unsure.Place(Double.parseDouble(parts[0]), Long.parseLong(parts[1])));
    }

    private static String address(Unsure.Place place) {
        return place.confidence() + BETWEEN + place.key();
    }

    private Item item(Cited cited, String back) throws RecordFault {
        List<Piece> around = desk.record().report(cited.article()).map(Entry.Report::article)
                .map(article -> around(article.text(), cited.statement().wording().content().spans())).orElse(List.of());
        return new Item(Line.of(cited), around, confidence(cited), cited.statement().speakers().stream().map(ReviewPage::why).collect(Collectors.joining(", ")), back, Overtaken.seen(desk, cited.statement()));
    }

    private static List<Piece> around(Text text, List<CharSpan> content) {
        int from = wholeWord(text, Math.max(0, content.getFirst().start() - AROUND), content.getFirst().start(), 1);
        int to = wholeWord(text, Math.min(text.length(), content.getLast().end() + AROUND), content.getLast().end(), -1);
        return Piece.of(text.slice(new CharSpan(from, to)), content.stream().map(span -> new CharSpan(span.start() - from, span.end() - from)).toList());
    }

    /** The next place between two words, towards the statement. */
    private static int wholeWord(Text text, int place, int statement, int step) {
        int at = place;
        while (at > 0 && at < text.length() && at != statement && !text.slice(new CharSpan(at - 1, at)).isBlank()) {
            at += step;
        }
        return at;
    }

    private static String why(Speaker speaker) {
        return speaker.name() + ": " + switch (speaker.resolvedBy()) {
            case NAME -> "the report names them here";
            case SURNAME -> "by a part of the name";
            case PRONOUN -> "by a pronoun";
            case ROLE -> "by the office, from a table of who held it";
            case APPOSITION -> "by the name beside the description";
            case CONTINUATION -> "the quotation before goes on";
            case DESCRIPTION -> "by a description";
            case CORRECTION -> "somebody said so";
        };
    }

    private static String confidence(Cited cited) {
        return String.format(Locale.ROOT, "%.2f", cited.statement().confidence());
    }
}
