package org.onrecord.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Passage;
import org.onrecord.domain.ReadableDate;
import org.onrecord.domain.Relay;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Text;

/**
 * One statement as people read it.
 *
 * @param speaker the name; where it is not known, the report's own words for the source with a question mark
 * @param mention how the report calls the speaker here; empty when by name
 * @param verb    the act, in the past tense, which suits one speaker and several
 * @param cue     the report's own reporting words; empty where they are the same as the verb, or there are none
 * @param words   what was said; in quotation marks where the report has them, so paraphrase is plain to see
 * @param notes   to whom, through whom, when: empty when the report does not tell
 */
record Row(String speaker, String mention, String verb, String cue, String words, String notes) {

    static Row of(Article article, Statement statement) {
        String verb = statement.manner().verb();
        return new Row(speaker(statement), mention(statement), verb, cue(statement, verb), words(statement.wording().content().spans(), article.text(), article.text()::slice),
                notes(statement));
    }

    private static String speaker(Statement statement) {
        if (statement.speakers().isEmpty()) {
            return statement.wording().source().map(source -> Cells.plain(source.text()) + " ?").orElse("unknown");
        }
        List<String> names = statement.speakers().stream().map(Speaker::name).map(Cells::name).toList();
        if (names.size() == 1) {
            return names.getFirst();
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    private static String mention(Statement statement) {
        if (statement.speakers().isEmpty()) {
            return "";
        }
        Speaker first = statement.speakers().getFirst();
        if (first.type() == Speaker.Type.ANONYMOUS) {
            return "not named";
        }
        if (first.resolvedBy() == Speaker.ResolvedBy.CONTINUATION) {
            return "goes on";
        }
        return statement.wording().source().map(Passage::text).map(Cells::plain)
                .filter(source -> !source.contains(surname(first.name()))).map(Row::quoted).orElse("");
    }

    private static String surname(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static String cue(Statement statement, String verb) {
        return statement.wording().cue().map(Passage::text).map(Cells::plain)
                .filter(cue -> !cue.equals(verb)).map(Row::quoted).orElse("");
    }

    private static String quoted(String words) {
        return "\u201C" + words + "\u201D";
    }

    /** @param slice gives the words of a span */
    static String words(List<CharSpan> spans, Text text, Function<CharSpan, String> slice) {
        StringBuilder words = new StringBuilder();
        CharSpan last = null;
        for (CharSpan span : spans) {
            if (last != null) {
                words.append(isGap(text, last.end(), span.start()) ? " \u2026 " : " ");
            }
            words.append(slice.apply(span));
            last = span;
        }
        return Cells.plain(words.toString());
    }

    private static boolean isGap(Text text, int from, int to) {
        return from < to && !text.slice(new CharSpan(from, to)).isBlank();
    }

    private static String notes(Statement statement) {
        Circumstances circumstances = statement.circumstances();
        List<String> notes = new ArrayList<>();
        circumstances.addressee().ifPresent(addressee -> notes.add("to " + Cells.plain(addressee.text())));
        circumstances.setting().ifPresent(setting -> notes.add(Cells.plain(setting.text())));
        date(circumstances).ifPresent(notes::add);
        if (!circumstances.relays().isEmpty()) {
            notes.add("reported by " + circumstances.relays().stream().map(Relay::name).map(Cells::name)
                    .collect(Collectors.joining(", from ")));
        }
        return String.join(" \u00B7 ", notes);
    }

    /** The date of publication stands in the header already. */
    private static Optional<String> date(Circumstances circumstances) {
        return circumstances.said()
                .filter(said -> said.from() != Circumstances.Said.From.PUBLICATION)
                .map(said -> Cells.plain(ReadableDate.of(said.date())) + (said.from() == Circumstances.Said.From.CONTEXT ? " (from context)" : ""));
    }
}
