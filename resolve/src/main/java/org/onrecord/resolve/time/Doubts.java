package org.onrecord.resolve.time;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.onrecord.resolve.text.Terms;

/**
 * Tells what looks like a date and is none: Ms. May, "they march", the Sunday Times, USA Today, 131 of 2000 people, scores, numbers
 * of telephones. What is doubtful needs a word before it that dates have before them.
 */
final class Doubts {

    private static final Set<Symbol> MONTH_FOLLOWS = EnumSet.of(Symbol.IN, Symbol.SINCE, Symbol.UNTIL, Symbol.EARLY, Symbol.MID, Symbol.LATE, Symbol.THIS,
            Symbol.LAST, Symbol.NEXT, Symbol.COMING, Symbol.OVER);
    private static final Set<Symbol> SHORT_MONTH_FOLLOWS = EnumSet.of(Symbol.BEFORE, Symbol.AFTER, Symbol.BY, Symbol.FROM, Symbol.OF);
    private static final Set<Symbol> MONTH_PARTS = EnumSet.of(Symbol.END, Symbol.BEGINNING, Symbol.MID, Symbol.UNIT, Symbol.REST);
    private static final Set<Symbol> MARKS = EnumSet.of(Symbol.DASH, Symbol.SLASH, Symbol.DOT);
    private static final Set<Symbol> JOINS = EnumSet.of(Symbol.TO, Symbol.DASH, Symbol.AND, Symbol.UNTIL, Symbol.SLASH);
    private static final Set<Symbol> YEAR_FOLLOWS = EnumSet.of(Symbol.IN, Symbol.SINCE, Symbol.UNTIL, Symbol.BEFORE, Symbol.AFTER, Symbol.BY, Symbol.FROM,
            Symbol.BETWEEN, Symbol.TO, Symbol.DASH, Symbol.AND, Symbol.EARLY, Symbol.MID, Symbol.LATE, Symbol.OPEN, Symbol.WITHIN);
    private static final Set<Symbol> FIGURES_FOLLOW = EnumSet.of(Symbol.ON, Symbol.SINCE, Symbol.UNTIL, Symbol.BEFORE, Symbol.AFTER, Symbol.BY, Symbol.FROM,
            Symbol.BETWEEN, Symbol.TO, Symbol.DASH, Symbol.AND, Symbol.WEEKDAY, Symbol.THIS, Symbol.NEXT, Symbol.LAST, Symbol.OPEN);
    private static final Set<Symbol> FIGURES = EnumSet.of(Symbol.NUM12, Symbol.NUM31, Symbol.NUM, Symbol.YEAR, Symbol.COMPACT, Symbol.OTHER);
    private static final Set<Symbol> NUMBERS = EnumSet.of(Symbol.NUM12, Symbol.NUM31, Symbol.NUM, Symbol.YEAR);
    private static final Set<Symbol> ENDS = EnumSet.of(Symbol.COMMA, Symbol.DOT, Symbol.CLOSE, Symbol.AND, Symbol.IN, Symbol.ON, Symbol.BY, Symbol.FROM,
            Symbol.DASH, Symbol.APOSTROPHE, Symbol.TO, Symbol.UNTIL);
    private static final Set<Symbol> DAY_FOLLOWS = EnumSet.of(Symbol.ON, Symbol.SINCE, Symbol.UNTIL, Symbol.BY, Symbol.BEFORE, Symbol.AFTER);
    private static final Set<Symbol> BEFORE_SEASON = EnumSet.of(Symbol.THIS, Symbol.THE, Symbol.LAST, Symbol.NEXT, Symbol.COMING,
            Symbol.IN, Symbol.EARLY, Symbol.MID, Symbol.LATE, Symbol.OF, Symbol.DASH);

    /** "Super Tuesday" and the like are days of their own. */
    private static final Set<String> DAYS_WITH_NAMES = Terms.of("super black bloody giving ruby casual cyber fat blue");

    private static final Set<String> OTHER_YEARS = Terms.of("fiscal school academic sy fy");
    private static final Set<String> POSSESSIVES = Terms.of("his her their its our my your whose");

    /** First and last year that a number of four figures is taken for where no other word shows that it is a year. */
    private static final int EARLIEST = 1700;
    private static final int LATEST = 2100;

    private final List<Lexeme> lexemes;

    Doubts(List<Lexeme> lexemes) {
        this.lexemes = lexemes;
    }

    /** Whether the lexemes from {@code start} to {@code end}, which is not included, may be a date. */
    boolean accept(int start, int end) {
        return !isGluedFigure(start, end) && (end > start + 1 ? acceptPhrase(start, end) : acceptWord(start)) && !isBeforeSomething(start, end);
    }

    private boolean acceptWord(int at) {
        Lexeme lexeme = lexemes.get(at);
        return switch (lexeme.symbol()) {
            case MONTH -> lexeme.lower().length() > 3 && !lexeme.lower().endsWith(".") || SHORT_MONTH_FOLLOWS.contains(symbol(at - 1)) || isMonth(at);
            case MAYBEMONTH -> isMonth(at) || isOfMonth(at);
            case MAYBEWEEKDAY -> lexeme.capital() && (symbol(at - 1) == Symbol.ON || lexeme.lower().endsWith(".") || isDateNext(at));
            case WEEKDAY -> acceptWeekday(at, at + 1);
            case YEAR, SPELLYEAR -> acceptYear(at);
            case TODAY, TONIGHT, NOW -> !lexeme.capital() || !isNameBefore(at) && startsSentence(at);
            case SEASON, MAYBESEASON -> false;
            default -> true;
        };
    }

    private boolean acceptPhrase(int start, int end) {
        Symbol last = symbol(end - 1);
        if (last == Symbol.YEAR && symbol(start) == Symbol.UNIT && end == start + 2 && isOtherYear(end - 1)) {
            return false;
        }
        if (last == Symbol.PART && (lexemes.get(end - 1).capital() && !startsSentence(start)) && symbol(start) != Symbol.YESTERDAY) {
            return false;
        }
        if (symbol(start) == Symbol.WEEKDAY && end == start + 2 && last == Symbol.PART) {
            return acceptWeekday(start, end);
        }
        if (last == Symbol.MAYBESEASON || last == Symbol.SEASON) {
            return BEFORE_SEASON.contains(symbol(end - 2)) && (last == Symbol.SEASON || symbol(start) != Symbol.THE || symbol(start - 1) == Symbol.IN);
        }
        if (end == start + 3 && symbol(start + 1) == Symbol.SLASH && NUMBERS.contains(symbol(start)) && symbol(end - 1) != Symbol.YEAR && symbol(start) != Symbol.YEAR) {
            return (FIGURES_FOLLOW.contains(symbol(start - 1)) || isEnd(end) && hasDayNumber(start)) && !isSaying(start);
        }
        if (end == start + 2 && symbol(start) == Symbol.THE && last == Symbol.ORD) {
            return (DAY_FOLLOWS.contains(symbol(start - 1)) || isFor(start - 1)) && isEnd(end);
        }
        boolean lowerMay = last == Symbol.MAYBEMONTH && NUMBERS.contains(symbol(start)) && !lexemes.get(end - 1).capital();
        return !lowerMay || symbol(end - 2) == Symbol.OF || isEnd(end);
    }

    private boolean isFor(int at) {
        return at >= 0 && (lexemes.get(at).lower().equals("for") || lexemes.get(at).lower().equals("around"));
    }

    /** "5/17" is a date more often than "1/2", where nothing else shows. */
    private boolean hasDayNumber(int start) {
        return symbol(start) == Symbol.NUM31 || symbol(start + 2) == Symbol.NUM31;
    }

    /** "9/11" is no date of the report but the name of an event, "24/7" is always. */
    private boolean isSaying(int start) {
        int first = lexemes.get(start).value();
        int second = lexemes.get(start + 2).value();
        return first == 9 && second == 11 || first == 24 && second == 7;
    }

    private boolean acceptWeekday(int start, int end) {
        boolean named = start > 0 && DAYS_WITH_NAMES.contains(lexemes.get(start - 1).lower()) && lexemes.get(start - 1).capital();
        boolean title = symbol(start - 1) == Symbol.THE && isNameAt(end) && lexemes.get(start).capital();
        return !named && !title;
    }

    private boolean acceptYear(int at) {
        Lexeme lexeme = lexemes.get(at);
        boolean plausible = lexeme.value() >= EARLIEST && lexeme.value() <= LATEST;
        boolean counts = isLowerCaseWord(at + 1);
        boolean determined = symbol(at - 1) == Symbol.THE || symbol(at - 1) == Symbol.A || symbol(at - 1) == Symbol.POSSESSIVE
                || at > 0 && POSSESSIVES.contains(lexemes.get(at - 1).lower());
        boolean written = lexeme.symbol() == Symbol.YEAR || lexeme.lower().contains("thousand") || lexeme.value() % 100 > 9;
        boolean shown = YEAR_FOLLOWS.contains(symbol(at - 1));
        return plausible && written && !isOtherYear(at) && (shown || !counts || determined)
                && (lexeme.symbol() == Symbol.YEAR || shown || symbol(at - 1) == Symbol.OTHER && at > 0 && lexemes.get(at - 1).lower().equals("year"));
    }

    /** "fiscal year 2008", "fiscal 2008": no year of the calendar. */
    private boolean isOtherYear(int at) {
        int before = symbol(at - 1) == Symbol.UNIT ? at - 2 : at - 1;
        return before >= 0 && OTHER_YEARS.contains(lexemes.get(before).lower());
    }

    private boolean isMonth(int at) {
        return MONTH_FOLLOWS.contains(symbol(at - 1)) || isJoined(at);
    }

    /** "the end of May", "the month of May". */
    private boolean isOfMonth(int at) {
        Symbol before = symbol(at - 2);
        return symbol(at - 1) == Symbol.OF && MONTH_PARTS.contains(before);
    }

    /** "from March to May", "May through July". */
    private boolean isJoined(int at) {
        boolean after = JOINS.contains(symbol(at - 1)) && isMonthOrYear(symbol(at - 2));
        boolean before = JOINS.contains(symbol(at + 1)) && isMonthOrYear(symbol(at + 2));
        return after || before;
    }

    private static boolean isMonthOrYear(Symbol symbol) {
        return symbol == Symbol.MONTH || symbol == Symbol.MAYBEMONTH || symbol == Symbol.YEAR || symbol == Symbol.ORD;
    }

    private boolean isDateNext(int at) {
        Symbol next = symbol(at + 1) == Symbol.COMMA ? symbol(at + 2) : symbol(at + 1);
        return isMonthOrYear(next) || NUMBERS.contains(next);
    }

    /** Figures that go on before or after: a part of a longer number, of a score, of a file name. */
    private boolean isGluedFigure(int start, int end) {
        boolean first = FIGURES.contains(symbol(start)) && lexemes.get(start).glued() && start > 0 && isMark(start - 1) && symbol(start - 1) != Symbol.OPEN
                && start > 1 && lexemes.get(start - 1).glued() && !isMonthOrYear(symbol(start - 2));
        boolean last = FIGURES.contains(symbol(end - 1)) && end + 1 < lexemes.size() && lexemes.get(end).glued() && isMark(end)
                && lexemes.get(end + 1).glued() && FIGURES.contains(symbol(end + 1)) && symbol(end + 1) != Symbol.OTHER;
        return (first || last) && !isJoinedRange(start, end);
    }

    /** "10/1/2018-10/7/2018", "2014-2018": two dates of one form with a dash between. */
    private boolean isJoinedRange(int start, int end) {
        boolean before = symbol(start - 1) == Symbol.DASH;
        boolean after = symbol(end) == Symbol.DASH;
        if (end - start == 1) {
            return symbol(start) == Symbol.YEAR && (before && symbol(start - 2) == Symbol.YEAR || after && symbol(end + 1) == Symbol.YEAR);
        }
        return (before || after) && (end - start > 3 || symbol(start + 1) == Symbol.SLASH || symbol(start) == Symbol.MONTH || symbol(start) == Symbol.MAYBEMONTH);
    }

    private boolean isMark(int at) {
        String lower = lexemes.get(at).lower();
        boolean ofTime = lower.equals(":") && at > 0 && NUMBERS.contains(symbol(at - 1));
        return MARKS.contains(symbol(at)) || ofTime || lower.equals("$") || lower.equals(".");
    }

    /** "the day before the debate" counts from the debate, which has no date here. */
    private boolean isBeforeSomething(int start, int end) {
        boolean open = symbol(end - 1) == Symbol.BEFORE || symbol(end - 1) == Symbol.AFTER;
        return open && end > start + 1 && !isEnd(end);
    }

    private boolean isEnd(int at) {
        if (at >= lexemes.size() || ENDS.contains(symbol(at))) {
            return true;
        }
        String lower = lexemes.get(at).lower();
        return !Character.isLetterOrDigit(lower.codePointAt(0)) && lower.codePointAt(0) != '$' || lower.equals("at") || lower.equals("with") || lower.equals("for");
    }

    private boolean isLowerCaseWord(int at) {
        return symbol(at) == Symbol.OTHER && at < lexemes.size() && !lexemes.get(at).capital() && Character.isLetter(lexemes.get(at).lower().charAt(0));
    }

    private boolean isNameBefore(int at) {
        return at > 0 && isNameAt(at - 1);
    }

    private boolean isNameAt(int at) {
        return at < lexemes.size() && lexemes.get(at).symbol() == Symbol.OTHER && lexemes.get(at).capital();
    }

    private boolean startsSentence(int at) {
        return at == 0 || !Character.isLetterOrDigit(lexemes.get(at - 1).lower().codePointAt(0)) && symbol(at - 1) != Symbol.COMMA;
    }

    private Symbol symbol(int at) {
        return at < 0 || at >= lexemes.size() ? Symbol.OTHER : lexemes.get(at).symbol();
    }
}
