package org.onrecord.web.page;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.onrecord.desk.Claims;
import org.onrecord.desk.Desk;
import org.onrecord.desk.OriginCount;
import org.onrecord.record.Cited;
import org.onrecord.record.ClaimSummary;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.store.ClaimSlice;
import org.onrecord.record.store.Point;
import org.onrecord.record.store.RecordFault;
import org.onrecord.web.ask.Asked;
import org.onrecord.web.ask.Frame;
import org.onrecord.web.ask.Reply;
import org.onrecord.web.ask.Route;
import org.onrecord.web.cite.ClaimSheet;
import org.onrecord.web.cite.ClaimSheet.Quoted;
import org.onrecord.web.cite.ClaimSheet.Scope;

/** Claims to be taken along: as Markdown, as a document, as a draft of a ClaimReview. */
public final class ClaimSheets {

    /** Statements of each side: a sheet of more is no sheet, and the export has all. */
    private static final int MOST = 100;

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Desk desk;
    private final Held held;
    private final InstantSource clock;

    private ClaimSheets(Desk desk, InstantSource clock) {
        this.desk = desk;
        this.held = new Held(desk);
        this.clock = clock;
    }

    /** @param clock tells the day, which each sheet names */
    public static List<Route> routes(Desk desk, InstantSource clock) {
        ClaimSheets sheets = new ClaimSheets(desk, clock);
        return List.of(
                Route.get("/claims/{id}/sheet.md", asked -> sheets.of(asked, ClaimSheets::markdown)),
                Route.get("/claims/{id}/sheet.docx", asked -> sheets.of(asked, ClaimSheets::docx)),
                Route.get("/claims/{id}/claimreview.json", asked -> sheets.of(asked, ClaimSheets::review)));
    }

    @FunctionalInterface
    private interface Form {

        Reply of(ClaimSheet sheet);
    }

    private Reply of(Asked asked, Form form) throws RecordFault {
        Answer<ClaimSummary> found = desk.record().claimSlices().summary(asked.place("id"));
        if (!(found instanceof Answer.Done<ClaimSummary>(ClaimSummary claim))) {
            return Permanent.missing("claim", (Answer.Refused<ClaimSummary>) found);
        }
        return claim.id().equals(asked.place("id")) ? form.of(sheet(claim))
                : new Reply.Redirect("/claims/" + Frame.encoded(claim.id()) + asked.path().substring(asked.path().lastIndexOf('/')));
    }

    private ClaimSheet sheet(ClaimSummary claim) throws RecordFault {
        List<Quoted> quoted = desk.claims().part(claim, ClaimSlice.Of.ALL, 0, MOST).shown().map(ClaimSheets::quoted).orElse(List.of());
        OriginCount origins = desk.originsOf(claim.id());
        OptionalLong change = desk.record().claims().made().map(made -> made.upTo()).map(Point::change).map(OptionalLong::of).orElseGet(OptionalLong::empty);
        long missing = desk.claims().missing();
        Scope scope = new Scope(desk.name(), clock.instant().atOffset(ZoneOffset.UTC).toLocalDate(), change, Math.max(0, held.now().totals().reports() - missing), missing);
        return new ClaimSheet(claim, quoted, origins.unknown() == 0 ? OptionalLong.of(origins.origins()) : OptionalLong.empty(), scope);
    }

    private static List<Quoted> quoted(Claims.Found shown) {
        Map<String, Cited> cited = shown.statements().stream().collect(Collectors.toMap(one -> one.statement().id(), one -> one));
        return shown.claim().members().stream().filter(member -> cited.containsKey(member.statement())).map(member -> new Quoted(member.stance(), cited.get(member.statement()))).toList();
    }

    private static Reply markdown(ClaimSheet sheet) {
        String text = sheet.markdown();
        return Reply.Content.file("text/markdown; charset=utf-8", name(sheet) + ".md", out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Reply docx(ClaimSheet sheet) {
        return Reply.Content.file(DOCX, name(sheet) + ".docx", sheet::docx);
    }

    private static Reply review(ClaimSheet sheet) {
        return Reply.Content.file("application/ld+json", name(sheet) + "-claimreview.json", out -> out.write(sheet.review()));
    }

    private static String name(ClaimSheet sheet) {
        return "claim-" + sheet.claim().id();
    }
}
