package org.onrecord.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.onrecord.desk.Desk;
import org.onrecord.domain.Amount;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.SearchFault;
import org.onrecord.search.StatementQuery;
import org.onrecord.search.StatementQuery.Days;
import org.onrecord.search.StatementQuery.Property;

/** What to try when nothing was found: which of the things asked for is too much, and other ways to ask for words. */
final class Suggestions {

    /** Words of other search engines' languages that are only words here. */
    private static final Pattern SMALL = Pattern.compile("(?:^| )(and|or|not)(?: |$)");

    private final Desk desk;
    private final StatementQuery asked;
    private final List<String> told = new ArrayList<>();

    private Suggestions(Desk desk, StatementQuery asked) {
        this.desk = desk;
        this.asked = asked;
    }

    /** Lines to tell, e.g. "without --act: 12 statements". */
    static List<String> of(Desk desk, StatementQuery asked) throws RecordFault, SearchFault {
        Suggestions suggestions = new Suggestions(desk, asked);
        suggestions.collect();
        return suggestions.told;
    }

    private void collect() throws RecordFault, SearchFault {
        if (count(StatementQuery.of("")) == 0) {
            told.add("the record holds no statements yet: 'onrecord add' puts reports in");
            return;
        }
        boolean isFiltered = !asked.filter().isEmpty() || !asked.said().equals(Days.ANY) || !asked.published().equals(Days.ANY);
        if (isFiltered && !asked.words().isBlank()) {
            without("the words", new StatementQuery("", asked.filter(), asked.said(), asked.published(), asked.earlier(), asked.show()));
        }
        if (isFiltered) {
            for (Property property : asked.filter().keySet()) {
                Map<Property, List<String>> others = new EnumMap<>(asked.filter());
                others.remove(property);
                without("--" + property.name().toLowerCase(Locale.ROOT),
                        new StatementQuery(asked.words(), others, asked.said(), asked.published(), asked.earlier(), asked.show()));
            }
            if (!asked.said().equals(Days.ANY)) {
                without("--from and --to", asked.said(Days.ANY));
            }
            if (!asked.published().equals(Days.ANY)) {
                without("--published-from and --published-to", asked.published(Days.ANY));
            }
        }
        words();
    }

    private void words() {
        String words = asked.words();
        if (SMALL.matcher(words).find()) {
            told.add("AND, OR and NOT join words when written in capitals: in small letters they are words to be found");
        }
        if (words.contains("\"")) {
            told.add("a phrase is found only as it stands: without the quotation marks its words may stand anywhere");
        } else if (words.strip().contains(" ") && !words.contains(" OR ")) {
            told.add("all words must be in one statement: put OR between them for any of them");
        }
        if (!words.isBlank() && !words.contains("*") && !words.contains("~")) {
            told.add("a word that may be written otherwise: " + example(words, "~") + "; any word that begins so: " + example(words, "*"));
        }
    }

    private static String example(String words, String mark) {
        String word = words.strip().split("[^\\p{L}\\p{N}]+", 2)[0];
        return word.length() < 3 ? "'meddle" + mark + "'" : "'" + word + mark + "'";
    }

    private void without(String what, StatementQuery query) throws RecordFault, SearchFault {
        long found = count(query);
        if (found > 0) {
            told.add("without " + what + ": " + Amount.of(found, "statement"));
        }
    }

    private long count(StatementQuery query) throws RecordFault, SearchFault {
        return desk.search(query.show(StatementQuery.Show.BEST), Desk.Progress.NONE).hits().total();
    }
}
