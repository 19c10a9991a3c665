package org.onrecord.ingest.format.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who wrote a report.
 *
 * @param people   the writers
 * @param agencies whose material it is
 */
public record Names(List<String> people, List<String> agencies) {

    private static final Set<String> AGENCIES = Set.of("ap", "associated press", "reuters", "thomson reuters", "afp", "agence france-presse", "dpa",
            "deutsche presse-agentur", "pa", "pa media", "press association", "upi", "united press international", "ansa", "efe", "tass", "interfax",
            "ria novosti", "xinhua", "kyodo", "kyodo news", "yonhap", "pti", "press trust of india", "ani", "ians", "bloomberg", "bloomberg news", "tt", "ntb",
            "ritzau", "stt", "apa", "keystone-sda", "sda", "belga", "anp", "lusa", "aap", "canadian press", "europa press", "anadolu", "anadolu agency",
            "ukrinform", "bns", "mti", "ctk", "čtk", "pap", "hina", "tanjug", "wam", "bernama", "antara", "dow jones", "dow jones newswires");

    private static final Pattern BEFORE = Pattern.compile("^(?:(?:story|text|words|written|reported|report|reporting)\\s+)?(?:by|von|par|por|av|af|door)\\s*:?\\s+",
            Pattern.CASE_INSENSITIVE);

    /** Mail addresses, with the brackets around them; and as RSS has authors, "a@b.example (Name)". */
    private static final Pattern MAIL = Pattern.compile("[<(]?[^\\s<>()@]{1,80}@[^\\s<>()@]{1,80}[>)]?");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[,;|/•\\n]|\\s(?:and|und|et|och|og|&|with)\\s)\\s*(?:and\\s+)?");

    /** Where they were, for whom. */
    private static final Pattern AFTER = Pattern.compile("\\s+(?:in|from|at|of|for|to|via)\\s.*");

    /** Words capitalised, with particles between. */
    private static final Pattern PERSON = Pattern.compile("(?:(?:[dlDL][’']|al-|el-)?\\p{Lu}[\\p{L}\\p{M}.'’-]{0,30}+(?: (?:of|the|de|la|le|van|von|der|den|di|da|del|dos|bin|al|el)(?= )){0,3}(?: |$)){1,6}");

    /** Says that it is somebody's office or desk, and nobody's name. */
    private static final Pattern NOBODY = Pattern.compile("\\b(?:staff|editors?|editorial|reporters?|correspondents?|writers?|desk|newsroom|newsdesk|team|bureau|news|press"
            + "|post|times|agency|agencies|admin|administrator|redaktion|rédaction|webmaster|media|wire|service|contributors?|online|digital|unknown|anonymous)\\b",
            Pattern.CASE_INSENSITIVE);

    /** No list of writers is longer. */
    private static final int MOST_CHARACTERS = 1000;

    public Names {
        people = List.copyOf(people);
        agencies = List.copyOf(agencies);
    }

    /** Of lines such as "By Ann Lee and Tom Hale, AP". What is the name of neither, offices and the outlet itself, is left out. */
    public static Names of(List<String> bylines) {
        Set<String> people = new LinkedHashSet<>();
        Set<String> agencies = new LinkedHashSet<>();
        for (String byline : bylines) {
            String stripped = MAIL.matcher(Prose.plain(byline.length() > MOST_CHARACTERS ? byline.substring(0, MOST_CHARACTERS) : byline)).replaceAll(" ").replaceAll("[()\\[\\]<>]", ",");
            for (String part : BETWEEN.split(BEFORE.matcher(stripped.strip()).replaceFirst(""))) {
                take(part.strip(), people, agencies);
            }
        }
        return new Names(new ArrayList<>(people), new ArrayList<>(agencies));
    }

    /** Whether it is the name of a news agency. */
    public static boolean isAgency(String name) {
        return AGENCIES.contains(name.toLowerCase(Locale.ROOT).replaceFirst("^the ", ""));
    }

    private static void take(String part, Set<String> people, Set<String> agencies) {
        Matcher after = AFTER.matcher(part);
        String name = after.find() ? part.substring(0, after.start()) : part;
        if (isAgency(name)) {
            agencies.add(name);
        } else if (PERSON.matcher(name).matches() && !NOBODY.matcher(name).find()) {
            people.add(name);
        }
    }
}
