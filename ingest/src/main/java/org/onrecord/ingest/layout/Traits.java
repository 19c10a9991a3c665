package org.onrecord.ingest.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What one line is like, looked at by itself: its length, its marks, its words. Numbers from about 0 to 1, in a fixed order. */
final class Traits {

    private static final int LONGEST_PATTERN = 300;

    private static final Pattern DATE = Pattern.compile("\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\\.? \\d{1,2}\\b|"
            + "\\b\\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)|\\b\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOCK = Pattern.compile("\\b\\d{1,2}[:.]\\d{2}\\b|\\b\\d{1,2} ?[ap]\\.?m\\b|\\bago\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b");
    private static final Pattern ADDRESS = Pattern.compile("https?:|www\\.|\\w@\\w|\\B@\\w|\\.(?:com|org|net)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern WRITER = Pattern.compile("(?:posted |written |story |words |article )?by:? \\p{Lu}.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNT = Pattern.compile(".*[(\\[]\\d[\\d,.]*[)\\]]");

    private static final Set<String> FUNCTION = Set.of("the", "of", "and", "a", "to", "in", "is", "was", "that", "for", "it", "with", "as", "on", "at", "by", "from",
            "be", "are", "were", "has", "have", "had", "he", "she", "they", "his", "her", "their", "its", "but", "not", "or", "an", "this", "which", "who", "will",
            "would", "been", "than", "when", "there", "after", "into", "if", "also", "can", "could", "about", "de", "la", "el", "en", "que", "y", "los", "las",
            "un", "una", "del", "por", "con", "se", "es", "le", "les", "des", "et", "du", "une", "est", "dans", "pour", "qui", "il", "di", "e", "che", "per",
            "non", "da", "o", "os", "um", "uma", "em", "do", "na", "no", "der", "die", "und", "den", "das", "mit", "von", "ist", "im", "zu", "yang", "dan",
            "dengan", "untuk", "dari", "ini", "itu");
    private static final Set<String> SPEECH = Set.of("said", "says", "told", "added", "according", "asked", "announced", "reported", "explained", "claimed",
            "called", "noted", "wrote", "stated", "argued", "warned");
    private static final Set<String> WRITER_SELF = Set.of("i", "i'm", "i’m", "i've", "i’ve", "my", "me");

    private final Line line;
    private final String string;
    private final List<Float> values = new ArrayList<>();

    private int words;
    private int capital;
    private int function;
    private int speech;
    private int self;
    private int joined;
    private int small;

    private Traits(Line line) {
        this.line = line;
        this.string = line.string();
    }

    /** Of every line: its own, then those of its company. */
    static List<float[]> of(Sheet sheet) {
        List<float[]> company = Company.of(sheet);
        List<float[]> all = new ArrayList<>();
        for (int i = 0; i < sheet.size(); i++) {
            float[] own = of(sheet, i);
            float[] both = Arrays.copyOf(own, own.length + company.get(i).length);
            System.arraycopy(company.get(i), 0, both, own.length, both.length - own.length);
            all.add(both);
        }
        return all;
    }

    private static float[] of(Sheet sheet, int i) {
        Traits traits = new Traits(sheet.line(i));
        traits.readWords();
        traits.addLength();
        traits.addEnds();
        traits.addWords();
        traits.addMarks();
        traits.addPatterns();
        traits.addKnown(sheet, i);
        float[] all = new float[traits.values.size()];
        for (int k = 0; k < all.length; k++) {
            all[k] = traits.values.get(k);
        }
        return all;
    }

    private void add(double value) {
        values.add((float) value);
    }

    private void add(boolean holds) {
        values.add(holds ? 1f : 0f);
    }

    private void readWords() {
        int start = -1;
        for (int i = 0; i <= string.length(); i++) {
            char c = i < string.length() ? string.charAt(i) : ' ';
            small += Character.isLowerCase(c) ? 1 : 0;
            boolean inside = Character.isLetter(c) || start >= 0 && (c == '\'' || c == '’' || c == '-');
            if (inside) {
                joined += start >= 0 && Character.isUpperCase(c) && Character.isLowerCase(string.charAt(i - 1)) ? 1 : 0;
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                word(string.substring(start, i));
                start = -1;
            }
        }
    }

    private void word(String word) {
        String key = word.toLowerCase(Locale.ROOT);
        words++;
        capital += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
        function += FUNCTION.contains(key) ? 1 : 0;
        speech += SPEECH.contains(key) ? 1 : 0;
        self += WRITER_SELF.contains(key) ? 1 : 0;
    }

    private void addLength() {
        add(Math.log1p(line.words()) / 4);
        add(Math.min(line.words(), 4) / 4.0);
        add(Math.min(line.words(), 10) / 10.0);
        add(Math.min(line.words(), 25) / 25.0);
        add(Math.min(line.words(), 60) / 60.0);
        add(Math.min(string.length() / Math.max(1.0, line.words()), 20) / 10);
    }

    private void addEnds() {
        char last = string.charAt(string.length() - 1);
        char first = string.charAt(0);
        add(line.ends());
        add(line.isProse());
        add(last == ':');
        add(last == ',' || last == ';' || last == '-' || last == '–' || last == '—');
        add(last == '…' || string.endsWith("..."));
        add(last == '?');
        add(last == ')' || last == ']');
        add(Character.isDigit(last));
        add(line.startsSmall());
        add(Character.isDigit(first));
        add(!Character.isLetterOrDigit(first) && line.quote(0) == 0);
        add(line.quote(0) > 0);
    }

    private void addWords() {
        double count = Math.max(1, words);
        add(capital / count);
        add(function / count);
        add(Math.min(function, 6) / 6.0);
        add(Math.min(speech, 2) / 2.0);
        add(Math.min(self, 2) / 2.0);
        add(Math.min(joined, 3) / 3.0);
        add(words >= 2 && words <= 4 && capital == words && function == 0);
        add(words > 0 && small == 0);
        add(words == 0);
    }

    private void addMarks() {
        int digits = 0;
        int commas = 0;
        int rules = 0;
        int quotes = 0;
        int sentences = 0;
        boolean money = false;
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            digits += Character.isDigit(c) ? 1 : 0;
            commas += c == ',' ? 1 : 0;
            rules += "|/•·►»›→×".indexOf(c) >= 0 ? 1 : 0;
            quotes += line.quote(i) > 0 ? 1 : 0;
            money |= "$€£¥%".indexOf(c) >= 0;
            sentences += (c == '.' || c == '?' || c == '!') && i + 2 < string.length() && string.charAt(i + 1) == ' ' && Character.isUpperCase(string.charAt(i + 2)) ? 1 : 0;
        }
        double length = string.length();
        add(Math.min(1, 3 * digits / length));
        add(Math.min(1, 8.0 * commas / Math.max(1, line.words())));
        add(Math.min(rules, 3) / 3.0);
        add(Math.min(quotes, 2) / 2.0);
        add(quotes % 2);
        add(Math.min(sentences, 4) / 4.0);
        add(money);
        add(string.indexOf('©') >= 0);
    }

    private void addPatterns() {
        boolean tried = string.length() <= LONGEST_PATTERN;
        add(tried && DATE.matcher(string).find());
        add(tried && CLOCK.matcher(string).find());
        add(tried && YEAR.matcher(string).find());
        add(tried && ADDRESS.matcher(string).find());
        add(tried && WRITER.matcher(string).matches());
        add(tried && COUNT.matcher(string).matches());
    }

    private void addKnown(Sheet sheet, int i) {
        ReaderAddress address = ReaderAddress.of(line);
        add(sheet.crumb(i).filter(Crumb.PASSING::equals).isPresent());
        add(sheet.crumb(i).filter(Crumb.CLOSING::equals).isPresent());
        add(Math.min(address.points(), 6) / 6);
        add(Math.min(address.you(), 2) / 2.0);
        add(Math.min(address.we(), 2) / 2.0);
        add(Math.min(address.trade(), 3) / 3.0);
        add(address.request());
        add(sheet.role(i) == Sheet.Role.CAPTION);
        add(sheet.role(i) == Sheet.Role.CREDIT);
    }
}
