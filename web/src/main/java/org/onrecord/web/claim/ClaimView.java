package org.onrecord.web.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.onrecord.claim.ledger.Conflicts;
import org.onrecord.claim.ledger.Difference;
import org.onrecord.desk.Claims.Found;
import org.onrecord.domain.Stance;
import org.onrecord.record.ClaimSummary;
import org.onrecord.web.picture.Sign;
import org.onrecord.web.picture.Timeline;

/**
 * A claim as its page shows it.
 *
 * @param asked       whether somebody put it into words, and it is not kept
 * @param name        what people call it; empty: nobody named it
 * @param columns     the sides that are taken, by their first statements: none is first by right
 * @param days        what was said, by date; what has no date last
 * @param shifts      what somebody said after having taken another side, the first ones
 * @param differences in what accounts differ
 * @param through     statements that were looked through for both
 * @param lost        statements that changed while this was made
 */
public record ClaimView(String id, boolean asked, String wording, String name, List<Column> columns, List<Day> days, List<Said> shifts, List<Point> differences,
                        int through, Timeline timeline, int lost) {

    /** Changes that are told together; all are marked where they stand. */
    private static final int SHIFTS = 20;

    /** Points in which accounts differ, and voices of each camp that are named: 30 times twice 12 of them weigh 80 KB on the page. */
    private static final int POINTS = 30;

    private static final int VOICES = 12;

    /** A side. @param statements of the whole claim, @param shown of them on this page */
    public record Column(Sign sign, int number, int statements, long shown) { }

    /** A day, or what is known of one. @param cells as many as there are columns, some empty */
    public record Day(String anchor, String heading, List<List<Said>> cells) { }

    /** What accounts differ in. @param camps what they say of it, each with who says it */
    public record Point(String kind, String of, List<Camp> camps) { }

    /** @param more voices that are not named */
    public record Camp(String value, List<Voice> voices, int more) { }

    /** @param statement id of the first one of theirs */
    public record Voice(String who, String statement) { }

    /** @param found what of it the page shows, @param whole what is looked through for changes and differences */
    static ClaimView of(ClaimSummary claim, Found found, Found whole) {
        List<Said> through = Said.of(whole);
        List<Said> said = found == whole ? through : marked(Said.of(found), through);
        // Of one utterance that reports print so differently that their sides differ, the side is unclear.
        List<Stance> sides = said.stream().map(Said::side).distinct().toList();
        Map<String, Stance> stances = Portion.stances(found);
        List<Column> columns = IntStream.range(0, sides.size()).mapToObj(i -> {
            Stance side = sides.get(i);
            long shown = found.statements().stream().filter(one -> stances.get(one.statement().id()) == side).count();
            return new Column(Sign.of(side), i + 1, Optional.ofNullable(claim.sides().get(side)).map(ClaimSummary.Count::statements).orElse((int) shown), shown);
        }).toList();
        return new ClaimView(claim.id(), found.asked(), claim.wording(), claim.named().orElse(""), columns, days(said, sides), through.stream().filter(Said::isChange).limit(SHIFTS).toList(),
                differences(whole.conflicts()), whole.statements().size(), timeline(said), found.claim().members().size() - found.statements().size());
    }

    /** Changes of position are marked where they stand, also where the side before stands on another page. */
    private static List<Said> marked(List<Said> said, List<Said> through) {
        Map<String, List<Said.Speaking>> speakers = new HashMap<>();
        through.forEach(one -> one.all().forEach(statement -> speakers.put(statement, one.speakers())));
        return said.stream().map(one -> one.as(speakers)).toList();
    }

    private static List<Day> days(List<Said> said, List<Stance> sides) {
        Map<String, List<Said>> byDate = new LinkedHashMap<>();
        said.forEach(one -> byDate.computeIfAbsent(one.when().date(), _ -> new ArrayList<>()).add(one));
        List<Day> days = new ArrayList<>();
        byDate.forEach((date, all) -> days.add(new Day("day-" + (date.isEmpty() ? "not-known" : date), Sentences.day(all.getFirst().when()),
                sides.stream().map(side -> all.stream().filter(one -> one.side() == side).toList()).toList())));
        return days;
    }

    static List<Point> differences(Conflicts conflicts) {
        Map<String, String> who = new HashMap<>();
        conflicts.accounts().forEach(account -> who.put(account.statement().id(), account.who()));
        return conflicts.differences().stream().limit(POINTS).map(difference -> point(difference, who)).toList();
    }

    private static Point point(Difference difference, Map<String, String> who) {
        List<Camp> camps = difference.camps().entrySet().stream().map(camp -> camp(camp.getKey(), camp.getValue(), who)).toList();
        return new Point(difference.kind().name().toLowerCase(Locale.ROOT), difference.of(), camps);
    }

    private static Camp camp(String value, List<String> statements, Map<String, String> who) {
        Map<String, String> first = new LinkedHashMap<>();
        statements.forEach(id -> first.putIfAbsent(who.getOrDefault(id, "?"), id));
        return new Camp(value, first.entrySet().stream().limit(VOICES).map(voice -> new Voice(voice.getKey(), voice.getValue())).toList(), Math.max(0, first.size() - VOICES));
    }

    static Timeline timeline(List<Said> said) {
        return Timeline.of("Statements by side and day", said.stream().map(one -> new Timeline.Point(one.statement(), one.side(), one.when().date(), one.when().published(),
                one.names(), one.words(), one.places().getFirst().outlet())).toList());
    }
}
