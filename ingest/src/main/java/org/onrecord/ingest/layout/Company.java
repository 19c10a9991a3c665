package org.onrecord.ingest.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a line is like beside the other lines of its text: where it stands, how much prose is near, what of it stands elsewhere too. */
final class Company {

    /** Letters from which a word tells what a text is about: shorter ones are mostly "with" and "from". */
    private static final int TELLING = 5;
    private static final int LONGEST = 4000;
    private static final int OPENING = 3;
    private static final int RECENT = 6;
    private static final int[] WINDOWS = {2, 6, 20};
    private static final int NEAR_REPEAT = 6;
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}]+");

    private final Sheet sheet;
    private final int size;
    private final Extent.Run run;
    private final int[] proseWords;
    private final int[] allWords;
    private final int[] prose;
    private final int[] closing;
    private final List<Set<String>> telling = new ArrayList<>();
    private final Map<String, Integer> inRun = new HashMap<>();
    private final Set<String> opening = new HashSet<>();
    private final int[] before;
    private final int[] after;
    private final int[] count;

    private Company(Sheet sheet) {
        this.sheet = sheet;
        this.size = sheet.size();
        this.run = Extent.find(sheet);
        this.proseWords = new int[size + 1];
        this.allWords = new int[size + 1];
        this.prose = new int[size + 1];
        this.closing = new int[size + 1];
        this.before = new int[size];
        this.after = new int[size];
        this.count = new int[size];
        findRepeats();
        int opened = 0;
        for (int i = 0; i < size; i++) {
            Line line = sheet.line(i);
            boolean isProse = line.isProse();
            proseWords[i + 1] = proseWords[i] + (isProse ? line.words() : 0);
            allWords[i + 1] = allWords[i] + line.words();
            prose[i + 1] = prose[i] + (isProse ? 1 : 0);
            closing[i + 1] = closing[i] + (sheet.crumb(i).filter(Crumb.CLOSING::equals).isPresent() ? 1 : 0);
            Set<String> words = telling(line);
            telling.add(words);
            if (isProse && i >= run.start() && i < run.end()) {
                words.forEach(word -> inRun.merge(word, 1, Integer::sum));
                if (opened++ < OPENING) {
                    opening.addAll(words);
                }
            }
        }
    }

    private static Set<String> telling(Line line) {
        Set<String> words = new HashSet<>();
        String string = line.string().substring(0, Math.min(line.string().length(), LONGEST));
        for (String word : WORDS.split(string.toLowerCase(Locale.ROOT))) {
            if (word.length() >= TELLING) {
                words.add(word);
            }
        }
        return words;
    }

    /** For every line of the sheet. */
    static List<float[]> of(Sheet sheet) {
        Company company = new Company(sheet);
        List<float[]> all = new ArrayList<>();
        for (int i = 0; i < company.size; i++) {
            all.add(company.of(i));
        }
        return all;
    }

    private float[] of(int i) {
        List<Double> values = new ArrayList<>();
        addPlace(i, values);
        addDensity(i, values);
        addRun(i, values);
        addMatter(i, values);
        addRepeats(i, values);
        float[] array = new float[values.size()];
        for (int k = 0; k < array.length; k++) {
            array[k] = values.get(k).floatValue();
        }
        return array;
    }

    private void addPlace(int i, List<Double> values) {
        values.add((double) i / size);
        values.add(Math.log1p(i) / 8);
        values.add(Math.log1p(size - i) / 8);
        values.add(share(proseWords[i], proseWords[size]));
        values.add(share(allWords[i], allWords[size]));
        values.add(share(closing[i], closing[size]));
        values.add(share(proseWords[size], allWords[size]));
        values.add(Math.log1p(proseWords[size]) / 8);
        values.add(Math.log1p(closing[size]) / 4);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private void addDensity(int i, List<Double> values) {
        for (int reach : WINDOWS) {
            int from = Math.max(0, i - reach);
            int to = Math.min(size, i + reach + 1);
            values.add(share(proseWords[i] - proseWords[from], allWords[i] - allWords[from]));
            values.add(share(proseWords[to] - proseWords[i + 1], allWords[to] - allWords[i + 1]));
            values.add(share(prose[to] - prose[from], to - from));
            values.add(Math.min(1, (closing[i] - closing[from]) / 3.0));
            values.add(Math.min(1, (closing[to] - closing[i]) / 3.0));
        }
    }

    private void addRun(int i, List<Double> values) {
        boolean inside = i >= run.start() && i < run.end();
        values.add(inside ? 1.0 : 0.0);
        values.add(Math.tanh((i - run.start()) / 5.0));
        values.add(Math.tanh((i - run.end()) / 5.0));
        values.add(Math.tanh((i - run.start()) / 30.0));
        values.add(Math.tanh((i - run.end()) / 30.0));
        values.add(share(proseWords[run.end()] - proseWords[run.start()], proseWords[size]));
    }

    private void addMatter(int i, List<Double> values) {
        Set<String> words = telling.get(i);
        boolean counted = sheet.line(i).isProse() && i >= run.start() && i < run.end();
        int once = 0;
        int often = 0;
        int opened = 0;
        int recent = 0;
        Set<String> lately = new HashSet<>();
        for (int k = i - 1, seen = 0; k >= 0 && k > i - 4 * RECENT && seen < RECENT; k--) {
            if (sheet.line(k).words() >= Line.PROSE) {
                lately.addAll(telling.get(k));
                seen++;
            }
        }
        for (String word : words) {
            int count = inRun.getOrDefault(word, 0) - (counted ? 1 : 0);
            once += count > 0 ? 1 : 0;
            often += count > 2 ? 1 : 0;
            opened += opening.contains(word) ? 1 : 0;
            recent += lately.contains(word) ? 1 : 0;
        }
        values.add(share(once, words.size()));
        values.add(share(often, words.size()));
        values.add(share(opened, words.size()));
        values.add(share(recent, words.size()));
        values.add(Math.min(1, often / 4.0));
        values.add(Math.min(1, opened / 4.0));
    }

    private void addRepeats(int i, List<Double> values) {
        values.add(Math.min(1, Math.log(count[i]) / 2));
        values.add(before[i] >= 0 ? 1.0 : 0.0);
        values.add(after[i] >= 0 ? 1.0 : 0.0);
        boolean near = before[i] >= 0 && i - before[i] <= NEAR_REPEAT || after[i] >= 0 && after[i] - i <= NEAR_REPEAT;
        values.add(near ? 1.0 : 0.0);
    }

    /** For every line the next lines before and after that say the same, -1: none; and how many say it. */
    private void findRepeats() {
        Map<String, Integer> last = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < size; i++) {
            String key = sheet.line(i).key();
            after[i] = -1;
            before[i] = last.getOrDefault(key, -1);
            if (before[i] >= 0) {
                after[before[i]] = i;
            }
            last.put(key, i);
            counts.merge(key, 1, Integer::sum);
        }
        for (int i = 0; i < size; i++) {
            count[i] = counts.get(sheet.line(i).key());
        }
    }
}
