package org.onrecord.record.correction;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.onrecord.domain.Ids;
import org.onrecord.domain.Speaker;

/**
 * Some of the corrections of a record.
 *
 * @param speaker   name or id of one whom they take something from or give something to; empty: of all
 * @param statement id of a statement or its beginning; empty: of all
 * @param by        who made them; empty: anybody
 */
public record LogFilter(Optional<String> speaker, Optional<String> statement, Optional<String> by) {

    public LogFilter {
        Objects.requireNonNull(speaker, "speaker is null");
        Objects.requireNonNull(statement, "statement is null");
        Objects.requireNonNull(by, "by is null");
    }

    public boolean takes(Logged logged) {
        Correction correction = logged.correction();
        return by.map(name -> correction.origin().by().equalsIgnoreCase(name.strip())).orElse(true)
                && statement.map(id -> isOf(correction.remedy(), id.strip())).orElse(true)
                && speaker.map(name -> speakers(correction.remedy()).anyMatch(one -> is(one, name.strip()))).orElse(true);
    }

    private static boolean isOf(Remedy remedy, String id) {
        return remedy.ofStatements().stream().anyMatch(amendment -> amendment.statement().startsWith(id))
                || remedy instanceof Remedy.OfClaims(ClaimEdit edit) && edit.named().anyMatch(named -> named.statement().startsWith(id));
    }

    private static boolean is(Speaker speaker, String name) {
        return speaker.id().equals(name) || Ids.slug(speaker.name()).equals(Ids.slug(name));
    }

    private static Stream<Speaker> speakers(Remedy remedy) {
        Stream<Speaker> named = switch (remedy) {
            case Remedy.Split(Speaker from, Speaker as, var _) -> Stream.of(from, as);
            case Remedy.Merge(Speaker from, Speaker into) -> Stream.of(from, into);
            case Remedy.Rename(Speaker before, Speaker after) -> Stream.of(before, after);
            case Remedy.OfStatements _, Remedy.OfClaims _, Remedy.Undo _ -> Stream.empty();
        };
        return Stream.concat(named, remedy.ofStatements().stream().flatMap(amendment -> Stream.concat(amendment.before().stream(), amendment.after().stream()))
                .flatMap(statement -> statement.speakers().stream()));
    }
}
