package org.onrecord.claim.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers and times in words of a statement, each with what it counts. */
final class Figures {

    /**
     * @param what  it counts, or which sort of time it is
     * @param value so that equal ones are equal: "7" for "seven"
     */
    record Figure(Difference.Kind kind, String what, String value) {
    }

    /** So much of a statement is read. */
    private static final int LONGEST = 5_000;

    private static final List<String> SMALL = List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
            "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty");
    private static final Map<String, String> TENS = Map.of("thirty", "30", "forty", "40", "fifty", "50", "sixty", "60", "seventy", "70", "eighty", "80", "ninety", "90",
            "once", "1", "twice", "2");
    private static final String NUMBER = "[$€£]?\\d+(?:,\\d{3})*(?:\\.\\d+)?|" + String.join("|", SMALL.subList(2, SMALL.size())) + "|" + String.join("|", TENS.keySet());
    private static final String MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.)";

    private static final Pattern COUNT = Pattern.compile("(?<![\\p{L}\\p{N}.,])(" + NUMBER + ")(?:[- ](hundred|thousand|million|billion|trillion))?(%|(?:[- ](?:of the|of|more|other))?[- ]([\\p{L}]+))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY = Pattern.compile("\\b(" + MONTH + ") (\\d{1,2})(?![\\d,])\\b|\\b(\\d{1,2}) (" + MONTH + ")\\b");
    private static final Pattern WEEKDAY = Pattern.compile("\\b(?:on |last |next |this )?(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b");
    private static final Pattern CLOCK = Pattern.compile("(?<=\\bat )(noon|midnight|\\d{1,2}(?:[:.]\\d{2})?(?: ?[ap]\\.?m\\.?)?)(?=[\\s,.;”\"]|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile("(?<=\\b(?:in|of|since|until) )((?:1[89]|20|21)\\d{2})\\b");

    /** They follow numbers and count nothing. */
    private static final Set<String> NO_UNITS = Set.of("and", "or", "in", "on", "at", "to", "of", "the", "for", "with", "by", "from", "that", "who", "which", "was", "were", "is",
            "are", "had", "has", "have", "as", "but", "into", "a", "an", "people's", "s", "p", "am", "pm", "am.", "january", "february", "march", "april", "may", "june", "july",
            "august", "september", "october", "november", "december");

    private Figures() {
    }

    static List<Figure> of(String content) {
        String text = content.substring(0, Math.min(content.length(), LONGEST));
        List<Figure> figures = new ArrayList<>();
        times(text, figures);
        String rest = CLOCK.matcher(DAY.matcher(text).replaceAll(" ")).replaceAll(" ");
        Matcher count = COUNT.matcher(YEAR.matcher(rest).replaceAll(" "));
        while (count.find()) {
            counted(count).ifPresent(figures::add);
        }
        return figures;
    }

    private static void times(String text, List<Figure> figures) {
        Matcher day = DAY.matcher(text);
        while (day.find()) {
            figures.add(time("day", day.group(1) != null ? day.group(1) + " " + day.group(2) : day.group(4) + " " + day.group(3)));
        }
        for (Map.Entry<String, Pattern> sort : Map.of("weekday", WEEKDAY, "time of day", CLOCK, "year", YEAR).entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            Matcher matcher = sort.getValue().matcher(text);
            while (matcher.find()) {
                figures.add(time(sort.getKey(), matcher.group(1)));
            }
        }
    }

    private static Figure time(String sort, String value) {
        return new Figure(Difference.Kind.TIME, sort, value);
    }

    private static Optional<Figure> counted(Matcher count) {
        String unit = count.group(4) == null ? "" : count.group(4).toLowerCase(Locale.ROOT);
        boolean money = "$€£".indexOf(count.group(1).charAt(0)) >= 0;
        boolean percent = "%".equals(count.group(3)) || unit.equals("percent");
        if (!money && !percent && (unit.isEmpty() || NO_UNITS.contains(unit))) {
            return Optional.empty();
        }
        String value = value(count.group(1).toLowerCase(Locale.ROOT)) + (count.group(2) == null ? "" : " " + count.group(2).toLowerCase(Locale.ROOT));
        return Optional.of(new Figure(Difference.Kind.NUMBER, money ? "money" : percent ? "percent" : plural(unit), value));
    }

    private static String value(String number) {
        int small = SMALL.indexOf(number);
        return small >= 0 ? String.valueOf(small) : TENS.getOrDefault(number, number.replace(",", ""));
    }

    /** "Time" and "times" count the same. */
    private static String plural(String unit) {
        return unit.endsWith("s") ? unit : unit + "s";
    }

    /** What each sort of figure comes to in one statement: of several of a sort all, in their order. */
    static Map<List<Object>, String> byWhat(List<Figure> figures) {
        return figures.stream().collect(Collectors.groupingBy(figure -> List.of(figure.kind(), figure.what()),
                Collectors.mapping(Figure::value, Collectors.collectingAndThen(Collectors.toList(), values -> String.join(", ", values.stream().distinct().toList())))));
    }
}
