package org.onrecord.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.onrecord.claim.ledger.Entry;
import org.onrecord.claim.ledger.Ledger;
import org.onrecord.claim.ledger.When;
import org.onrecord.claim.ledger.Who;
import org.onrecord.desk.Claims;
import org.onrecord.domain.Amount;
import org.onrecord.domain.Claim;
import org.onrecord.domain.ReadableDate;
import org.onrecord.domain.Stance;
import org.onrecord.record.Cited;

/** A claim for people: its wording, each speaker's ledger, and in what accounts differ. Speakers stand by when they first spoke: no side is first by right. */
final class ClaimPage {

    private static final String BETWEEN = " \u00B7 ";
    private static final String INDENT = "  ";
    private static final String GAP = "  ";

    /** "30 September" above "2031". */
    private static final int DATE_CELLS = 12;

    /** "reports" above "neutrally". */
    private static final int SIDE_CELLS = 9;

    /** Reports that carry the same words and are named one by one; of more the number is told. */
    private static final int PLACES = 5;

    /**
     * Below this closeness to a claim in one's own words it is told that a statement may be about something else: from here on half of those found are of the
     * claim at least, of those below one in five (AskedClaimsTest).
     */
    private static final double SURE = 0.3;

    private final Style style;
    private final int width;
    private final boolean why;
    private boolean asked;
    private final StringBuilder page = new StringBuilder();
    private final Map<String, Claim.Member> members = new TreeMap<>();
    private final Map<String, Cited> cited = new TreeMap<>();

    /** @param why whether it is told why statements are in it */
    ClaimPage(Terminal terminal, boolean why) {
        this.style = new Style(terminal.colour());
        this.width = terminal.columns();
        this.why = why;
    }

    /** For one claim. @param origins how many of its reports are texts of their own */
    String of(Claims.Found found, int origins) {
        found.claim().members().forEach(member -> members.put(member.statement(), member));
        found.statements().forEach(one -> cited.put(one.statement().id(), one));
        head(found, origins);
        found.ledger().rows().forEach(this::row);
        page.append(new ConflictTable(style, width).of(found.conflicts()));
        return page.toString();
    }

    private void head(Claims.Found found, int origins) {
        found.claim().name().map(Cells::plain).ifPresent(name -> wrapped(name, "", true));
        wrapped("\u201C" + Cells.plain(found.claim().wording()) + "\u201D", "", true);
        Map<String, Long> sides = found.claim().members().stream().map(Claim.Member::stance).collect(Collectors.groupingBy(ClaimsPage::side, TreeMap::new,
                Collectors.counting()));
        List<String> parts = new ArrayList<>(sides.entrySet().stream().map(side -> side.getKey() + " " + side.getValue()).toList());
        parts.add(ClaimsPage.reports(found.statements().stream().map(Cited::article).distinct().count(), origins));
        parts.add(found.asked() ? "as asked for" : id(found.claim().id()));
        wrapped(String.join(BETWEEN, parts), "", false);
        int lost = found.claim().members().size() - found.statements().size();
        if (lost > 0) {
            wrapped(Amount.of(lost, "statement") + " changed while this was made: ask again", "", false);
        }
        page.append('\n');
    }

    private void row(Ledger.Row row) {
        wrapped(who(row.who()) + (row.stances().size() > 1 ? BETWEEN + "took several sides" : ""), "", true);
        row.entries().forEach(this::entry);
        page.append('\n');
    }

    private static String who(Who who) {
        return Cells.name(who.name()) + (who.known() ? "" : " ?");
    }

    private void entry(Entry entry) {
        List<String> date = Cells.wrap(day(entry.when()), DATE_CELLS);
        List<String> side = Cells.wrap(ClaimsPage.side(entry.stance()), SIDE_CELLS);
        int room = width - INDENT.length() - DATE_CELLS - SIDE_CELLS - 2 * GAP.length();
        List<String> words = Cells.wrap(Cells.plain(entry.words()), room);
        List<String> notes = new ArrayList<>();
        entry.change().ifPresent(change -> notes.addAll(Cells.wrap(changed(change), room)));
        places(entry).forEach(place -> notes.addAll(Cells.wrap(place, room)));
        if (why || entry.stance() == Stance.UNCLEAR) {
            entry.reasons().forEach(reason -> notes.addAll(Cells.wrap("this side: " + Cells.plain(reason), room)));
        }
        Claim.Member member = members.get(entry.places().getFirst().statement());
        if (asked && member.closeness() < SURE) {
            notes.add("perhaps about something else");
        }
        if (why) {
            notes.addAll(Cells.wrap(together(member), room));
        }
        for (int i = 0; i < Math.max(words.size() + notes.size(), Math.max(date.size(), side.size())); i++) {
            String right = i < words.size() ? words.get(i) : style.faint(at(notes, i - words.size()));
            page.append((INDENT + Cells.padded(at(date, i), DATE_CELLS) + GAP + style.accent(at(side, i))
                    + " ".repeat(SIDE_CELLS - Cells.width(at(side, i))) + GAP + right).stripTrailing()).append('\n');
        }
    }

    private static String changed(Entry.Change change) {
        String before = "changed from: " + ClaimsPage.side(change.before()) + (change.since().date().isEmpty() ? "" : " (" + ReadableDate.of(change.since().date()) + ")");
        return Cells.plain(change.ordered() ? before : before + ", which of both came first is not known");
    }

    private static String day(When when) {
        String day = when.date().isEmpty() ? "no date" : Cells.plain(ReadableDate.alone(when.date()));
        return when.published() ? day + " (printed)" : day;
    }

    private List<String> places(Entry entry) {
        List<String> places = new ArrayList<>(entry.places().stream().limit(PLACES).map(place -> place(place, entry.cue())).toList());
        if (entry.places().size() > PLACES) {
            places.add("and in " + Amount.of(entry.places().size() - PLACES, "more report"));
        }
        return places;
    }

    private String place(Entry.Place place, String cue) {
        List<String> parts = new ArrayList<>();
        Optional.of(Cells.plain(cue)).filter(words -> !words.isEmpty()).ifPresent(words -> parts.add("\u201C" + words + "\u201D"));
        place.outlet().map(Cells::name).ifPresent(parts::add);
        place.published().map(ReadableDate::of).map(date -> "published " + Cells.plain(date)).ifPresent(parts::add);
        if (!place.relays().isEmpty()) {
            parts.add("reported by " + place.relays().stream().map(Cells::name).collect(Collectors.joining(", from ")));
        }
        Optional.ofNullable(cited.get(place.statement())).map(one -> Cells.plain(one.publication().source())).ifPresent(parts::add);
        parts.add(id(place.statement()));
        return String.join(BETWEEN, parts);
    }

    private static String together(Claim.Member member) {
        return member.reasons().isEmpty() ? "in this claim: nothing else is compared with it" : Cells.plain("in this claim: "
                + String.join(", ", member.reasons()) + String.format(Locale.ROOT, "; closeness %.2f", member.closeness()));
    }

    private static String id(String id) {
        String plain = Cells.plain(id);
        return plain.substring(0, Math.min(ClaimsPage.ID, plain.length()));
    }

    private static String at(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index) : "";
    }

    private void wrapped(String text, String indent, boolean bold) {
        Cells.wrap(text, width - indent.length()).forEach(line -> page.append(indent).append(bold ? style.bold(line) : style.faint(line)).append('\n'));
    }
}
