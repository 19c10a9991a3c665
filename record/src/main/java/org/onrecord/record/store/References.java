package org.onrecord.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.onrecord.record.correction.Answer;

/** Statements and reports as people name them: by an id, or a beginning of it that no other has. */
final class References {

    /** Shorter beginnings fit too many: of 100,000 statements, one of five hex digits has a namesake nine times out of a hundred, one of six once in 160. */
    static final int SHORTEST = 6;

    private static final int SHOWN = 5;

    private static final Pattern BEGINNING = Pattern.compile("[0-9a-z]{" + SHORTEST + ",64}");

    private static final String DIGEST = "sha256:";

    private final Handle handle;

    References(Handle handle) {
        this.handle = handle;
    }

    /** @param article key of its report */
    record Place(long article, String articleId, String statement) { }

    /** A statement, be it one that people rejected. */
    Answer<Place> statement(String given) {
        String id = given.strip();
        List<Place> exact = places("%1$s = :id", query -> query.bind("id", id));
        if (!exact.isEmpty()) {
            return Answer.done(exact.getFirst());
        }
        if (!BEGINNING.matcher(id).matches()) {
            return unknown("statement", id);
        }
        List<Place> fitting = places("%1$s >= :id and %1$s < :after and substr(%1$s, 1, " + id.length() + ") = :id",
                query -> query.bind("id", id).bind("after", after(id)));
        return one("statement", id, fitting, Place::statement);
    }

    /** A report; by its source or address as well, which mean its present text. */
    Answer<Place> report(String given) {
        String id = given.strip();
        Optional<Place> exact = handle.createQuery("select article, id from articles where id = :id or id = :digest or source = :id or address = :id"
                + " order by version desc, article desc limit 1").bind("id", id).bind("digest", DIGEST + id).map((row, _) -> place(row)).findFirst();
        if (exact.isPresent()) {
            return Answer.done(exact.get());
        }
        String digits = id.startsWith(DIGEST) ? id.substring(DIGEST.length()) : id;
        if (!BEGINNING.matcher(digits).matches()) {
            return unknown("report", id);
        }
        List<Place> fitting = handle.createQuery("select article, id from articles where id >= :id and id < :after and substr(id, 1, "
                + (DIGEST.length() + digits.length()) + ") = :id order by id limit " + (SHOWN + 1)).bind("id", DIGEST + digits)
                .bind("after", DIGEST + after(digits)).map((row, _) -> place(row)).list();
        return one("report", id, fitting, Place::articleId);
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getLong("article"), row.getString("id"), "");
    }

    /** @param condition on a column, "%1$s" */
    private List<Place> places(String condition, UnaryOperator<Query> bound) {
        String found = "(select id, article from statements where " + condition.formatted("id")
                + " union select statement as id, article from amendments where " + condition.formatted("statement") + ")";
        return bound.apply(handle.createQuery("select found.id as statement, found.article, articles.id from " + found
                + " found join articles on articles.article = found.article order by found.id limit " + (SHOWN + 1)))
                .map((row, _) -> new Place(row.getLong("article"), row.getString("id"), row.getString("statement"))).list();
    }

    private static <T> Answer<T> one(String what, String given, List<T> fitting, Function<T, String> id) {
        if (fitting.isEmpty()) {
            return unknown(what, given);
        }
        if (fitting.size() > 1) {
            String some = fitting.stream().limit(SHOWN).map(id).collect(Collectors.joining(", ")) + (fitting.size() > SHOWN ? ", \u2026" : "");
            return Answer.refused("id-fits-several", "several " + what + "s begin with '" + given + "': " + some + "; give more of the id");
        }
        return Answer.done(fitting.getFirst());
    }

    private static <T> Answer<T> unknown(String what, String given) {
        String todo = given.length() < SHORTEST ? "give at least " + SHORTEST + " characters of its id"
                : what.equals("report") ? "give its id, its source or its address" : "'onrecord search' shows the ids";
        return Answer.refused("no-such-" + what, "the record has no " + what + " '" + given + "': " + todo);
    }

    /** The first text after all that begin with this one, byte by byte: the order of the columns of ids. */
    private static String after(String beginning) {
        int last = beginning.length() - 1;
        return beginning.substring(0, last) + (char) (beginning.charAt(last) + 1);
    }
}
