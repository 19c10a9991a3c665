package org.onrecord.claim.pair;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds numbers with what they count, and words of dates. */
final class Amounts {

    private static final Map<String, Integer> WORDS = Map.ofEntries(Map.entry("two", 2), Map.entry("three", 3), Map.entry("four", 4), Map.entry("five", 5), Map.entry("six", 6),
            Map.entry("seven", 7), Map.entry("eight", 8), Map.entry("nine", 9), Map.entry("ten", 10), Map.entry("eleven", 11), Map.entry("twelve", 12), Map.entry("twenty", 20),
            Map.entry("thirty", 30), Map.entry("forty", 40), Map.entry("fifty", 50), Map.entry("sixty", 60), Map.entry("seventy", 70), Map.entry("eighty", 80), Map.entry("ninety", 90));

    private static final Map<String, Double> TIMES = Map.of("hundred", 1e2, "thousand", 1e3, "million", 1e6, "billion", 1e9, "trillion", 1e12);

    private static final Set<String> SHARES = Set.of("percent", "percentage", "pct");
    private static final Set<String> MONEY = Set.of("dollars", "dollar", "euros", "pounds");

    private static final Set<String> MONTHS = Set.of("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
            "jan", "feb", "aug", "sept", "oct", "nov", "dec");
    private static final Set<String> DAYS = Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private final List<Term> terms;
    private final List<Amount> amounts = new ArrayList<>();
    private final Set<String> dates = new LinkedHashSet<>();

    private Amounts(List<Term> terms) {
        this.terms = terms;
    }

    /** @param dates words of dates: years, months, days */
    record Found(List<Amount> amounts, Set<String> dates) { }

    static Found in(List<Term> terms) {
        Amounts reader = new Amounts(terms);
        for (int i = 0; i < terms.size(); i++) {
            reader.take(i);
        }
        return new Found(List.copyOf(reader.amounts), Set.copyOf(reader.dates));
    }

    /** Whether a word with a capital is the name of a month or a day. */
    static boolean isOfDate(String form) {
        return MONTHS.contains(form) || DAYS.contains(form);
    }

    private void take(int i) {
        String form = terms.get(i).form();
        if (MONTHS.contains(form) && terms.get(i).isName() || DAYS.contains(form) || YEAR.matcher(form).matches()) {
            dates.add(form);
        } else if (!isDayOfMonth(i)) {
            number(form).ifPresent(number -> amounts.add(amount(i, number)));
        }
    }

    private boolean isDayOfMonth(int i) {
        return MONTHS.contains(form(i - 1)) && terms.get(i - 1).isName() || form(i).length() <= 2 && MONTHS.contains(form(i + 1)) && terms.get(i + 1).isName();
    }

    private Amount amount(int i, double number) {
        double value = number;
        int next = i + 1;
        while (TIMES.containsKey(form(next))) {
            value *= TIMES.get(form(next));
            next++;
        }
        if (form(i).startsWith("$") || MONEY.contains(form(next))) {
            return new Amount(value, Amount.Unit.MONEY, "");
        }
        if (form(i).endsWith("%") || SHARES.contains(form(next))) {
            return new Amount(value, Amount.Unit.SHARE, "");
        }
        return new Amount(value, Amount.Unit.COUNT, next < terms.size() ? terms.get(next).stem() : "");
    }

    private String form(int i) {
        return i >= 0 && i < terms.size() ? terms.get(i).form() : "";
    }

    private static Optional<Double> number(String form) {
        if (WORDS.containsKey(form)) {
            return Optional.of((double) WORDS.get(form));
        }
        if (form.isEmpty() || form.charAt(0) != '$' && !Character.isDigit(form.charAt(0))) {
            return Optional.empty();
        }
        String digits = form.replaceAll("[$,%]", "");
        boolean isNumber = !digits.isEmpty() && Character.isDigit(digits.charAt(0)) && digits.length() <= 15;
        return isNumber ? Optional.of(Double.parseDouble(digits)) : Optional.empty();
    }
}
