package org.onrecord.record.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.onrecord.domain.Ids;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.record.correction.Amendment;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.correction.Asked;
import org.onrecord.record.correction.Asking;
import org.onrecord.record.correction.Correction;
import org.onrecord.record.correction.Edit;
import org.onrecord.record.correction.InWords;
import org.onrecord.record.correction.Names;
import org.onrecord.record.correction.NewStatement;
import org.onrecord.record.correction.Origin;
import org.onrecord.record.correction.Remedy;

/** One correction on its way into the record. */
final class Correcting {

    private final Handle handle;
    private final Origin origin;
    private final Keeping keeping;
    private final References references;

    Correcting(Handle handle, Origin origin) {
        this.handle = handle;
        this.origin = origin;
        this.keeping = new Keeping(handle);
        this.references = new References(handle);
    }

    Answer<Correction> statement(String given, List<Asked> asked) {
        return references.statement(given).then(place -> {
            Amending amending = new Amending(handle, place.article(), keeping.next());
            Asking asking = new Asking(amending.article(), KnownSpeakers.in(handle, place.articleId()));
            for (Asked one : asked) {
                Answer<Amendment> amended = asking.edit(one, amending.now(place.statement())).then(edit -> amending.amend(place.statement(), edit));
                if (amended instanceof Answer.Refused<Amendment> refused) {
                    return refused.as();
                }
            }
            return keeping.keep(origin, new Remedy.OfStatements(amending.amendments()));
        });
    }

    Answer<Correction> add(String report, NewStatement wanted) {
        return references.report(report).then(place -> {
            Amending amending = new Amending(handle, place.article(), keeping.next());
            return wanted.in(amending.article(), KnownSpeakers.in(handle, place.articleId()))
                    .then(statement -> amending.amend(statement.id(), new Edit.Add(statement)))
                    .then(amendment -> keeping.keep(origin, new Remedy.OfStatements(List.of(amendment))));
        });
    }

    Answer<Correction> merge(String from, String into) {
        KnownSpeakers book = KnownSpeakers.everywhere(handle);
        return book.find(from, Optional.empty()).then(one -> book.find(into, Optional.empty()).then(other -> one.id().equals(other.id())
                ? Answer.refused("same-speaker", InWords.speaker(one) + " is one speaker already")
                : keeping.keep(origin, new Remedy.Merge(one, other))));
    }

    Answer<Correction> rename(String speaker, String name) {
        KnownSpeakers book = KnownSpeakers.everywhere(handle);
        return book.find(speaker, Optional.empty()).then(before -> Names.read(name).then(after -> {
            if (after.equals(before.name())) {
                return Answer.refused("already-so", "that is so already: nothing is changed");
            }
            Optional<Speaker> taken = named(after).filter(other -> !other.id().equals(before.id()));
            if (taken.isPresent()) {
                return Answer.refused("name-taken", InWords.speaker(taken.get()) + " has this name: if they are one, merge them with 'onrecord correct merge'");
            }
            return keeping.keep(origin, new Remedy.Rename(before, new Speaker(after, before.type(), before.id(), before.wikidata(), before.resolvedBy(), 1)));
        }));
    }

    private Optional<Speaker> named(String name) {
        return handle.createQuery("select id, type from speakers where folded = ? and same_as is null order by id").bind(0, Ids.slug(name))
                .map((row, _) -> new Speaker(name, Parts.constant(Speaker.Type.class, row.getString("type")), row.getString("id"), Optional.empty(),
                        Speaker.ResolvedBy.CORRECTION, 1)).findFirst();
    }

    Answer<Correction> split(String speaker, String as, List<String> statements) {
        KnownSpeakers book = KnownSpeakers.everywhere(handle);
        return book.find(speaker, Optional.empty()).then(from -> other(book, from, as).then(other -> split(from, other, statements)));
    }

    private static Answer<Speaker> other(KnownSpeakers book, Speaker from, String as) {
        if (from.type() != Speaker.Type.PERSON && from.type() != Speaker.Type.ORGANIZATION) {
            return Answer.refused("one-report-only", InWords.speaker(from) + " speaks in one report only: give each statement another speaker with"
                    + " 'onrecord correct STATEMENT --speaker'");
        }
        return book.find(as, Optional.of(from.type())).then(other -> other.id().equals(from.id())
                ? Answer.refused("same-speaker", "'" + as + "' is " + InWords.speaker(from) + " again: say what sets the other apart, like '"
                        + from.name() + " (mayor)'") : Answer.done(other));
    }

    private Answer<Correction> split(Speaker from, Speaker as, List<String> statements) {
        Map<Long, Amending> articles = new LinkedHashMap<>();
        for (String given : statements) {
            Answer<Amendment> amended = references.statement(given).then(place -> split(from, as, place,
                    articles.computeIfAbsent(place.article(), key -> new Amending(handle, key, keeping.next()))));
            if (amended instanceof Answer.Refused<Amendment> refused) {
                return refused.as();
            }
        }
        List<Amendment> amendments = new ArrayList<>();
        articles.values().forEach(amending -> amendments.addAll(amending.amendments()));
        return keeping.keep(origin, new Remedy.Split(from, as, amendments));
    }

    private static Answer<Amendment> split(Speaker from, Speaker as, References.Place place, Amending amending) {
        Optional<Statement> now = amending.now(place.statement());
        if (now.isPresent() && now.get().speakers().stream().noneMatch(one -> is(place, one, from))) {
            return Answer.refused("not-theirs", "statement " + place.statement() + " is said by " + InWords.speakers(now.get().speakers()) + ", not by "
                    + InWords.speaker(from));
        }
        List<Speaker> speakers = now.map(Statement::speakers).orElse(List.of()).stream()
                .map(one -> is(place, one, from) ? Asking.byHand(as) : one).toList();
        return amending.amend(place.statement(), new Edit.Speakers(speakers));
    }

    private static boolean is(References.Place place, Speaker one, Speaker other) {
        return Speakers.id(place.articleId(), one).equals(other.id());
    }
}
