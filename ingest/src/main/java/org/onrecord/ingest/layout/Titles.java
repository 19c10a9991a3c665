package org.onrecord.ingest.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which line is the headline where a site's lines stand before the report: the one that looks most like one, by weights fitted to
 * 190 news pages whose headlines people noted. On sites not among those that it was fitted to it is right for 166 of them.
 */
final class Titles {

    /** Lines above the report that are looked at: of 183 headlines 182 are no further away. */
    private static final int REACH = 40;
    private static final int FEWEST_WORDS = 2;
    private static final int MOST_WORDS = 30;

    /** Words from which a line on the report's matter right above the likeliest is the headline: right for as many pages as without. */
    private static final int FULL = 6;

    /** Below this no line is a headline: of 5 pages whose best line has less, it is right for 1. */
    private static final double LEAST = 3.5;

    /** Lines of the report in which a headline's words are looked for, and letters from which a word is worth looking for. */
    private static final int OPENING = 6;
    private static final int TELLING = 5;

    /** Lines below a headline among which its writer or date stands, and words of such a line at most. */
    private static final int BELOW = 3;
    private static final int CUE_WORDS = 14;

    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern CUE = Pattern.compile("by:? .*|.*\\b(?:published|updated|posted)\\b.*"
            + "|.*\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? \\d{1,2}.*", Pattern.CASE_INSENSITIVE);

    private final Sheet sheet;
    private final int body;
    private final Set<String> opening = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();

    private Titles(Sheet sheet, int body) {
        this.sheet = sheet;
        this.body = body;
        for (int i = body; i < Math.min(body + OPENING, sheet.size()); i++) {
            opening.addAll(telling(sheet.line(i)));
        }
        for (int i = 0; i < sheet.size(); i++) {
            counts.merge(sheet.line(i).key(), 1, Integer::sum);
        }
    }

    /** A line before {@code body}; the size of the sheet when none looks like a headline. */
    static int find(Sheet sheet, int body) {
        Titles titles = new Titles(sheet, body);
        int best = sheet.size();
        double most = LEAST;
        for (int i = Math.max(0, body - REACH); i < body; i++) {
            if (titles.isPossible(i) && titles.weight(i) > most) {
                most = titles.weight(i);
                best = i;
            }
        }
        return best < sheet.size() && titles.isFullTitle(best - 1) ? best - 1 : best;
    }

    /** Then what stands below it is its standfirst. */
    private boolean isFullTitle(int i) {
        return i >= 0 && isPossible(i) && sheet.line(i).words() >= FULL && !sheet.line(i).string().endsWith(".") && sheet.line(i).string().indexOf('|') < 0
                && telling(sheet.line(i)).stream().anyMatch(opening::contains);
    }

    private boolean isPossible(int i) {
        Line line = sheet.line(i);
        return sheet.isBody(i) && line.words() >= FEWEST_WORDS && line.words() <= MOST_WORDS && !line.isLong();
    }

    private double weight(int i) {
        Line line = sheet.line(i);
        String string = line.string();
        Set<String> words = telling(line);
        int shared = (int) words.stream().filter(opening::contains).count();
        double weight = 2.41 * Math.min(line.words(), 6) / 6 + 2.59 * Math.min(line.words(), 10) / 10 + (line.words() > 16 ? -1.16 : 0);
        weight += 2.22 * Math.min(shared, 3) / 3 + 1.97 * shared / Math.max(1, words.size());
        weight += -0.74 * Math.min(counts.get(line.key()) - 1, 2) / 2 + (hasCueBelow(i) ? 1.98 : 0);
        weight += (string.indexOf('|') >= 0 || string.indexOf('>') >= 0 ? -0.35 : 0) + (string.endsWith(".") ? -2.78 : 0) + (string.indexOf('(') >= 0 ? -0.99 : 0);
        int away = body - i;
        return weight + (away <= 2 ? -0.37 : 0) + (away <= 8 ? -0.13 : 0) + (away > 15 ? -0.99 : 0);
    }

    /** Its writer, or when it was published. */
    private boolean hasCueBelow(int i) {
        for (int k = i + 1; k < Math.min(i + 1 + BELOW, body); k++) {
            Line line = sheet.line(k);
            if (line.words() <= CUE_WORDS && !line.isLong() && CUE.matcher(line.string()).matches()) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> telling(Line line) {
        Set<String> words = new HashSet<>();
        if (!line.isLong() || line.words() > MOST_WORDS) {
            for (String word : WORDS.split(line.string().toLowerCase(Locale.ROOT))) {
                if (word.length() >= TELLING) {
                    words.add(word);
                }
            }
        }
        return words;
    }
}
