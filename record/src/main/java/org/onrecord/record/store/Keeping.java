package org.onrecord.record.store;

import java.util.HashSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.correction.Correction;
import org.onrecord.record.correction.Logged;
import org.onrecord.record.correction.Origin;
import org.onrecord.record.correction.Remedy;
import org.onrecord.record.correction.SpeakerRules;

/** Writes corrections and brings the tables to what holds then. Within one transaction; a refusal has written nothing. */
final class Keeping {

    private final Handle handle;
    private final CorrectionRows corrections;

    Keeping(Handle handle) {
        this.handle = handle;
        this.corrections = new CorrectionRows(handle);
    }

    CorrectionRows corrections() {
        return corrections;
    }

    /** The number of the next correction. */
    long next() {
        return new Rows(handle).nextKey(Table.CORRECTIONS);
    }

    Answer<Correction> keep(Origin origin, Remedy remedy) {
        Correction correction = Correction.of(next(), origin, remedy);
        return write(correction).map(touched -> {
            bringUp(touched);
            return correction;
        });
    }

    /** Writes a correction that is no undoing, and gives the keys of the articles whose statements are to be made anew. */
    Answer<Set<Long>> write(Correction correction) {
        return rules(correction).map(_ -> {
            Rows rows = new Rows(handle);
            switch (correction.remedy()) {
                case Remedy.Merge(var from, var into) -> new SpeakerTable(handle).know(rows, List.of(from, into));
                case Remedy.Rename(var before, var _) -> new SpeakerTable(handle).know(rows, List.of(before));
                case Remedy.OfStatements _, Remedy.Split _, Remedy.OfClaims _, Remedy.Undo _ -> { }
            }
            corrections.add(rows, correction);
            rows.write();
            return articles(correction);
        });
    }

    private Answer<SpeakerRules> rules(Correction added) {
        List<Correction> holding = new ArrayList<>(corrections.ofSpeakers().stream().filter(Logged::holds).map(Logged::correction).toList());
        holding.add(added);
        return SpeakerRules.of(holding);
    }

    Set<Long> articles(Correction correction) {
        Set<Long> keys = new HashSet<>();
        correction.remedy().ofStatements().forEach(amendment -> keys.add(corrections.article(amendment.article()).orElseThrow()));
        return keys;
    }

    /** Makes articles anew, and the speakers' table with those whom it touches. */
    void bringUp(Set<Long> articles) {
        Rows rows = new Rows(handle);
        Speakers speakers = new Speakers(handle, rows);
        for (long article : articles.stream().sorted().toList()) {
            String id = handle.createQuery("select id from articles where article = ?").bind(0, article).mapTo(String.class).one();
            new HeldStatements(handle, article, id).correctAgain(rows, speakers);
        }
        SpeakerRules rules = switch (SpeakerRules.of(corrections.ofSpeakers().stream().filter(Logged::holds).map(Logged::correction).toList())) {
            case Answer.Done<SpeakerRules>(SpeakerRules holding) -> holding;
            case Answer.Refused<SpeakerRules> refused -> throw new IllegalStateException("written all the same: " + refused.message());
        };
        new SpeakerTable(handle).follow(rules, rows.tallies()).stream().filter(article -> !articles.contains(article)).sorted().forEach(rows::touch);
        rows.write();
    }
}
