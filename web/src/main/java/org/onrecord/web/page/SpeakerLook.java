package org.onrecord.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.domain.Act;
import org.onrecord.domain.Speaker.ResolvedBy;
import org.onrecord.domain.Stance;
import org.onrecord.record.Saying;
import org.onrecord.web.picture.Attention;

/** What some sayings of one speaker come to. */
public final class SpeakerLook {

    /** Lines of each list: what is seldom is found by searching. */
    private static final int MOST = 12;

    private final List<Saying> sayings;
    private final List<String> names;

    /** @param names of the speaker, now and as read, and of those merged with them */
    SpeakerLook(List<Saying> sayings, List<String> names) {
        this.sayings = sayings;
        this.names = names.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    /** Something told several times. @param from the first day, @param to the last one; empty when no day is known */
    public record Recurring(String words, int times, String from, String to) { }

    /** A claim. @param sides with how often each, in the order in which they were first taken */
    public record OfClaim(String claim, String called, List<Side> sides, String from, String to) { }

    /** How often. */
    public record Side(Stance stance, int times) {

        /** The side in words. */
        public String words() {
            return stance.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** What is drawn over time; empty: of none it is known when. */
    Optional<Attention> timeline(String name) {
        List<Attention.Count> counts = days(sayings).map(day -> new Attention.Count(Optional.empty(), day, 1)).toList();
        return counts.isEmpty() ? Optional.empty() : Optional.of(Attention.of("Statements of " + name + " over time", counts));
    }

    /** The report's words for them, but pronouns. */
    List<Recurring> namings() {
        return recurring(saying -> saying.named().words().filter(_ -> switch (saying.named().by()) {
            case NAME, SURNAME, APPOSITION, DESCRIPTION, ROLE, CORRECTION -> true;
            case PRONOUN, CONTINUATION -> false;
        }));
    }

    /** What stands beside the name where the report names them, or names them by alone: "the company’s lawyer". */
    List<Recurring> offices() {
        return recurring(saying -> saying.named().words().flatMap(words -> office(words, saying.named().by())));
    }

    private Optional<String> office(String words, ResolvedBy by) {
        if (by == ResolvedBy.ROLE) {
            return Optional.of(words);
        }
        Optional<String> name = names.stream().filter(words::contains).findFirst();
        return name.map(known -> beside(words, known)).filter(rest -> rest.codePoints().filter(Character::isLetter).count() > 2);
    }

    private static String beside(String words, String name) {
        int at = words.indexOf(name);
        String before = words.substring(0, at).strip();
        String after = words.substring(at + name.length()).strip();
        String chosen = after.startsWith(",") ? after : before;
        return chosen.replaceAll("^[\\s,;:–—-]+|[\\s,;:–—-]+$", "");
    }

    List<Recurring> acts() {
        return recurring(saying -> Optional.of(saying.act()).map(Act::verb));
    }

    List<Recurring> outlets() {
        return recurring(Saying::outlet);
    }

    private List<Recurring> recurring(Function<Saying, Optional<String>> words) {
        Map<String, List<Saying>> by = new LinkedHashMap<>();
        for (Saying saying : sayings) {
            words.apply(saying).ifPresent(found -> by.computeIfAbsent(found, _ -> new ArrayList<>()).add(saying));
        }
        return by.entrySet().stream().map(entry -> new Recurring(entry.getKey(), entry.getValue().size(), first(entry.getValue()), last(entry.getValue())))
                .sorted(Comparator.comparingInt(Recurring::times).reversed()).limit(MOST).toList();
    }

    /** The claims of which they said most. */
    List<OfClaim> claims() {
        Map<String, List<Saying>> by = new LinkedHashMap<>();
        sayings.stream().filter(saying -> saying.side().isPresent()).forEach(saying -> by.computeIfAbsent(saying.side().get().claim(), _ -> new ArrayList<>()).add(saying));
        return by.values().stream().sorted(Comparator.comparingInt((List<Saying> said) -> said.size()).reversed()).limit(MOST).map(SpeakerLook::claim).toList();
    }

    private static OfClaim claim(List<Saying> said) {
        Map<Stance, Integer> sides = new LinkedHashMap<>();
        said.stream().sorted(Comparator.comparing(saying -> saying.when().day().orElse("9"))).forEach(saying -> sides.merge(saying.side().orElseThrow().stance(), 1, Integer::sum));
        Saying.Side side = said.getFirst().side().orElseThrow();
        return new OfClaim(side.claim(), side.called(), sides.entrySet().stream().map(entry -> new Side(entry.getKey(), entry.getValue())).collect(Collectors.toList()), first(said), last(said));
    }

    private static String first(List<Saying> said) {
        return days(said).min(Comparator.naturalOrder()).orElse("");
    }

    private static String last(List<Saying> said) {
        return days(said).max(Comparator.naturalOrder()).orElse("");
    }

    private static Stream<String> days(List<Saying> said) {
        return said.stream().flatMap(saying -> saying.when().day().stream());
    }
}
