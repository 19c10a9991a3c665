package org.onrecord.resolve.speaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.resolve.text.Table;

/**
 * Who held which office, by day. A table's line has six fields with tabs between: country or state, office, person, first day,
 * last day (empty: still in office), where it is known from. Lines that start with "#" and empty lines say nothing.
 */
public final class Offices {

    /** The day that the shipped table tells of: of later ones an office without a last day says nothing. */
    private static final String AS_OF = "2024-12-31";
    private static final int FIELDS = 6;
    private static final Pattern DAY = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");

    private final Map<String, List<Term>> terms;
    private final Set<String> countries;

    /** Days as "2016-07-13". */
    private record Term(String person, String from, String to) {
    }

    /**
     * A table as read.
     *
     * @param faults one for each line that is left out: its number, from 1, and what is wrong with it
     */
    public record Reading(Offices offices, List<String> faults) {

        public Reading {
            faults = List.copyOf(faults);
        }
    }

    private Offices(Map<String, List<Term>> terms, Set<String> countries) {
        this.terms = terms;
        this.countries = countries;
    }

    /** The table of the class path. */
    public static Offices shipped() {
        return read(Table.lines(Offices.class, "offices.tsv"), AS_OF).offices();
    }

    /** Reads a table of one's own; its offices without a last day are held for ever. */
    public static Reading read(List<String> lines) {
        return read(lines, "9999-12-31");
    }

    private static Reading read(List<String> lines, String open) {
        Map<String, List<Term>> terms = new HashMap<>();
        Set<String> countries = new HashSet<>();
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.charAt(0) == '#') {
                continue;
            }
            String[] fields = line.split("\t", -1);
            Optional<String> fault = fault(fields);
            if (fault.isPresent()) {
                faults.add((i + 1) + ": " + fault.get());
            } else {
                countries.add(fields[0]);
                terms.computeIfAbsent(key(fields[0], fields[1]), any -> new ArrayList<>())
                        .add(new Term(fields[2], fields[3], fields[4].isEmpty() ? open : fields[4]));
            }
        }
        return new Reading(new Offices(terms, countries), faults);
    }

    private static Optional<String> fault(String[] fields) {
        if (fields.length != FIELDS) {
            return Optional.of(fields.length + " fields with tabs between, not " + FIELDS);
        }
        if (fields[0].isBlank() || fields[1].isBlank() || fields[2].isBlank()) {
            return Optional.of("country, office or person is empty");
        }
        for (String day : List.of(fields[3], fields[4].isEmpty() ? fields[3] : fields[4])) {
            if (!DAY.matcher(day).matches()) {
                return Optional.of("no day such as 2031-04-12: '" + day + "'");
            }
        }
        return !fields[4].isEmpty() && fields[4].compareTo(fields[3]) < 0 ? Optional.of("the last day " + fields[4] + " is before the first, " + fields[3])
                : Optional.empty();
    }

    private static String key(String country, String office) {
        return (country + "\t" + office).toLowerCase(Locale.ROOT);
    }

    /** These and those of {@code more}; where both know an office of a country, {@code more} alone counts. */
    public Offices with(Offices more) {
        Map<String, List<Term>> both = new HashMap<>(terms);
        both.putAll(more.terms);
        Set<String> known = new HashSet<>(countries);
        known.addAll(more.countries);
        return new Offices(both, known);
    }

    /** Whether it has any office of the country or state. */
    boolean knows(String country) {
        return countries.contains(country);
    }

    /**
     * Who held the office on a day; empty when nobody is known or more than one: on the day of a change both are.
     *
     * @param day as "2016-07-13"
     */
    Optional<String> holder(String country, String office, String day) {
        Set<String> holders = new HashSet<>();
        for (Term term : terms.getOrDefault(key(country, office), List.of())) {
            if (term.from().compareTo(day) <= 0 && day.compareTo(term.to()) <= 0) {
                holders.add(term.person());
            }
        }
        return holders.size() == 1 ? Optional.of(holders.iterator().next()) : Optional.empty();
    }
}
