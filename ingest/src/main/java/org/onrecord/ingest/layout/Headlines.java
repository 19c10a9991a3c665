package org.onrecord.ingest.layout;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.ingest.layout.Sheet.Role;

/** The headline, the standfirst below it, and the crossheads between paragraphs. */
final class Headlines {

    /** Of 840 PolNeAR headlines 99 % have 2 to 20 words; a first line with more, and no full stop, sums the report up. */
    private static final int FEWEST_WORDS = 2;
    private static final int MOST_WORDS = 20;
    private static final int CROSSHEAD_WORDS = 10;
    private static final int STANDFIRST_WORDS = 45;

    /** Lines below the headline among which its standfirst stands. */
    private static final int BELOW = 2;

    /** Marks and bullets that a known headline may have around it in the text. */
    private static final int MARKS = 4;

    /** Paragraphs in which a headline's words are looked for. */
    private static final int OPENING = 6;

    /** Letters from which a word is worth looking for: shorter ones are mostly "with" and "from". */
    private static final int WORD = 5;

    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DATE = Pattern.compile(
            ".*\\b(?:\\d{1,2}:\\d{2}|(?:19|20)\\d{2}\\b.{0,20}|updated|published|posted)\\b.*", Pattern.CASE_INSENSITIVE);

    private Headlines() { }

    /**
     * Marks what it finds, and gives the headline when the text has one.
     *
     * @param page whether a site's navigation may stand before the report
     */
    static Optional<String> mark(Sheet sheet, Optional<String> known, boolean page) {
        int body = sheet.firstProse(0);
        int headline = known.isPresent() ? findKnown(sheet, known.get()) : page ? Titles.find(sheet, body) : find(sheet, body);
        if (headline < sheet.size()) {
            sheet.set(headline, Role.HEADLINE);
        }
        if (body < sheet.size()) {
            markStandfirst(sheet, body);
        }
        markCrossheads(sheet, body);
        return headline < sheet.size() ? Optional.of(sheet.line(headline).string()) : Optional.empty();
    }

    /**
     * The line before {@code body} that is the headline: the first title that repeats as much of what follows as half of the
     * best does. The size of the sheet: none is.
     */
    private static int find(Sheet sheet, int body) {
        if (body >= sheet.size()) {
            return sheet.size();
        }
        Set<String> opening = opening(sheet, body);
        double enough = 0;
        for (int i = 0; i < body; i++) {
            enough = isTitle(sheet, i) ? Math.max(enough, weight(sheet.line(i), opening) / 2) : enough;
        }
        for (int i = 0; i < body; i++) {
            if (isTitle(sheet, i) && weight(sheet.line(i), opening) >= enough) {
                return i;
            }
        }
        return sheet.size();
    }

    private static int findKnown(Sheet sheet, String headline) {
        String key = Line.of(headline, 0, headline.length()).key();
        for (int i = 0; i < sheet.size(); i++) {
            if (sheet.line(i).string().length() <= headline.length() + MARKS && sheet.line(i).key().equals(key)) {
                return i;
            }
        }
        return sheet.size();
    }

    private static boolean isTitle(Sheet sheet, int i) {
        Line line = sheet.line(i);
        return sheet.isBody(i) && line.words() >= FEWEST_WORDS && line.words() <= MOST_WORDS && !line.isLong() && !line.string().endsWith(".")
                && !line.announces() && !line.startsSmall() && !DATE.matcher(line.string()).matches();
    }

    private static Set<String> opening(Sheet sheet, int body) {
        Set<String> words = new HashSet<>();
        for (int i = body; i < Math.min(body + OPENING, sheet.size()); i++) {
            for (String word : words(sheet.line(i))) {
                words.add(word);
            }
        }
        return words;
    }

    /** Longer words that the opening has too, times their share of the line's longer words. */
    private static double weight(Line line, Set<String> opening) {
        int all = 0;
        int shared = 0;
        for (String word : words(line)) {
            if (word.length() >= WORD) {
                all++;
                shared += opening.contains(word) ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (double) shared * shared / all;
    }

    private static String[] words(Line line) {
        return WORDS.split(line.string().toLowerCase(Locale.ROOT));
    }

    private static void markStandfirst(Sheet sheet, int body) {
        for (int i = 0; i < body; i++) {
            Line line = sheet.line(i);
            if (line.words() >= Line.PROSE && line.words() <= STANDFIRST_WORDS && !line.ends() && !line.announces()) {
                sheet.set(i, Role.STANDFIRST);
            }
        }
    }

    /** Where a site's lines stand between: the first line long enough, so near below the headline that no menu comes between. */
    static void markStandfirstBelow(Sheet sheet, int headline, int body) {
        for (int i = headline + 1; i < Math.min(body, headline + 1 + BELOW); i++) {
            Line line = sheet.line(i);
            if (sheet.isBody(i) && line.words() >= Line.PROSE && line.words() <= STANDFIRST_WORDS && !line.announces() && !DATE.matcher(line.string()).matches()
                    && !ReaderAddress.of(line).isLikely()) {
                sheet.set(i, Role.STANDFIRST);
                return;
            }
        }
    }

    /** A title between two paragraphs of prose. */
    private static void markCrossheads(Sheet sheet, int body) {
        for (int i = body + 1; i + 1 < sheet.size(); i++) {
            Line line = sheet.line(i);
            boolean between = sheet.isBody(i - 1) && sheet.line(i - 1).isProse() && sheet.isBody(i + 1) && sheet.line(i + 1).isProse();
            if (between && line.words() <= CROSSHEAD_WORDS && !line.ends() && !line.announces() && !line.startsSmall()
                    && line.key().codePoints().anyMatch(Character::isLetter)) {
                sheet.set(i, Role.CROSSHEAD);
            }
        }
    }
}
