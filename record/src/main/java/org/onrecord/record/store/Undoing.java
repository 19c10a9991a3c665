package org.onrecord.record.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.onrecord.record.correction.Additions;
import org.onrecord.record.correction.Amendment;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.correction.Correction;
import org.onrecord.record.correction.Held;
import org.onrecord.record.correction.Logged;
import org.onrecord.record.correction.Remedy;
import org.onrecord.record.correction.SpeakerRules;

/** Makes a correction not hold any more; if it was an undoing, what that undid holds again. */
final class Undoing {

    private final Keeping keeping;
    private final CorrectionRows corrections;

    Undoing(Handle handle) {
        this.keeping = new Keeping(handle);
        this.corrections = keeping.corrections();
    }

    /** Who and when are the undoing's; gives the keys of the articles to be made anew. */
    Answer<Set<Long>> write(Correction undoing) {
        Optional<Logged> undone = corrections.number(((Remedy.Undo) undoing.remedy()).correction()).flatMap(corrections::one);
        if (undone.isEmpty()) {
            return Answer.refused("no-such-correction", "the correction that is to be undone is not in this record");
        }
        if (!undone.get().holds()) {
            long by = undone.get().undoneBy().orElse(0);
            return Answer.refused("undone-already", "correction " + undone.get().correction().number() + " is undone already, by " + by
                    + ": 'onrecord undo " + by + "' brings it back");
        }
        Map<Long, Boolean> flips = flips(undone.get());
        return conflict(flips).<Answer<Set<Long>>>map(Answer.Refused::as).orElseGet(() -> {
            keeping.write(undoing);
            flips.forEach(corrections::setHolds);
            return Answer.done(articles(flips.keySet()));
        });
    }

    /** Which corrections hold afterwards and which not: one that undid another gives that one back, and so on. */
    private Map<Long, Boolean> flips(Logged undone) {
        Map<Long, Boolean> flips = new LinkedHashMap<>();
        boolean holds = false;
        Optional<Logged> next = Optional.of(undone);
        while (next.isPresent()) {
            flips.put(next.get().correction().number(), holds);
            holds = !holds;
            next = next.get().undoes().isPresent() ? corrections.one(next.get().undoes().getAsLong()) : Optional.empty();
        }
        return flips;
    }

    private Optional<Answer.Refused<Void>> conflict(Map<Long, Boolean> flips) {
        List<Correction> ofSpeakers = corrections.ofSpeakers().stream()
                .filter(one -> flips.getOrDefault(one.correction().number(), one.holds())).map(Logged::correction).toList();
        if (SpeakerRules.of(ofSpeakers) instanceof Answer.Refused<SpeakerRules> refused) {
            return Optional.of(refused.as());
        }
        for (long article : articles(flips.keySet())) {
            Map<String, List<Held>> byStatement = new LinkedHashMap<>();
            corrections.ofArticle(article).stream().filter(edit -> flips.getOrDefault(edit.held().correction(), edit.holds())).map(CorrectionRows.Edited::held)
                    .forEach(held -> byStatement.computeIfAbsent(held.amendment().statement(), _ -> new ArrayList<>()).add(held));
            for (List<Held> held : byStatement.values()) {
                Optional<Answer.Refused<Void>> conflict = Additions.conflict(held);
                if (conflict.isPresent()) {
                    return conflict;
                }
            }
        }
        return Optional.empty();
    }

    private Set<Long> articles(Set<Long> numbers) {
        Set<Long> articles = new HashSet<>();
        for (long number : numbers) {
            for (Amendment amendment : corrections.one(number).orElseThrow().correction().remedy().ofStatements()) {
                articles.add(corrections.article(amendment.article()).orElseThrow());
            }
        }
        return articles;
    }
}
