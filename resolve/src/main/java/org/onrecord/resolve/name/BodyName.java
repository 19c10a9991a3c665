package org.onrecord.resolve.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.resolve.text.Terms;

/**
 * The name of a body or thing, taken apart: "the Harbor Trade Commission Inc." has the words "harbor trade commission".
 *
 * @param words    folded, without article and legal form; at least one
 * @param initials of its words, without and with the small ones: "eu" and "eu", "dfa" and "dofa"; empty for a single word
 */
record BodyName(List<String> words, Set<String> initials) {

    private static final Set<String> LEGAL_FORMS = Terms.of("inc corp corporation ltd limited llc plc co company ag gmbh sa se nv ev group holding holdings");
    private static final Set<String> SMALL = Terms.of("of for and the in on at to de la du des der die das und fur f\u00fcr y et &");

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\u00a0/-]+");

    BodyName {
        words = List.copyOf(words);
        initials = Set.copyOf(initials);
    }

    static BodyName of(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder initials = new StringBuilder();
        StringBuilder all = new StringBuilder();
        for (String form : Arrays.stream(SEPARATORS.split(name.strip())).map(BodyName::withoutPossessive).toList()) {
            String word = Spelling.fold(form);
            if (word.isEmpty() || words.isEmpty() && word.equals("the")) {
                continue;
            }
            boolean small = SMALL.contains(word);
            initials.append(small ? "" : word.substring(0, 1));
            all.append(word, 0, 1);
            words.add(word);
        }
        while (words.size() > 1 && LEGAL_FORMS.contains(words.getLast())) {
            words.removeLast();
        }
        boolean several = words.size() > 1;
        return new BodyName(words.isEmpty() ? List.of(name) : words, several ? new HashSet<>(List.of(initials.toString(), all.toString())) : Set.of());
    }

    private static String withoutPossessive(String form) {
        return form.endsWith("'s") || form.endsWith("\u2019s") ? form.substring(0, form.length() - 2) : form;
    }

    String joined() {
        return String.join(" ", words);
    }

    /**
     * What names of one party share: "Green Party" and "Greens" are "green", "Democratic Party" and "Democrats" are "democrat".
     */
    String stem() {
        List<String> kept = words.size() > 1 && words.getLast().equals("party") ? words.subList(0, words.size() - 1) : words;
        String last = kept.getLast();
        String bare = last.endsWith("ic") ? last.substring(0, last.length() - 2) : last.endsWith("s") && last.length() > 4
                ? last.substring(0, last.length() - 1) : last;
        List<String> stems = new ArrayList<>(kept.subList(0, kept.size() - 1));
        stems.add(bare);
        return String.join(" ", stems);
    }

    /** What a report may call the body after its full name: without a first word ("Federal"), without "of" and a last one ("of Marland"). */
    List<String> cores() {
        List<String> cores = new ArrayList<>();
        int size = words.size();
        if (size > 2) {
            cores.add(String.join(" ", words.subList(1, size)));
        }
        if (size > 3 && SMALL.contains(words.get(size - 2))) {
            cores.add(String.join(" ", words.subList(0, size - 2)));
        }
        return cores;
    }

    boolean isSingle() {
        return words.size() == 1;
    }
}
