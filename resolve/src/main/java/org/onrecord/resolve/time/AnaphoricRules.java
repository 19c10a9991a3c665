package org.onrecord.resolve.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Dates that count from the date that the text tells last before them, never from publication: "a day earlier", "the week
 * before", "two months later", "that day", "the following Tuesday".
 */
final class AnaphoricRules {

    /** Of a day in EDTF; months and years are shorter, intervals longer. */
    private static final int LENGTH_OF_DAY = 10;

    private AnaphoricRules() {
    }

    static List<Rule> rules() {
        return List.of(
                Rule.of("(A|COUNT|A COUPLE OF) UNITS (COMMA? AND? COUNT UNITS)? (EARLIER|BEFORE|LATER|AFTER)", AnaphoricRules::shifted),
                Rule.of("THE? (DAYUNIT|UNIT) (BEFORE|AFTER|EARLIER)", hit -> unit(hit, hit.has(Symbol.AFTER) ? 1 : -1)),
                Rule.of("THE PART (BEFORE|AFTER)", hit -> day(day -> day.plusDays(hit.has(Symbol.AFTER) ? 1 : -1))),
                Rule.of("THE? (NEXT|FOLLOWING) DAYUNIT", hit -> unit(hit, 1)),
                Rule.of("THE (NEXT|FOLLOWING) PART", hit -> day(day -> day.plusDays(1))),
                Rule.of("FOLLOWING DAYUNIT", hit -> unit(hit, 1)),
                Rule.of("THE (NEXT|FOLLOWING) UNIT", hit -> unit(hit, 1)),
                Rule.of("THE PREVIOUS (UNIT|DAYUNIT)", hit -> unit(hit, -1)),
                Rule.of("(THAT|THAT SAME|THE SAME|SAME) UNITS", hit -> unit(hit, 0)),
                Rule.of("(THAT|THAT SAME|THE SAME|SAME) PART", hit -> day(day -> day)),
                Rule.of("(THE FOLLOWING|THE NEXT) WEEKDAYS PART?", hit -> day(day -> RelativeRules.firstFrom(day.plusDays(1), hit.weekday()))),
                Rule.of("(THE PREVIOUS) WEEKDAYS PART?", hit -> day(day -> RelativeRules.lastUpTo(day.minusDays(1), hit.weekday()))),
                Rule.of("(THAT SAME|THE SAME) WEEKDAYS PART?", hit -> day(day -> RelativeRules.lastUpTo(day, hit.weekday()))),
                Rule.of("(THAT|THAT SAME) WEEKEND", hit -> anchored(Unit.DAY, Period::weekend)));
    }

    private static Reading shifted(Hit hit) {
        return anchored(hit.unit(), day -> RelativeRules.shift(hit, day, hit.has(Symbol.LATER, Symbol.AFTER) ? 1 : -1));
    }

    private static Reading unit(Hit hit, int step) {
        return anchored(hit.unit(), day -> hit.unit().around(hit.unit().plus(day, step)));
    }

    private static Reading day(Function<LocalDate, LocalDate> day) {
        return anchored(Unit.DAY, found -> Period.day(day.apply(found)));
    }

    /** A day or a week can be counted from a day alone, a month from a month as well, a year from anything shorter than two. */
    private static Reading anchored(Unit unit, Function<LocalDate, Period> period) {
        return context -> context.anchor().filter(anchor -> isExact(anchor, unit)).flatMap(Period::first).map(period);
    }

    private static boolean isExact(Period anchor, Unit unit) {
        LocalDate first = anchor.first().orElseThrow();
        return switch (unit) {
            case DAY, WEEK -> anchor.isDay() || unit == Unit.WEEK && anchor.edtf().equals(Period.week(first).edtf());
            case MONTH -> first.getMonthValue() == anchor.last().orElseThrow().getMonthValue() && anchor.edtf().length() <= LENGTH_OF_DAY;
            case QUARTER, YEAR, DECADE, CENTURY -> first.getYear() == anchor.last().orElseThrow().getYear();
        };
    }
}
