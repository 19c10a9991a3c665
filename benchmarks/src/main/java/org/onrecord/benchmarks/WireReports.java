package org.onrecord.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.domain.Article;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Text;
import org.onrecord.record.Entry.Report;

/**
 * As many reports as are wanted, as a record of many outlets has them: two of five are texts of their own (real ones with other words in the place of most of
 * theirs), the others copies of one of the last thousand, whole, cut, put in another order, with words changed or a beginning of their own. Each outlet prints
 * a footer. The same seed gives the same reports.
 */
final class WireReports {

    private static final Pattern WORD = Pattern.compile("[A-Za-z]{4,}");

    /** Two texts made of the same one share 2 % of their five-word sequences. */
    private static final double OTHER_WORD = 0.6;

    private static final double OWN = 0.4;
    private static final int REMEMBERED = 1_000;
    private static final int OUTLETS = 200;

    private final List<String> seeds;
    private final Random random = new Random(11);
    private final InventedWords words = new InventedWords(40, 0.55, random);
    private final List<String> remembered = new ArrayList<>();
    private int made;

    WireReports(List<String> seeds) {
        this.seeds = seeds;
    }

    Report next() {
        String text = remembered.isEmpty() || random.nextDouble() < OWN ? own() : copy(remembered.get(random.nextInt(remembered.size())));
        int outlet = (int) (OUTLETS * random.nextDouble() * random.nextDouble());
        made++;
        Publication publication = new Publication("wire/" + made + ".txt", Optional.empty(), Optional.of("Outlet " + outlet), List.of(), List.of(),
                Optional.of(LocalDate.EPOCH.plusDays(20_000 + made / 100).toString()), "en");
        return new Report(Article.of(publication, Text.of(text + "\n\n" + footer(outlet)), List.of(), List.of()), List.of());
    }

    private static String footer(int outlet) {
        Random own = new Random(outlet);
        StringBuilder footer = new StringBuilder("Outlet " + outlet);
        for (int i = 0; i < 15 + outlet % 30; i++) {
            footer.append(" footer").append(own.nextInt(10_000));
        }
        return footer.toString();
    }

    private String own() {
        Matcher matcher = WORD.matcher(seeds.get(random.nextInt(seeds.size())));
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(text, random.nextDouble() < OTHER_WORD ? words.next(matcher.group().length()) : matcher.group());
        }
        String own = matcher.appendTail(text).toString();
        if (remembered.size() < REMEMBERED) {
            remembered.add(own);
        } else {
            remembered.set(random.nextInt(REMEMBERED), own);
        }
        return own;
    }

    private String copy(String original) {
        List<String> paragraphs = new ArrayList<>(original.lines().filter(line -> !line.isBlank()).toList());
        if (random.nextInt(4) == 0) {
            return original;
        }
        int kept = Math.max(Math.min(3, paragraphs.size()), (int) (paragraphs.size() * random.nextDouble()));
        if (random.nextInt(3) == 0) {
            Collections.shuffle(paragraphs, random);
        }
        List<String> copy = new ArrayList<>(paragraphs.subList(0, kept));
        if (random.nextBoolean()) {
            copy.replaceAll(this::changed);
        }
        if (random.nextBoolean()) {
            copy.set(0, changed(changed(copy.getFirst())));
        }
        return String.join("\n\n", copy);
    }

    /** One word of forty. */
    private String changed(String paragraph) {
        Matcher matcher = WORD.matcher(paragraph);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(text, random.nextInt(40) == 0 ? words.next(matcher.group().length()) : matcher.group());
        }
        return matcher.appendTail(text).toString();
    }
}
