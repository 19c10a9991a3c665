package org.onrecord.record.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.Handle;
import org.onrecord.record.correction.ClaimEdit;
import org.onrecord.record.correction.ClaimEdit.Named;

/** What people said of claims, as rows, and back. */
final class ClaimWords {

    /** Column {@code kind} of corrections: the same words as for speakers, told apart by what is in the other columns. */
    static final Set<String> KINDS = Set.of("merge", "split", "rename");

    /** As much of two contents' words must be the same for one statement to be the other, read anew: as of corrections (docs/decisions/0009). */
    private static final double ALIKE = 0.5;

    private static final String EDITS = "select claim_corrections.correction, part, articles.id as article_id, claim_corrections.statement,"
            + " claim_corrections.content_text from claim_corrections join articles on articles.article = claim_corrections.article";

    private final Handle handle;

    ClaimWords(Handle handle) {
        this.handle = handle;
    }

    static String kind(ClaimEdit edit) {
        return switch (edit) {
            case ClaimEdit.Together _ -> "merge";
            case ClaimEdit.Apart _ -> "split";
            case ClaimEdit.Called _ -> "rename";
        };
    }

    /** @param articles gives the keys of reports by their ids */
    static void add(Rows rows, long correction, ClaimEdit edit, ToLongFunction<String> articles) {
        List<Part> parts = switch (edit) {
            case ClaimEdit.Together(var statements) -> statements.stream().map(named -> new Part("together", named)).toList();
            case ClaimEdit.Apart(var some, var rest) -> {
                List<Part> both = new ArrayList<>(some.stream().map(named -> new Part("apart", named)).toList());
                rest.forEach(named -> both.add(new Part("rest", named)));
                yield both;
            }
            case ClaimEdit.Called(var statement, var _, var _) -> List.of(new Part("named", statement));
        };
        for (int i = 0; i < parts.size(); i++) {
            Named named = parts.get(i).named();
            rows.add(Table.CLAIM_CORRECTIONS, correction, i, parts.get(i).part(), articles.applyAsLong(named.article()), named.statement(), named.words(), 0);
        }
    }

    private record Part(String part, Named named) { }

    /** @param was and {@code became} are columns of corrections */
    ClaimEdit of(long correction, String was, String became) {
        return edit(Grouped.of(handle.createQuery(EDITS + " where correction = ? order by place").bind(0, correction), row -> new Part(row.getString("part"),
                new Named(row.getString("article_id"), row.getString("statement"), row.getString("content_text")))).of(correction), was, became);
    }

    private static ClaimEdit edit(List<Part> parts, String was, String became) {
        return switch (parts.isEmpty() ? "" : parts.getFirst().part()) {
            case "together" -> new ClaimEdit.Together(named(parts, "together"));
            case "apart" -> new ClaimEdit.Apart(named(parts, "apart"), named(parts, "rest"));
            case "named" -> new ClaimEdit.Called(parts.getFirst().named(), was, became);
            default -> throw DamagedRow.snapshot(new IllegalStateException("a correction of claims that names no statement"));
        };
    }

    private static List<Named> named(List<Part> parts, String part) {
        return parts.stream().filter(one -> one.part().equals(part)).map(Part::named).toList();
    }

    /** Those that hold, in order; each statement under the id that it has now. */
    List<ClaimEdit> holding() {
        return edits("corrections.holds = 1");
    }

    /** Those that claims follow although they were undone, or do not follow yet; from now on claims follow what holds. */
    List<ClaimEdit> follow() {
        List<ClaimEdit> edits = changed();
        if (!edits.isEmpty()) {
            handle.execute("update claim_corrections set followed = (select holds from corrections where corrections.correction = claim_corrections.correction)");
        }
        return edits;
    }

    /** The same, without following it. */
    List<ClaimEdit> changed() {
        return edits("corrections.holds <> (select min(followed) from claim_corrections where claim_corrections.correction = corrections.correction)");
    }

    private record Head(long correction, String was, String became) { }

    private List<ClaimEdit> edits(String which) {
        List<Head> heads = handle.createQuery("select correction, was, became from corrections where " + which
                + " and exists (select 1 from claim_corrections where claim_corrections.correction = corrections.correction) order by correction")
                .map((row, _) -> new Head(row.getLong(1), row.getString(2), row.getString(3))).list();
        return heads.stream().map(head -> of(head.correction(), head.was(), head.became()).with(this::now)).toList();
    }

    /** The statement that is meant, be it that a later program gave it another id; the same when there is none like it. */
    private Named now(Named named) {
        boolean isThere = handle.createQuery("select count(*) from statements where id = ?").bind(0, named.statement()).mapTo(Integer.class).one() > 0;
        if (isThere) {
            return named;
        }
        Optional<Named> best = Optional.empty();
        double most = ALIKE;
        for (Named other : handle.createQuery("select statements.id, content_text from statements join articles on articles.article = statements.article"
                + " where articles.id = ? order by place").bind(0, named.article())
                .map((row, _) -> new Named(named.article(), row.getString(1), row.getString(2))).list()) {
            double alike = alike(words(named.words()), words(other.words()));
            if (alike >= most && (best.isEmpty() || alike > most)) {
                best = Optional.of(other);
                most = alike;
            }
        }
        return best.orElse(named);
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    }

    private static double alike(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return (double) both.size() / (one.size() + other.size() - both.size());
    }
}
