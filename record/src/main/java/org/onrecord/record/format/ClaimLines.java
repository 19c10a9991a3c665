package org.onrecord.record.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.onrecord.domain.Claim;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Stance;
import org.onrecord.record.Cited;
import org.onrecord.record.ClaimSummary;
import tools.jackson.core.json.JsonFactory;

/** Writes claims, one JSON object a line (docs/claims.md). Not for use by several threads at once. */
public final class ClaimLines {

    private final JsonFactory json = new JsonFactory();
    private final OutputStream out;

    /** @param out stays the caller's: never flushed, never closed here */
    public ClaimLines(OutputStream out) {
        this.out = Objects.requireNonNull(out, "out is null");
    }

    /**
     * Writes a claim as a list has it.
     *
     * @param origins how many of its reports are texts of their own
     * @throws IOException what {@code out} throws
     */
    public void write(ClaimSummary claim, int origins) throws IOException {
        JsonLine.line(json, out, object -> object.object("claim", () -> {
            object.text("id", claim.id());
            object.text("wording", claim.wording());
            object.text("name", claim.named());
            object.number("statements", OptionalLong.of(claim.statements()));
            object.object("sides", () -> {
                Map<String, ClaimSummary.Count> sides = new TreeMap<>();
                claim.sides().forEach((stance, count) -> sides.put(word(stance), count));
                sides.forEach((side, count) -> object.object(side, () -> {
                    object.number("statements", OptionalLong.of(count.statements()));
                    object.number("speakers", OptionalLong.of(count.speakers()));
                }));
            });
            object.number("reports", OptionalLong.of(claim.extent().reports()));
            object.number("origins", OptionalLong.of(origins));
            object.text("first", claim.extent().first());
            object.text("last", claim.extent().last());
        }));
    }

    /**
     * Writes a claim with all its statements, by the day on which they were said or, where that is not known, published.
     *
     * @param asked      whether somebody put it into words, and it is not kept: then it has no id
     * @param statements those of the claim, in any order
     * @param origins    how many of their reports are texts of their own
     * @throws IOException what {@code out} throws
     */
    public void write(Claim claim, boolean asked, List<Cited> statements, int origins) throws IOException {
        long reports = statements.stream().map(Cited::article).distinct().count();
        write(new Head(Optional.of(claim.id()).filter(_ -> !asked), claim.wording(), claim.name(), reports, origins), claim.members(), statements);
    }

    /**
     * The same of a claim with some of its statements.
     *
     * @param claim      all of it, counted
     * @param members    those that are written
     * @param statements the same
     * @throws IOException what {@code out} throws
     */
    public void write(ClaimSummary claim, boolean asked, List<Claim.Member> members, List<Cited> statements, int origins) throws IOException {
        write(new Head(Optional.of(claim.id()).filter(_ -> !asked), claim.wording(), claim.named(), claim.extent().reports(), origins), members, statements);
    }

    private record Head(Optional<String> id, String wording, Optional<String> name, long reports, int origins) { }

    private void write(Head claim, List<Claim.Member> some, List<Cited> statements) throws IOException {
        Map<String, Claim.Member> members = new TreeMap<>();
        some.forEach(member -> members.put(member.statement(), member));
        List<Cited> ordered = statements.stream().sorted(Comparator.comparing((Cited cited) -> cited.day().orElse("~"))
                .thenComparing(cited -> cited.statement().id())).toList();
        JsonLine.line(json, out, object -> {
            object.object("claim", () -> {
                object.text("id", claim.id());
                object.text("wording", claim.wording());
                object.text("name", claim.name());
                object.number("reports", OptionalLong.of(claim.reports()));
                object.number("origins", OptionalLong.of(claim.origins()));
            });
            object.array("members", ordered, cited -> object.object(() -> member(object, members.get(cited.statement().id()), cited)));
        });
    }

    private static void member(JsonLine json, Claim.Member member, Cited cited) {
        json.text("side", word(member.stance()));
        json.share("closeness", member.closeness());
        json.array("reasons", member.reasons(), json::text);
        json.object("article", () -> article(json, cited));
        json.object("statement", () -> RecordLines.statement(json, cited.statement()));
    }

    private static void article(JsonLine json, Cited cited) {
        Publication publication = cited.publication();
        json.text("id", cited.article());
        json.text("source", publication.source());
        json.text("headline", publication.headline());
        json.text("outlet", publication.outlet());
        json.text("published", publication.published());
        json.text("language", publication.language());
    }

    private static String word(Stance stance) {
        return stance.name().toLowerCase(Locale.ROOT);
    }
}
