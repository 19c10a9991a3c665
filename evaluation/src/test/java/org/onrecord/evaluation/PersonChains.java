package org.onrecord.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.resolve.name.NameUse.Kind;

/** Names of persons from corpora with chains across documents. Mentions that are no names ("he", "the CEO") are left out, titles are cut off. */
final class PersonChains {

    private static final Set<String> TITLES = Set.of("Mr", "Mr.", "Mrs.", "Ms.", "Dr.", "President", "Prime", "Minister", "Senator", "Sen.", "Gen.", "Justice", "Judge",
            "Presiding", "CEO", "Executive", "Vice", "Spokeswoman", "Spokesman", "Director", "Secretary", "Chairman", "Chancellor", "former", "Former", "US", "U.S.", "Special",
            "Counsel", "London", "Mayor", "North", "Korean", "Leader");
    private static final Set<String> NO_NAMES = Set.of("He", "His", "Him", "I", "I'", "We", "She", "Her", "My", "Some", "Developers", "The", "You", "They", "Me", "It");
    private static final int LONGEST_NAME = 4;
    private static final int WORD = 6;
    private static final Pattern PREFIX = Pattern.compile("^(cross_|intra_)+");
    private static final Pattern OPENED = Pattern.compile("\\(([^\\s|()]+_ACTOR)");
    private static final Pattern CLOSED = Pattern.compile("(?<![(\\w])([^\\s|()]+_ACTOR)\\)");
    private static final Pattern WHOLE = Pattern.compile("\\(([^\\s|()]+_ACTOR)\\)");

    private PersonChains() {
    }

    /** Of {@code meantime/mentions.tsv}. */
    static List<NameCorpus.Row> meantime(Path file) throws IOException {
        List<NameCorpus.Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] f = line.split("\t", -1);
            if (f[5].equals("PERSON")) {
                int begin = WORD * (1000 * Integer.parseInt(f[3]) + Integer.parseInt(f[4].split(",")[0]));
                add(rows, f[2], PREFIX.matcher(f[1]).replaceAll(""), begin, Arrays.asList(f[7].split(" ")));
            }
        }
        return rows;
    }

    /** Of {@code newswcl50/NewsWCL50.conll}; its chains are those of one topic of five reports. */
    static List<NameCorpus.Row> newsWcl(Path file) throws IOException {
        List<NameCorpus.Row> rows = new ArrayList<>();
        Map<String, List<String>> open = new HashMap<>();
        int at = 0;
        for (String line : Files.readAllLines(file)) {
            String[] f = line.split("\t", -1);
            if (f.length < 5) {
                continue;
            }
            at++;
            Matcher opened = OPENED.matcher(f[4]);
            while (opened.find()) {
                open.put(opened.group(1), new ArrayList<>());
            }
            open.values().forEach(words -> words.add(f[3]));
            for (Pattern end : List.of(CLOSED, WHOLE)) {
                Matcher closed = end.matcher(f[4]);
                while (closed.find()) {
                    List<String> words = open.remove(closed.group(1));
                    if (words != null) {
                        add(rows, f[0], closed.group(1), WORD * (at - words.size()), words);
                    }
                }
            }
        }
        return rows;
    }

    private static void add(List<NameCorpus.Row> rows, String doc, String chain, int begin, List<String> mention) {
        List<String> words = new ArrayList<>(mention);
        while (!words.isEmpty() && TITLES.contains(words.getFirst())) {
            words.removeFirst();
        }
        boolean name = !words.isEmpty() && words.size() <= LONGEST_NAME && words.stream()
                .allMatch(word -> Character.isUpperCase(word.codePointAt(0)) && !NO_NAMES.contains(word) && !TITLES.contains(word));
        if (name) {
            rows.add(new NameCorpus.Row(doc, chain, chain, Kind.PERSON, begin, String.join(" ", words)));
        }
    }

    /** The part of a report's name in NewsWCL50 that tells its topic: "4" of "4/-/4_L". */
    static String topic(NameCorpus.Row row) {
        return row.doc().substring(0, row.doc().indexOf('/'));
    }
}
