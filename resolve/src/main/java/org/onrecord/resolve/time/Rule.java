package org.onrecord.resolve.time;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.resolve.text.Terms;

/**
 * One way to write a date: a regular expression over symbols, and what it means.
 *
 * <p>A pattern is written with the names of {@link Symbol} or of the groups below, and brackets, bars and question marks:
 * {@code "MONTHS DAY (COMMA? YEARS)?"}. No pattern repeats without bound, so a try takes constant time.
 */
final class Rule {

    private static final Map<String, String> GROUPS = Map.ofEntries(
            Map.entry("MONTHS", "(MONTH|MAYBEMONTH)"),
            Map.entry("WEEKDAYS", "(WEEKDAY|MAYBEWEEKDAY)"),
            Map.entry("YEARS", "(YEAR|SPELLYEAR)"),
            Map.entry("SHORTYEAR", "(APOSTROPHE (NUM12|NUM31|NUM))"),
            Map.entry("NUMBER", "(NUM12|NUM31)"),
            Map.entry("COUNT", "(NUM12|NUM31|NUM|SPELL12|SPELL31|SPELL)"),
            Map.entry("DAY", "(NUM12|NUM31|ORD|SPELLORD|SPELL12|SPELL31)"),
            Map.entry("ORDINAL", "(ORD|SPELLORD)"),
            Map.entry("UNITS", "(DAYUNIT|UNIT)"),
            Map.entry("ANYSEASON", "(SEASON|MAYBESEASON)"),
            Map.entry("RECENT", "(LAST|PREVIOUS)"),
            Map.entry("SOON", "(NEXT|COMING|FOLLOWING)"),
            Map.entry("EARLYLATE", "(EARLY|MID|LATE|EARLIER|LATER)"),
            Map.entry("PORTION", "(BEGINNING|MID|END|EARLY|LATE|REST)"));
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9]+|\\bA\\b");
    private static final Set<String> SYMBOLS = Terms.of(String.join(" ", EnumSet.allOf(Symbol.class).stream().map(Enum::name).toList()));

    private final Pattern pattern;
    private final Function<Hit, Optional<Reading>> meaning;

    private Rule(String pattern, Function<Hit, Optional<Reading>> meaning) {
        this.pattern = Pattern.compile(compile(pattern));
        this.meaning = meaning;
    }

    /** @param meaning empty: what matched is no date after all */
    static Rule maybe(String pattern, Function<Hit, Optional<Reading>> meaning) {
        return new Rule(pattern, meaning);
    }

    static Rule of(String pattern, Function<Hit, Reading> meaning) {
        return new Rule(pattern, meaning.andThen(Optional::of));
    }

    private static String compile(String pattern) {
        Matcher names = NAME.matcher(pattern);
        return names.replaceAll(name -> {
            String word = name.group();
            if (GROUPS.containsKey(word)) {
                return compile(GROUPS.get(word));
            }
            if (!SYMBOLS.contains(word)) {
                throw new IllegalArgumentException("no symbol " + word + " in: " + pattern);
            }
            return String.valueOf(Symbol.valueOf(word).code());
        }).replace(" ", "");
    }

    /** The symbols that a match can begin with. */
    List<Symbol> starts() {
        List<Symbol> starts = new ArrayList<>();
        for (Symbol symbol : Symbol.values()) {
            Matcher matcher = pattern.matcher(String.valueOf(symbol.code()));
            if (matcher.lookingAt() || matcher.hitEnd()) {
                starts.add(symbol);
            }
        }
        return starts;
    }

    /** Where a match from {@code start} ends in a string of symbols; {@code start} when there is none. */
    int end(CharSequence symbols, int start) {
        Matcher matcher = pattern.matcher(symbols).region(start, symbols.length());
        return matcher.lookingAt() ? matcher.end() : start;
    }

    Optional<Reading> read(Hit hit) {
        return meaning.apply(hit);
    }
}
