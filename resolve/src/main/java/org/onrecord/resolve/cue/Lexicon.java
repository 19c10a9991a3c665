package org.onrecord.resolve.cue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.onrecord.domain.Act;
import org.onrecord.domain.Kind;
import org.onrecord.resolve.cue.Entry.Role;
import org.onrecord.resolve.text.Table;

/**
 * The rows of {@code acts.tsv}, whose head explains its columns.
 *
 * @param entries words that report
 * @param phrases words in what is reported
 */
record Lexicon(List<Entry> entries, List<Phrase> phrases) {

    /** A row as it stands: part, words, act, kind or weight, act when negated, example. */
    record Row(String part, String words, String act, String fourth, String not, String example) {

        boolean isPhrase() {
            return WORD_PARTS.contains(part);
        }

        Act asAct() {
            return Act.valueOf(act.toUpperCase(Locale.ROOT));
        }
    }

    private static final Set<String> WORD_PARTS = Set.of("does", "opening", "opinion", "harm");
    static final String FILE = "acts.tsv";
    private static final int COLUMNS = 6;

    static Lexicon load() {
        List<Entry> entries = new ArrayList<>();
        List<Phrase> phrases = new ArrayList<>();
        for (Row row : rows()) {
            if (row.isPhrase()) {
                phrases.add(phrase(row));
            } else {
                entries.add(entry(row));
            }
        }
        return new Lexicon(List.copyOf(entries), List.copyOf(phrases));
    }

    static List<Row> rows() {
        return Table.rows(Lexicon.class, FILE, COLUMNS).stream().map(f -> new Row(f[0], f[1], f[2], f[3], f[4], f[5])).toList();
    }

    private static Entry entry(Row row) {
        String[] words = row.words().split(" \\| ");
        return new Entry(List.of(words[0].split(" ")), words.length > 1 ? words[1] : "", Role.valueOf(row.part().toUpperCase(Locale.ROOT)),
                Kind.valueOf(row.fourth().toUpperCase(Locale.ROOT)), row.asAct(), Act.valueOf(row.not().toUpperCase(Locale.ROOT)));
    }

    private static Phrase phrase(Row row) {
        boolean clause = row.words().startsWith("^");
        List<String> words = List.of(row.words().substring(clause ? 1 : 0).split(" "));
        return new Phrase(words, clause, row.asAct(), Integer.parseInt(row.fourth()), Phrase.Scope.valueOf(row.part().toUpperCase(Locale.ROOT)));
    }
}
