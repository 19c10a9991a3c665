package org.onrecord.resolve.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.domain.CharSpan;
import org.onrecord.resolve.text.Word;
import org.onrecord.resolve.text.Words;

/** Goes through one text once: at each place the longest match of any rule, two dates joined where "to" stands between them. */
final class Scanner {

    /** From {@code start} to {@code end}, which is not included. */
    private record Match(int start, int end, Reading reading) {
    }

    private static final Set<Symbol> OPENERS = EnumSet.of(Symbol.SINCE, Symbol.UNTIL, Symbol.BEFORE, Symbol.AFTER, Symbol.BY);
    private static final Set<Symbol> PAUSES = EnumSet.of(Symbol.COMMA, Symbol.OPEN, Symbol.DASH, Symbol.DOT);
    private static final int MOST_YEARS = 9999;
    private static final String LONG_DASH = "\u2014";

    private final Grammar grammar;
    private final Words words;
    private final List<Lexeme> lexemes;
    private final String symbols;
    private final TimeFrame frame;
    private final TimeFrame.Order order;
    private final Doubts doubts;
    private final Outlook outlook;
    private final List<CharSpan> unread = new ArrayList<>();
    private Optional<Period> anchor;

    Scanner(Grammar grammar, Words words, List<Lexeme> lexemes, TimeFrame frame) {
        this.grammar = grammar;
        this.words = words;
        this.lexemes = lexemes;
        this.frame = frame;
        StringBuilder codes = new StringBuilder(lexemes.size());
        lexemes.forEach(lexeme -> codes.append(lexeme.symbol().code()));
        this.symbols = codes.toString();
        this.order = frame.order() == TimeFrame.Order.UNKNOWN ? order(lexemes) : frame.order();
        this.doubts = new Doubts(lexemes);
        this.outlook = new Outlook(lexemes);
        this.anchor = frame.antecedent().map(Period::day);
    }

    /** The order of day and month that the full dates of the text show: "7/22/2017" has the month first. */
    private static TimeFrame.Order order(List<Lexeme> lexemes) {
        boolean monthFirst = false;
        boolean dayFirst = false;
        for (int i = 0; i + 4 < lexemes.size(); i++) {
            if (lexemes.get(i + 1).symbol() == Symbol.SLASH && lexemes.get(i + 3).symbol() == Symbol.SLASH && lexemes.get(i + 4).symbol() == Symbol.YEAR) {
                monthFirst |= lexemes.get(i).symbol() == Symbol.NUM12 && lexemes.get(i + 2).symbol() == Symbol.NUM31;
                dayFirst |= lexemes.get(i).symbol() == Symbol.NUM31 && lexemes.get(i + 2).symbol() == Symbol.NUM12;
            }
        }
        return monthFirst == dayFirst ? TimeFrame.Order.UNKNOWN : monthFirst ? TimeFrame.Order.MONTH_FIRST : TimeFrame.Order.DAY_FIRST;
    }

    List<TimeTag> tags() {
        List<TimeTag> tags = new ArrayList<>();
        int at = 0;
        while (at < lexemes.size()) {
            Optional<Match> found = match(at);
            found.flatMap(this::tag).ifPresent(tags::add);
            at = found.map(Match::end).orElse(at + 1);
        }
        return List.copyOf(tags);
    }

    private Optional<TimeTag> tag(Match match) {
        boolean now = match.end() == match.start() + 1 && symbol(match.start()) == Symbol.NOW;
        Optional<Period> period = now ? Optional.empty() : match.reading().in(context(match)).filter(Scanner::isPossible);
        period.filter(found -> found.isClosed() && found.edtf().indexOf('X') < 0).ifPresent(found -> anchor = Optional.of(found));
        CharSpan span = new CharSpan(lexemes.get(match.start()).span().start(), lexemes.get(match.end() - 1).span().end());
        if (period.isEmpty() && !now && !isTwoNumbers(match)) {
            unread.add(span);
        }
        return period.map(found -> new TimeTag(span, found));
    }

    /** "9/11" is as often no date as one. */
    private boolean isTwoNumbers(Match match) {
        return match.end() == match.start() + 3 && symbol(match.start() + 1) == Symbol.SLASH;
    }

    /** After {@link #tags}: the date expressions without a value, in order. */
    List<CharSpan> unread() {
        return List.copyOf(unread);
    }

    private Context context(Match match) {
        boolean ahead = outlook.isAhead(match.start(), match.end());
        return new Context(frame.published(), anchor, order, ahead, outlook.isTold(match.start(), match.end()), ahead && frame.tense() == TimeFrame.Tense.AS_TOLD);
    }

    /** Whether the years can be written and the run does not end before it begins. */
    private static boolean isPossible(Period period) {
        boolean written = period.first().map(LocalDate::getYear).filter(year -> year < 0 || year > MOST_YEARS).isEmpty()
                && period.last().map(LocalDate::getYear).filter(year -> year < 0 || year > MOST_YEARS).isEmpty();
        return written && !(period.isClosed() && period.last().orElseThrow().isBefore(period.first().orElseThrow()));
    }

    private Optional<Match> match(int at) {
        Optional<Match> atom = atom(at);
        Optional<Match> joined = switch (symbol(at)) {
            case FROM, BETWEEN -> joined(at, atom(at + 1));
            default -> OPENERS.contains(symbol(at)) ? opened(at) : joined(at, atom);
        };
        return joined.filter(match -> atom.isEmpty() || match.end() >= atom.get().end()).or(() -> atom);
    }

    /** Two dates with a joining word between. */
    private Optional<Match> joined(int start, Optional<Match> from) {
        if (from.isEmpty() || !isJoint(start, from.get().end())) {
            return Optional.empty();
        }
        return atom(from.get().end() + 1).filter(to -> inOneSentence(start, to.end()))
                .map(to -> new Match(start, to.end(), RangeRules.between(from.get().reading(), to.reading())));
    }

    private boolean isJoint(int start, int at) {
        return switch (symbol(at)) {
            case TO, UNTIL -> true;
            case AND -> symbol(start) == Symbol.BETWEEN;
            case DASH -> !lexemes.get(at).lower().equals(LONG_DASH) || lexemes.get(at).glued() && at + 1 < lexemes.size() && lexemes.get(at + 1).glued();
            default -> false;
        };
    }

    /** "since 2014", "before Tuesday"; but "after Tuesday's debate" is on Tuesday. */
    private Optional<Match> opened(int at) {
        int start = symbol(at + 1) == Symbol.ON || symbol(at + 1) == Symbol.FROM ? at + 2 : at + 1;
        return atom(start).filter(match -> symbol(match.end()) != Symbol.POSSESSIVE && inOneSentence(at, match.end()))
                .map(match -> new Match(at, match.end(), open(portioned(symbol(at), start), match.reading())));
    }

    /** "before the end of May" is up to its last day, "after the beginning of May" from its first. */
    private Symbol portioned(Symbol opener, int start) {
        Symbol portion = symbol(start) == Symbol.THE ? symbol(start + 1) : symbol(start);
        return opener == Symbol.BEFORE && portion == Symbol.END ? Symbol.UNTIL : opener == Symbol.AFTER && portion == Symbol.BEGINNING ? Symbol.SINCE : opener;
    }

    private static Reading open(Symbol symbol, Reading reading) {
        return context -> reading.in(context).filter(Period::isClosed).map(period -> switch (symbol) {
            case SINCE -> Period.since(period);
            case AFTER -> Period.since(Period.day(period.last().orElseThrow().plusDays(1)));
            case BEFORE -> Period.until(Period.day(period.first().orElseThrow().minusDays(1)));
            default -> Period.until(period);
        });
    }

    /** The longest match of one rule, or a weekday and the date after it. */
    private Optional<Match> atom(int at) {
        Optional<Match> found = rule(at);
        boolean weekday = found.isPresent() && (symbol(found.get().end() - 1) == Symbol.WEEKDAY || symbol(found.get().end() - 1) == Symbol.MAYBEWEEKDAY
                || symbol(found.get().end() - 1) == Symbol.PART);
        if (!weekday) {
            return found;
        }
        int next = found.get().end();
        int start = PAUSES.contains(symbol(next)) ? next + 1 : next;
        int weekdayOf = new Hit(lexemes.subList(at, next)).weekday();
        return rule(start).filter(date -> isDay(date) && inOneSentence(at, date.end()))
                .map(date -> new Match(at, symbol(next) == Symbol.OPEN && symbol(date.end()) == Symbol.CLOSE ? date.end() + 1 : date.end(),
                        new WeekdayRules.Agreeing(weekdayOf, date.reading())))
                .or(() -> found);
    }

    private boolean isDay(Match match) {
        Hit hit = new Hit(lexemes.subList(match.start(), match.end()));
        return hit.day() > 0 && (hit.month() > 0 || hit.has(Symbol.SLASH, Symbol.DASH));
    }

    private Optional<Match> rule(int at) {
        Match best = null;
        for (Rule rule : at < lexemes.size() ? grammar.startingWith(symbol(at)) : List.<Rule>of()) {
            int end = rule.end(symbols, at);
            if (end > (best == null ? at : best.end()) && doubts.accept(at, end) && inOneSentence(at, end)) {
                Optional<Reading> reading = rule.read(new Hit(lexemes.subList(at, end)));
                best = reading.isPresent() ? new Match(at, end, reading.get()) : best;
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean inOneSentence(int start, int end) {
        boolean point = symbols.substring(start, end).indexOf(Symbol.DOT.code()) >= 0;
        Word first = words.get(lexemes.get(start).first());
        Word last = words.get(lexemes.get(end - 1).first());
        return point ? first.paragraph() == last.paragraph() : first.sentence() == last.sentence();
    }

    private Symbol symbol(int at) {
        return at < 0 || at >= lexemes.size() ? Symbol.OTHER : lexemes.get(at).symbol();
    }
}
