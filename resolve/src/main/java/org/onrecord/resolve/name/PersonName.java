package org.onrecord.resolve.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.resolve.text.Terms;

/**
 * A person's name, taken apart: "Robert “Bob” van der Vell Jr." has the words "robert" and "vell", the nickname "bob", the suffix
 * "jr". Words are folded: lower case, no accents, no points, no particles.
 *
 * @param words    at least one; the last is the surname, if there are more
 * @param particle what stands before the last word and is none of its own, as one word: "vander"; empty without one
 * @param suffix   "jr", "iii" and the like; empty without one
 * @param nickname what stands in quotation marks or brackets inside the name
 */
public record PersonName(List<String> words, String particle, String suffix, Optional<String> nickname) {

    private static final Set<String> SUFFIXES = Terms.of("jr sr ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii esq");

    /** Never a part of their own that tells persons apart: "van Vell" and "Vell" are one name. */
    private static final Set<String> PARTICLES = Terms.of("al el de la von van der den bin ibn bint do dos du di del della da le ter ten abd zu zur y ul af av");

    /** Particles that are first names as well, when they stand first with a capital: "Al Moor", "Van Moor". */
    private static final Set<String> FIRST_NAMES_TOO = Terms.of("al van von da la abd");
    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0]+");
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.){2,4}");
    private static final String OPENING = "\"\u201c\u2018'(\u201e\u00ab";

    public PersonName {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a name without words");
        }
    }

    /** Empty when {@code name} has no letter. */
    public static Optional<PersonName> of(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder particle = new StringBuilder();
        String suffix = "";
        String nickname = null;
        for (String form : SPACES.split(name.strip())) {
            boolean quoted = !form.isEmpty() && OPENING.indexOf(form.codePointAt(0)) >= 0;
            String word = Spelling.foldUmlauts(withoutArticle(form));
            if (word.isEmpty()) {
                continue;
            }
            if (quoted && (!words.isEmpty() || !name.strip().endsWith(form))) {
                nickname = word;
            } else if (!words.isEmpty() && SUFFIXES.contains(word)) {
                suffix = word;
            } else if (isParticle(form, word, words.isEmpty())) {
                particle.append(word);
            } else if (form.indexOf('.') > 0 && INITIALS.matcher(form).matches()) {
                word.codePoints().mapToObj(Character::toString).forEach(words::add);
            } else {
                words.add(word);
            }
        }
        if (words.isEmpty() && particle.isEmpty()) {
            return Optional.empty();
        }
        words = words.isEmpty() ? List.of(particle.toString()) : words;
        return Optional.of(new PersonName(words, particle.toString(), suffix, Optional.ofNullable(nickname)));
    }

    /** "al-Vell" is "Vell". */
    private static String withoutArticle(String form) {
        String lower = form.toLowerCase(Locale.ROOT);
        boolean article = lower.startsWith("al-") || lower.startsWith("el-") || lower.startsWith("ibn-") || lower.startsWith("as-") || lower.startsWith("ad-");
        return article ? form.substring(form.indexOf('-') + 1) : form;
    }

    private static boolean isParticle(String form, String word, boolean first) {
        return PARTICLES.contains(word) && !(first && FIRST_NAMES_TOO.contains(word) && Character.isUpperCase(form.codePointAt(0)));
    }

    public boolean isSingle() {
        return words.size() == 1;
    }

    /** Its first word: the first name, where names are written that way. */
    public String first() {
        return words.getFirst();
    }

    /** Its last word. */
    public String last() {
        return words.getLast();
    }

    /** All words as one, so that "Jong-un" and "Jong Un" are the same. */
    String joined() {
        return String.join("", words);
    }

    /** The words between the first and the last. */
    List<String> middle() {
        return words.size() > 2 ? words.subList(1, words.size() - 1) : List.of();
    }
}
