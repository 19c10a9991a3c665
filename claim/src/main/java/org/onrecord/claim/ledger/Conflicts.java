package org.onrecord.claim.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.onrecord.domain.Stance;

/**
 * Where accounts of one event differ, as a table: its rows are the points of difference, its columns the accounts. Nothing in it says which account is right.
 *
 * @param accounts    that differ from another in some point, by when they were given
 * @param differences by their kinds
 */
public record Conflicts(List<Account> accounts, List<Difference> differences) {

    public Conflicts {
        accounts = List.copyOf(accounts);
        differences = List.copyOf(differences);
    }

    /** @param given of one event: statements of one claim, or of claims that are close to each other, of one story or day; in any order */
    public static Conflicts of(Collection<Account> given) {
        List<Account> ordered = given.stream().sorted(Comparator.comparing(Conflicts::when).thenComparing(account -> account.statement().id())).toList();
        List<Difference> found = new ArrayList<>(outcomes(ordered));
        found.addAll(Actors.of(ordered));
        found.addAll(figures(ordered));
        Set<String> differing = new HashSet<>();
        found.forEach(difference -> differing.addAll(difference.values().keySet()));
        return new Conflicts(ordered.stream().filter(account -> differing.contains(account.statement().id())).toList(), found);
    }

    private static When when(Account account) {
        return When.of(account.statement().statement().circumstances().said(), account.statement().report().published());
    }

    /** One row for each claim that some assert and some deny. */
    private static List<Difference> outcomes(List<Account> accounts) {
        Map<String, LinkedHashMap<String, String>> byClaim = new TreeMap<>();
        for (Account account : accounts) {
            side(account.side().stance()).ifPresent(side -> byClaim.computeIfAbsent(account.claim(), _ -> new LinkedHashMap<>()).put(account.statement().id(), side));
        }
        return byClaim.entrySet().stream().filter(claim -> claim.getValue().values().stream().distinct().count() > 1)
                .map(claim -> new Difference(Difference.Kind.OUTCOME, claim.getKey(), claim.getValue())).toList();
    }

    private static Optional<String> side(Stance stance) {
        return switch (stance) {
            case ASSERTS, CONCEDES -> Optional.of("it is so");
            case DENIES -> Optional.of("it is not so");
            case DOUBTS, REPORTS_NEUTRALLY, UNCLEAR -> Optional.empty();
        };
    }

    /** One row for each thing that is counted, and each sort of time, that accounts give otherwise. What is denied gives no figure of its own. */
    private static List<Difference> figures(List<Account> accounts) {
        Map<List<Object>, LinkedHashMap<String, String>> byWhat = new LinkedHashMap<>();
        for (Account account : accounts) {
            if (side(account.side().stance()).filter("it is so"::equals).isPresent()) {
                Figures.byWhat(Figures.of(account.statement().content())).forEach((what, value) ->
                        byWhat.computeIfAbsent(what, _ -> new LinkedHashMap<>()).put(account.statement().id(), value));
            }
        }
        return byWhat.entrySet().stream().filter(what -> what.getValue().values().stream().distinct().count() > 1)
                .map(what -> new Difference((Difference.Kind) what.getKey().getFirst(), (String) what.getKey().getLast(), what.getValue()))
                .sorted(Comparator.comparing(Difference::kind).thenComparing(Difference::of)).toList();
    }
}
