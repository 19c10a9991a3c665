package org.onrecord.resolve.cue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onrecord.domain.Act;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Text;
import org.onrecord.resolve.cue.Lexicon.Row;
import org.onrecord.resolve.text.Words;

/** Every example of {@code acts.tsv}, read as a report would be. */
class LexiconTest {

    private static final Cues CUES = Cues.load();

    /** Reads an example: the cue stands in braces and what follows is the content; without braces all is content, after "said". */
    private static Cues.Reading read(Row row) {
        String marked = row.isPhrase() ? "{said} " + row.example() : row.example();
        int open = marked.indexOf('{');
        int last = marked.lastIndexOf('}') - 1 - (int) marked.chars().filter(c -> c == '{').count() + 1;
        Words words = Words.of(Text.of(marked.replaceAll("[{}]", "")));
        int length = words.text().length();
        CharSpan content = last + 1 < length - 1 ? new CharSpan(last + 1, length) : new CharSpan(0, Math.max(1, open));
        return CUES.read(words, new Attribution(List.of(), List.of(new CharSpan(open, last)), List.of(content), 1), List.of());
    }

    private static String told(Row row) {
        return row.part() + " " + row.words() + ": " + row.example() + " is read as " + read(row);
    }

    @Test
    void everyExampleIsReadAsItsRowSays() {
        assertThat(Lexicon.rows()).hasSizeGreaterThan(1000).filteredOn(row -> read(row).act() != row.asAct()).extracting(LexiconTest::told).isEmpty();
    }

    @Test
    void everyExampleOfACueHasItsKind() {
        assertThat(Lexicon.rows()).filteredOn(row -> !row.isPhrase() && !read(row).kind().name().equals(row.fourth().toUpperCase(Locale.ROOT)))
                .extracting(LexiconTest::told).isEmpty();
    }

    @Test
    void noWordsStandTwice() {
        Set<String> seen = new HashSet<>();
        assertThat(Lexicon.rows()).filteredOn(row -> !seen.add(row.isPhrase() + row.words())).isEmpty();
    }

    @Test
    void onlyReportingWordsHaveAnActWhenNegated() {
        assertThat(Lexicon.rows()).allSatisfy(row -> assertThat(row.isPhrase()).isEqualTo(row.not().equals("-")));
        assertThat(Lexicon.load().entries()).extracting(Entry::not).contains(Act.DECLINE, Act.DENY);
    }
}
