package org.onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.claim.Proposition;
import org.onrecord.claim.ledger.Account;
import org.onrecord.claim.ledger.Conflicts;
import org.onrecord.claim.ledger.Difference;
import org.onrecord.claim.ledger.Ledger;
import org.onrecord.claim.ledger.Utterances;
import org.onrecord.claim.side.Reference;
import org.onrecord.claim.side.References;
import org.onrecord.claim.side.SideReader;
import org.onrecord.claim.side.Sided;
import org.onrecord.claim.side.Sides;
import org.onrecord.desk.Claims;
import org.onrecord.desk.Desk;
import org.onrecord.domain.Stance;
import org.onrecord.pipeline.Outcome;
import org.onrecord.record.Entry;
import org.onrecord.record.store.RecordFault;
import org.onrecord.record.store.Run;
import org.onrecord.search.SearchFault;

/**
 * The ledgers of two claims in the five real reports, read by the shipped program. Who is on which side was found by reading the reports; no sentence of
 * theirs stands here. Which statements are of a claim is given by words here, so that sides are measured by themselves.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiveReportsTest {

    private static final String INTERFERED = "Russia interfered in the 2016 election";
    private static final Predicate<String> OF_INTERFERENCE = Pattern.compile("(?i)interfer|meddl|hacking-and|influence campaign|influence the").asPredicate();

    private static final String ACCEPTED = "Trump accepted the denial of Russian meddling";
    private static final Predicate<String> OF_ACCEPTANCE = Pattern.compile("(?i)(?:accepted|agree).* denial|position.*agree").asPredicate();

    /** Names as the reports have them; the agencies are named in three ways. */
    private static final Set<String> ASSERT = Set.of("Robert Mueller", "U.S. intelligence agencies", "U.S. intelligence", "US intelligence officials");
    private static final Set<String> DENY = Set.of("Vladimir Putin", "Russia", "Dmitry Peskov");

    /** At the end of May 2017 he dismissed the allegations; later he called it likely. */
    private static final String BOTH = "Donald Trump";

    private final SideReader reader = SideReader.load();
    private final List<Proposition> statements = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<Entry> reports = new ArrayList<>();

    @BeforeAll
    void read() throws InterruptedException {
        Corpora corpora = Corpora.present();
        try (Shipped shipped = new Shipped()) {
            for (Outcome.Read report : shipped.read(corpora.file("reports")).read()) {
                report.statements().forEach(statement -> statements.add(new Proposition(statement, Proposition.Report.of(report.article(), Optional.empty()), Optional.empty())));
                reports.add(new Entry.Report(report.article(), report.statements()));
                references.addAll(References.of(reader, report.article().text(), report.statements()));
            }
        }
    }

    @Test
    void whoAssertsAndWhoDeniesTheInterferenceStandsOnThatSide() {
        Map<Stance, Set<String>> names = names(INTERFERED, OF_INTERFERENCE);
        Set<String> asserting = union(names, Stance.ASSERTS, Stance.CONCEDES);
        Set<String> denying = union(names, Stance.DENIES);
        assertThat(asserting).containsAll(ASSERT).doesNotContainAnyElementsOf(DENY);
        assertThat(denying).containsAll(DENY).contains(BOTH).doesNotContainAnyElementsOf(ASSERT);
    }

    @Test
    void theTwoAccountsOfTheMeetingShowTwoAgainstTwo() {
        Map<Stance, Set<String>> names = names(ACCEPTED, OF_ACCEPTANCE);
        assertThat(union(names, Stance.ASSERTS, Stance.CONCEDES)).containsExactlyInAnyOrder("Vladimir Putin", "Sergei Lavrov");
        assertThat(union(names, Stance.DENIES)).containsExactlyInAnyOrder("Rex Tillerson", "White House");
        assertThat(conflicts(ACCEPTED, OF_ACCEPTANCE).differences()).extracting(Difference::kind).contains(Difference.Kind.OUTCOME);
    }

    /**
     * As somebody asks for it who has put the reports into a record. Two who deny are not found, as their words have too little in common with what is asked
     * for: "the accusation of meddling" (Russia) and "concerns of interference" (Peskov).
     */
    @Test
    void aClaimInOnesOwnWordsHasThemOnTheirSides(@TempDir Path folder) throws RecordFault, SearchFault {
        try (Desk desk = Desk.open(folder.resolve("five.db").toString())) {
            desk.record().write(desk.record().begin(new Run(Instant.EPOCH, "1", "shipped")), reports);
            desk.claims().make(Claims.Steps.NONE);
            Map<Stance, Set<String>> interfered = asked(desk, INTERFERED);
            assertThat(union(interfered, Stance.ASSERTS, Stance.CONCEDES)).containsExactlyInAnyOrderElementsOf(ASSERT);
            assertThat(union(interfered, Stance.DENIES)).containsExactlyInAnyOrder("Vladimir Putin", BOTH);
            Map<Stance, Set<String>> accepted = asked(desk, "Trump accepted Putin's denial");
            assertThat(union(accepted, Stance.ASSERTS, Stance.CONCEDES)).containsExactlyInAnyOrder("Vladimir Putin", "Sergei Lavrov");
            assertThat(union(accepted, Stance.DENIES)).containsExactlyInAnyOrder("Rex Tillerson", "White House");
        }
    }

    private static Map<Stance, Set<String>> asked(Desk desk, String words) throws RecordFault, SearchFault {
        Map<Stance, Set<String>> names = names(desk.claims().about(words).orElseThrow().ledger());
        System.out.println("asked for: " + words + ": " + names);
        return names;
    }

    private static Map<Stance, Set<String>> names(Ledger ledger) {
        Map<Stance, Set<String>> names = new TreeMap<>();
        ledger.rows().stream().filter(row -> row.who().known())
                .forEach(row -> row.stances().forEach(stance -> names.computeIfAbsent(stance, _ -> new TreeSet<>()).add(row.who().name())));
        return names;
    }

    private Conflicts conflicts(String wording, Predicate<String> words) {
        List<Proposition> members = members(words);
        Map<String, Sided> sides = Sides.of(reader, members, references, wording).members();
        return Conflicts.of(members.stream().map(member -> new Account(member, wording, sides.get(member.id()))).toList());
    }

    private Map<Stance, Set<String>> names(String wording, Predicate<String> words) {
        List<Proposition> members = members(words);
        Sides sides = Sides.of(reader, members, references, wording);
        Map<Stance, Set<String>> names = names(Ledger.of(members, sides.members(), Utterances.byQuotation()));
        System.out.println(wording + ": " + names);
        return names;
    }

    /** Those that have the words, and those that speak of one of them. */
    private List<Proposition> members(Predicate<String> words) {
        Set<String> ids = statements.stream().filter(statement -> words.test(statement.content())).map(Proposition::id).collect(Collectors.toCollection(HashSet::new));
        references.stream().filter(reference -> ids.contains(reference.to())).forEach(reference -> ids.add(reference.from()));
        return statements.stream().filter(statement -> ids.contains(statement.id())).toList();
    }

    private static Set<String> union(Map<Stance, Set<String>> names, Stance... stances) {
        Set<String> all = new TreeSet<>();
        for (Stance stance : stances) {
            all.addAll(names.getOrDefault(stance, Set.of()));
        }
        return all;
    }
}
