package org.onrecord.web.api;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.desk.Claims;
import org.onrecord.desk.Desk;
import org.onrecord.record.Cited;
import org.onrecord.record.ClaimSummary;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.format.ClaimLines;
import org.onrecord.record.store.ClaimList;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.Hits;
import org.onrecord.search.SearchFault;
import org.onrecord.search.StatementQuery;
import org.onrecord.search.StatementQuery.Order;
import org.onrecord.search.StatementQuery.Show;
import org.onrecord.web.api.Endpoint.Gives;
import org.onrecord.web.api.Endpoint.Words;
import org.onrecord.web.ask.Reply;

/** Claims and the sides that are taken of them. */
final class ClaimEndpoints {

    private static final String PART = "Claims";

    private static final Parameter CLAIM = Parameter.id("id", "The claim's id, or that of any statement of it, or a beginning of six characters or more that no other has.", "a6ccf209b7");

    /** Statements whose claims are looked up, as on the page of claims: those that fit a search best. */
    private static final int LOOKED_AT = 500;

    /** Statements of a claim that are read for one answer, which is made in memory; of more, its page gives some at a time. A guess: no claim of so many was measured. */
    private static final int MOST = 2_000;

    private final Desk desk;

    private ClaimEndpoints(Desk desk) {
        this.desk = desk;
    }

    /** Answers with a claim that was found. */
    @FunctionalInterface
    private interface Telling {

        Reply of(Claims.Found claim) throws RecordFault;
    }

    static List<Endpoint> of(Desk desk) {
        ClaimEndpoints claims = new ClaimEndpoints(desk);
        return List.of(
                Endpoint.list("/claims", new Words("listClaims", PART, "Claims", "Statements of one proposition are one claim. The most disputed ones first; with a search, those that have one of the " + LOOKED_AT + " statements that fit it best; "
                        + "`beyond` counts those that fit as well, but were not looked up. "
                        + "Nothing here says which side is right."), StatementEndpoints.WHICH, "ClaimHead", claims::list),
                Endpoint.get("/claims/{id}", new Words("getClaim", PART, "One claim with its statements", "By the day on which they were said, each with its side and why it belongs to the claim."), List.of(CLAIM),
                        Gives.one("Claim"), given -> claims.found(given, claims::whole)),
                Endpoint.get("/claims/{id}/ledger", new Words("getLedger", PART, "Who said of a claim what, and when", "Speaker by speaker, what several reports carry as one entry, with changes of position."), List.of(CLAIM),
                        Gives.one("Ledger"), given -> claims.found(given, claim -> Items.one(Ledgers.of(claim.ledger())))),
                Endpoint.get("/claims/{id}/conflicts", new Words("getConflicts", PART, "In what the accounts of a claim differ", "Whether it is so, who it was, numbers and times; each account under the id of its statement."),
                        List.of(CLAIM), Gives.one("Conflicts"), given -> claims.found(given, claim -> Items.one(Ledgers.of(claim.conflicts())))));
    }

    private Reply list(Given given) throws RecordFault, SearchFault {
        StatementQuery query = given.query();
        boolean all = query.equals(StatementQuery.of(""));
        Hits hits = all ? new Hits(0, List.of(), Map.of()) : desk.search(query.show(new Show(Order.RELEVANCE, 0, LOOKED_AT, Set.of())), Desk.Progress.NONE).hits();
        List<String> statements = hits.hits().stream().map(Hits.Hit::statement).toList();
        long[] total = new long[1];
        Window<ClaimSummary> window = Window.of((skip, most) -> {
            ClaimList found = all ? desk.claims().all(skip, most) : desk.record().claims().of(statements, skip, most);
            total[0] = found.total();
            return found.claims();
        }, ClaimSummary::id, given);
        Map<String, Integer> origins = new HashMap<>();
        for (ClaimSummary claim : window.items()) {
            origins.put(claim.id(), desk.originsOf(claim.id()).origins());
        }
        return Items.many(given, window, (claim, out) -> new ClaimLines(out).write(claim, origins.get(claim.id())), Map.of("total", total[0], "beyond", hits.total() - statements.size(), "missing", desk.claims().missing()));
    }

    private Reply found(Given given, Telling telling) throws RecordFault {
        if (desk.record().claimSlices().summary(given.place("id")) instanceof Answer.Done<ClaimSummary>(ClaimSummary claim) && claim.statements() > MOST) {
            return Reply.Problem.bad("claim-too-large", "This claim has too many statements to be given at once", "It has " + claim.statements() + ", and at most " + MOST
                    + " are given here. Its page, /claims/" + claim.id() + ".json, gives them some at a time.");
        }
        return switch (desk.claims().find(given.place("id"))) {
            case Answer.Done<Claims.Found>(Claims.Found claim) -> telling.of(claim);
            case Answer.Refused<Claims.Found> refused when refused.code().equals("in-no-claim") -> Reply.Problem.missing("in-no-claim", "This statement is in no claim", Given.problem(refused, 404).detail());
            case Answer.Refused<Claims.Found> refused -> Given.problem(refused, 400);
        };
    }

    private Reply whole(Claims.Found claim) throws RecordFault {
        Set<String> reports = claim.statements().stream().map(Cited::article).collect(Collectors.toCollection(HashSet::new));
        int origins = desk.origins(reports).origins();
        return Items.one(claim, (one, out) -> new ClaimLines(out).write(one.claim(), false, one.statements(), origins));
    }
}
