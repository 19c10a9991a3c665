package org.onrecord.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.onrecord.domain.Act;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Stance;
import org.onrecord.record.Saying;

/** What speakers said, in short, from rows. */
final class SayingRows {

    private static final String ROWS = "select statements.statement, statements.id, statements.act, statements.said_date, statements.source_text, articles.published,"
            + " articles.outlet, statement_speakers.resolved_by, claim_ways.stance, claims.id as claim, coalesce(claims.named, claims.wording) as called"
            + " from statement_speakers join statements on statements.statement = statement_speakers.statement"
            + " join articles on articles.article = statements.article"
            + " left join claim_members on claim_members.statement = statements.id left join claim_ways on claim_ways.way = claim_members.way"
            + " left join claim_contents on claim_contents.content = claim_ways.content left join claims on claims.claim = claim_contents.claim"
            + " where statement_speakers.statement in (<statements>) and statement_speakers.speaker" + Keys.IN;

    private final Handle handle;

    SayingRows(Handle handle) {
        this.handle = handle;
    }

    /** @param statements keys, which give the order, @param speakers keys of all that the speaker is */
    List<Saying> of(List<Long> statements, List<Long> speakers) {
        Map<Long, Saying> sayings = new HashMap<>();
        for (int i = 0; i < statements.size(); i += CitedRows.CHUNK) {
            handle.createQuery(ROWS).bindList("statements", Keys.of(statements.subList(i, Math.min(statements.size(), i + CitedRows.CHUNK))))
                    .bindList(Keys.NAME, Keys.of(speakers)).map((row, _) -> saying(row)).forEach(saying -> sayings.put(saying.key(), saying));
        }
        return statements.stream().flatMap(key -> Optional.ofNullable(sayings.get(key)).stream()).toList();
    }

    private static Saying saying(ResultSet row) throws SQLException {
        Optional<Saying.Side> side = row.getString("claim") == null ? Optional.empty()
                : Optional.of(new Saying.Side(row.getString("claim"), row.getString("called"), Parts.constant(Stance.class, row.getString("stance"))));
        return new Saying(row.getLong("statement"), row.getString("id"), Parts.constant(Act.class, row.getString("act")),
                new Saying.When(Optional.ofNullable(row.getString("said_date")), Optional.ofNullable(row.getString("published"))),
                Optional.ofNullable(row.getString("outlet")), new Saying.Named(Optional.ofNullable(row.getString("source_text")),
                        Parts.constant(Speaker.ResolvedBy.class, row.getString("resolved_by"))), side);
    }
}
