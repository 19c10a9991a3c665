package org.onrecord.record.store;

import java.util.List;
import org.onrecord.record.Unsure;

/** The statements that the program is least sure of, which nobody has looked at yet. */
public final class Review {

    private final Database database;

    Review(Database database) {
        this.database = database;
    }

    /**
     * Of present texts, the least sure first. Whatever people corrected or accepted is out of it: its confidence is 1.
     *
     * @param after none up to here
     */
    public List<Unsure> after(Unsure.Place after, int most) throws RecordFault {
        return database.read(handle -> handle.createQuery("select statements.statement, statements.id, statements.confidence from statements"
                + " where (confidence, statement) > (?, ?) and confidence < 1"
                + " and not exists (select 1 from articles join articles later on later.source = articles.source and later.version > articles.version"
                + " where articles.article = statements.article) order by confidence, statement limit ?")
                .bind(0, after.confidence()).bind(1, after.key()).bind(2, most)
                .map((row, _) -> new Unsure(new Unsure.Place(row.getDouble(3), row.getLong(1)), row.getString(2))).list());
    }
}
