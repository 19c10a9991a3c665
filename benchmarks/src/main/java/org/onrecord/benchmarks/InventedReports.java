package org.onrecord.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.onrecord.domain.Article;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Circumstances.Said;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Text;
import org.onrecord.domain.Wording;
import org.onrecord.record.Entry.Report;

/**
 * As many reports as are wanted, made of real ones with their statements: round by round each comes again, other words in the place of some of its
 * own, other persons in the place of most, another outlet, another day. A word's place is taken by one of the same length, so every span stays
 * right. Words, names and outlets come again, and new ones come up, as in {@link InventedWords}. The same seed gives the same reports.
 */
final class InventedReports {

    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Shorter words are the grammar's. */
    private static final int SHORTEST = 4;

    /** Share of words whose place another takes. */
    private static final double OTHER_WORD = 0.2;

    /** Share of persons whose place another takes. */
    private static final double OTHER_PERSON = 0.7;

    /** Days over which reports are spread: about twelve years. */
    private static final int DAYS = 4_400;

    private final List<Report> seeds;
    private final Random random = new Random(5);
    private final InventedWords words = new InventedWords(40, 0.55, random);
    private final InventedWords names = new InventedWords(6, 0.75, random);
    private final InventedWords outlets = new InventedWords(3, 0.5, random);
    private int made;

    InventedReports(List<Report> seeds) {
        this.seeds = seeds;
        seeds.forEach(seed -> words(seed.article().text().string()).filter(word -> word.length() >= SHORTEST).forEach(words::came));
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text).results().map(found -> found.group()).filter(word -> word.equals(word.toLowerCase(Locale.ROOT)));
    }

    Report next() {
        Report seed = seeds.get(made % seeds.size());
        made++;
        return new Copy(seed, random.nextInt(DAYS)).report();
    }

    /** One report and what takes the place of what in it. */
    private final class Copy {

        private final Report seed;
        private final int days;
        private final Map<String, String> persons = new HashMap<>();
        private final Text text;
        private final Article article;

        Copy(Report seed, int days) {
            this.seed = seed;
            this.days = days;
            seed.statements().stream().flatMap(statement -> statement.speakers().stream())
                    .filter(speaker -> speaker.type() == Speaker.Type.PERSON).map(Speaker::name).distinct().forEach(this::other);
            this.text = Text.of(rewritten(seed.article().text().string(), true));
            this.article = article();
        }

        private void other(String person) {
            if (random.nextDouble() < OTHER_PERSON) {
                WORD.matcher(person).results().map(found -> found.group()).filter(name -> name.length() >= SHORTEST)
                        .forEach(name -> persons.computeIfAbsent(name, _ -> capital(names.next(name.length()))));
            }
        }

        private String rewritten(String old, boolean all) {
            StringBuilder rewritten = new StringBuilder(old.length());
            Matcher matcher = WORD.matcher(old);
            while (matcher.find()) {
                String word = matcher.group();
                boolean swapped = all && word.length() >= SHORTEST && Character.isLowerCase(word.charAt(0)) && random.nextDouble() < OTHER_WORD;
                matcher.appendReplacement(rewritten, swapped ? words.next(word.length()) : persons.getOrDefault(word, word));
            }
            return matcher.appendTail(rewritten).toString();
        }

        Report report() {
            Map<String, String> ids = new HashMap<>();
            List<Statement> statements = new ArrayList<>();
            for (Statement statement : seed.statements()) {
                ids.put(statement.id(), String.format("%016x", random.nextLong()));
            }
            seed.statements().forEach(statement -> statements.add(statement(statement, ids)));
            return new Report(article, statements);
        }

        private Article article() {
            Publication old = seed.article().publication();
            Optional<String> outlet = Optional.of("The " + capital(outlets.next(5)) + " Post");
            Publication publication = new Publication("generated/" + made + "/" + old.source(), old.headline().map(headline -> rewritten(headline, false)),
                    outlet, old.byline(), old.credits(), old.published().map(this::later), old.language());
            return Article.of(publication, text, seed.article().marks(), seed.article().furniture(), seed.article().page());
        }

        private Statement statement(Statement old, Map<String, String> ids) {
            Wording wording = new Wording(old.wording().source().map(this::passage), old.wording().cue().map(this::passage), passage(old.wording().content()));
            Circumstances known = old.circumstances();
            Circumstances circumstances = new Circumstances(known.addressee().map(this::passage), known.relays(), known.said().map(this::said),
                    known.setting().map(this::passage));
            return new Statement(ids.get(old.id()), old.manner(), wording, old.speakers().stream().map(this::speaker).toList(), circumstances,
                    old.within().map(ids::get), old.confidence());
        }

        private Speaker speaker(Speaker old) {
            String name = rewritten(old.name(), false);
            return new Speaker(name, old.type(), name.equals(old.name()) ? old.id() : "person:" + name, old.wikidata(), old.resolvedBy(), old.confidence());
        }

        private Said said(Said old) {
            return new Said(later(old.date()), old.words().map(this::passage), old.from());
        }

        private Passage passage(Passage old) {
            return Passage.of(text, old.spans());
        }

        private String later(String date) {
            return DAY.matcher(date).matches() ? LocalDate.parse(date).plusDays(days).toString() : date;
        }
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
