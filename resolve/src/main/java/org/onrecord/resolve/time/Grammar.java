package org.onrecord.resolve.time;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All rules, by the symbols that they begin with. */
final class Grammar {

    private final Map<Symbol, List<Rule>> byStart = new EnumMap<>(Symbol.class);

    Grammar(HolidayTable holidays) {
        Stream.of(RangeRules.rules(), AbsoluteRules.rules(), CalendarRules.rules(holidays), WeekdayRules.rules(), RelativeRules.rules(), AnaphoricRules.rules())
                .flatMap(List::stream)
                .forEach(rule -> rule.starts().forEach(symbol -> byStart.computeIfAbsent(symbol, any -> new ArrayList<>()).add(rule)));
    }

    /** The rules that may match where a lexeme of this sort stands, in the order in which they are preferred. */
    List<Rule> startingWith(Symbol symbol) {
        return byStart.getOrDefault(symbol, List.of());
    }
}
