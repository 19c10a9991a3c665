package org.onrecord.record.store;

import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Relay;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;

/** A statement as rows. */
final class StatementRows {

    /** Where in the record a statement goes. */
    record Place(long article, int place, long run) { }

    private StatementRows() { }

    /**
     * Gives its key.
     *
     * @param speakers gives the keys of speakers, who are written before
     */
    static long add(Rows rows, Place where, Statement statement, ToLongFunction<Speaker> speakers) {
        long key = rows.nextKey(Table.STATEMENTS);
        Circumstances circumstances = statement.circumstances();
        Optional<Circumstances.Said> said = circumstances.said();
        rows.add(Table.STATEMENTS, key, statement.id(), where.article(), where.place(), where.run(), Parts.word(statement.manner().form()),
                Parts.word(statement.manner().kind()), Parts.word(statement.manner().act()), statement.confidence(),
                text(statement.wording().source()), text(statement.wording().cue()), statement.wording().content().text(),
                text(circumstances.addressee()), text(circumstances.setting()), said.map(Circumstances.Said::date).orElse(null),
                said.flatMap(Circumstances.Said::words).map(Passage::text).orElse(null), said.map(Circumstances.Said::from).map(Parts::word).orElse(null),
                statement.within().orElse(null));
        spans(rows, key, "source", statement.wording().source());
        spans(rows, key, "cue", statement.wording().cue());
        spans(rows, key, "content", statement.wording().content().spans());
        spans(rows, key, "addressee", circumstances.addressee());
        spans(rows, key, "setting", circumstances.setting());
        spans(rows, key, "said", said.flatMap(Circumstances.Said::words));
        relays(rows, key, circumstances.relays());
        for (int i = 0; i < statement.speakers().size(); i++) {
            Speaker speaker = statement.speakers().get(i);
            long who = speakers.applyAsLong(speaker);
            rows.tallies().gain(who);
            rows.add(Table.STATEMENT_SPEAKERS, key, i, who, Parts.word(speaker.resolvedBy()), speaker.confidence());
        }
        return key;
    }

    private static void relays(Rows rows, long key, List<Relay> relays) {
        for (int i = 0; i < relays.size(); i++) {
            rows.add(Table.STATEMENT_RELAYS, key, i, relays.get(i).name());
            spans(rows, key, relay(i), relays.get(i).spans());
        }
    }

    /** Column {@code part} of a relay's spans. */
    static String relay(int place) {
        return "relay " + place;
    }

    private static void spans(Rows rows, long key, String part, Optional<Passage> passage) {
        passage.ifPresent(words -> spans(rows, key, part, words.spans()));
    }

    private static void spans(Rows rows, long key, String part, List<CharSpan> spans) {
        for (int i = 0; i < spans.size(); i++) {
            rows.add(Table.STATEMENT_SPANS, key, part, i, spans.get(i).start(), spans.get(i).end());
        }
    }

    private static String text(Optional<Passage> passage) {
        return passage.map(Passage::text).orElse(null);
    }
}
