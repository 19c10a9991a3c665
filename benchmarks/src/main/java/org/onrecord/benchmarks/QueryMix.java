package org.onrecord.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.record.Entry.Report;
import org.onrecord.search.StatementQuery;
import org.onrecord.search.StatementQuery.Days;
import org.onrecord.search.StatementQuery.Order;
import org.onrecord.search.StatementQuery.Property;
import org.onrecord.search.StatementQuery.Show;

/**
 * Questions of every kind, made of what the record holds: words are taken from contents as they come, so common words are asked for as often
 * as they are written. The same seed gives the same questions.
 */
final class QueryMix {

    /** Of each kind. */
    private static final int EACH = 50;

    private static final Pattern NO_LETTERS = Pattern.compile("[^A-Za-z]+");

    /** Shorter words are the grammar's; questions have them in phrases only, and now and then alone. */
    private static final int TELLING = 4;

    /** What is asked. */
    enum Kind { WORD, ANY_WORD, BOTH, EITHER, PHRASE, NEAR, NOT, BRACKETS, BEGINNING, ROUGHLY, SPEAKER, SPEAKER_AND_WORD, ACT_AND_DAYS, OUTLET_LATEST, WORD_LATEST, DAYS }

    private final List<Report> reports;
    private final Random random = new Random(7);

    QueryMix(List<Report> reports) {
        this.reports = reports;
    }

    Map<Kind, List<StatementQuery>> queries() {
        Map<Kind, List<StatementQuery>> queries = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            List<StatementQuery> some = new ArrayList<>();
            for (int i = 0; i < EACH; i++) {
                some.add(query(kind));
            }
            queries.put(kind, some);
        }
        return queries;
    }

    private StatementQuery query(Kind kind) {
        return switch (kind) {
            case WORD -> StatementQuery.of(telling());
            case ANY_WORD -> StatementQuery.of(phrase(1));
            case BOTH -> StatementQuery.of(telling() + " " + telling());
            case EITHER -> StatementQuery.of(telling() + " OR " + telling() + " OR " + telling());
            case PHRASE -> StatementQuery.of("\"" + phrase(2 + random.nextInt(2)) + "\"");
            case NEAR -> StatementQuery.of("\"" + telling() + " " + telling() + "\"~8");
            case NOT -> StatementQuery.of(telling() + " NOT " + telling());
            case BRACKETS -> StatementQuery.of("(" + telling() + " OR " + telling() + ") AND (" + telling() + " OR \"" + phrase(2) + "\")");
            case BEGINNING -> StatementQuery.of(telling().substring(0, TELLING - random.nextInt(2)) + "*");
            case ROUGHLY -> StatementQuery.of(misspelt(telling()) + "~");
            case SPEAKER -> StatementQuery.of("").with(Property.SPEAKER, speaker());
            case SPEAKER_AND_WORD -> StatementQuery.of(telling()).with(Property.SPEAKER, speaker());
            case ACT_AND_DAYS -> StatementQuery.of(telling()).with(Property.ACT, act()).with(Property.ACT, act()).said(days());
            case OUTLET_LATEST -> latest(StatementQuery.of("").with(Property.OUTLET, outlet()));
            case WORD_LATEST -> latest(StatementQuery.of(telling()));
            case DAYS -> StatementQuery.of("").published(days());
        };
    }

    private static StatementQuery latest(StatementQuery query) {
        return query.show(new Show(Order.DATE, 0, Show.BEST.most(), Set.of()));
    }

    private Statement statement() {
        List<Statement> statements = reports.get(random.nextInt(reports.size())).statements();
        return statements.get(random.nextInt(statements.size()));
    }

    /** So many words that follow each other. */
    private String phrase(int length) {
        while (true) {
            List<String> words = List.of(NO_LETTERS.split(statement().wording().content().text().strip()));
            if (words.size() >= length && !words.getFirst().isEmpty()) {
                int from = random.nextInt(words.size() - length + 1);
                return String.join(" ", words.subList(from, from + length)).toLowerCase(Locale.ROOT);
            }
        }
    }

    private String telling() {
        while (true) {
            String word = phrase(1);
            if (word.length() >= TELLING) {
                return word;
            }
        }
    }

    private String misspelt(String word) {
        int at = 1 + random.nextInt(word.length() - 1);
        return word.substring(0, at) + word.substring(at + (random.nextBoolean() ? 1 : 0)).replaceFirst("^.", "e");
    }

    private String speaker() {
        while (true) {
            List<Speaker> speakers = statement().speakers();
            if (!speakers.isEmpty()) {
                String name = speakers.getFirst().name();
                return random.nextBoolean() ? name : name.substring(name.lastIndexOf(' ') + 1);
            }
        }
    }

    private String outlet() {
        return reports.get(random.nextInt(reports.size())).article().publication().outlet().orElseThrow();
    }

    private String act() {
        return statement().manner().act().name().toLowerCase(Locale.ROOT);
    }

    private Days days() {
        LocalDate from = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(3_000));
        return new Days(Optional.of(from), Optional.of(from.plusDays(1 + random.nextInt(700))));
    }
}
