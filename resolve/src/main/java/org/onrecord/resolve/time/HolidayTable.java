package org.onrecord.resolve.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.resolve.text.Table;

/** The entries of {@code holidays.tsv}: days that have a name. */
final class HolidayTable {

    private record Name(List<String> words, int rule) {
    }

    private static final int COLUMNS = 3;
    private static final int LAST = 9;
    private static final Pattern DAY = Pattern.compile("(\\d+)-(\\d+)");
    private static final Pattern WEEKDAY = Pattern.compile("(\\d+)-(\\d)-(\\d)(?:\\+(\\d+))?");
    private static final Pattern EASTER = Pattern.compile("easter([+-]\\d+)");

    private final Map<String, List<Name>> byFirst = new HashMap<>();
    private final List<String> rules = new ArrayList<>();

    HolidayTable() {
        for (String[] row : Table.rows(HolidayTable.class, "holidays.tsv", COLUMNS)) {
            for (String name : row[1].split("\\|")) {
                List<String> words = List.of(name.replace("'s", " 's").replace("s' ", "s ' ").replace(".", "").split(" "));
                byFirst.computeIfAbsent(words.getFirst(), any -> new ArrayList<>()).add(new Name(words, rules.size()));
            }
            rules.add(row[0]);
        }
    }

    /** The lexemes with one for each name of a holiday; its value is what {@link #day} takes. */
    List<Lexeme> merge(List<Lexeme> lexemes) {
        List<Lexeme> merged = new ArrayList<>(lexemes.size());
        int at = 0;
        while (at < lexemes.size()) {
            Name best = null;
            for (Name name : byFirst.getOrDefault(plain(lexemes.get(at)), List.of())) {
                best = (best == null || name.words().size() > best.words().size()) && stands(name, lexemes, at) ? name : best;
            }
            if (best == null) {
                merged.add(lexemes.get(at++));
            } else {
                int end = at + best.words().size();
                merged.add(NumberWords.merged(lexemes.get(at), lexemes.get(end - 1), Symbol.HOLIDAY, best.rule()));
                at = end;
            }
        }
        return merged;
    }

    private static boolean stands(Name name, List<Lexeme> lexemes, int at) {
        if (at + name.words().size() > lexemes.size()) {
            return false;
        }
        for (int i = 0; i < name.words().size(); i++) {
            if (!name.words().get(i).equals(plain(lexemes.get(at + i)))) {
                return false;
            }
        }
        return true;
    }

    private static String plain(Lexeme lexeme) {
        String lower = lexeme.lower();
        boolean point = lower.length() > 1 && lower.endsWith(".");
        return lexeme.symbol() == Symbol.APOSTROPHE ? "'" : point ? lower.substring(0, lower.length() - 1) : lower;
    }

    /** The day of a holiday in a year. */
    LocalDate day(int holiday, int year) {
        String rule = rules.get(holiday);
        Matcher easter = EASTER.matcher(rule);
        if (easter.matches()) {
            return easter(year).plusDays(Integer.parseInt(easter.group(1)));
        }
        Matcher day = DAY.matcher(rule);
        if (day.matches()) {
            return LocalDate.of(year, Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)));
        }
        Matcher weekday = WEEKDAY.matcher(rule);
        if (!weekday.matches()) {
            throw new IllegalStateException("holidays.tsv: not a rule: " + rule);
        }
        int count = Integer.parseInt(weekday.group(3));
        LocalDate found = weekday(year, Integer.parseInt(weekday.group(1)), Integer.parseInt(weekday.group(2)), count == LAST ? -1 : count);
        return weekday.group(4) == null ? found : found.plusDays(Long.parseLong(weekday.group(4)));
    }

    /** @param count -1 for the last one of the month */
    static LocalDate weekday(int year, int month, int weekday, int count) {
        return YearMonth.of(year, month).atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(count, DayOfWeek.of(weekday)));
    }

    /** Easter Sunday of the Gregorian calendar: the anonymous algorithm of 1876 (Meeus, Astronomical Algorithms, chapter 8). */
    private static LocalDate easter(int year) {
        int moon = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int epact = (19 * moon + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int sunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int shift = (moon + 11 * epact + 22 * sunday) / 451;
        int sum = epact + sunday - 7 * shift + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
