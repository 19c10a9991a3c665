package org.onrecord.ingest.page.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** News agencies by the names under which they stand in bylines. */
public final class Agencies {

    private static final Map<String, String> NAMES = new TreeMap<>(Map.ofEntries(
            Map.entry("the associated press", "AP"), Map.entry("associated press", "AP"), Map.entry("ap", "AP"), Map.entry("ap news", "AP"),
            Map.entry("reuters", "Reuters"), Map.entry("thomson reuters", "Reuters"), Map.entry("afp", "AFP"), Map.entry("agence france-presse", "AFP"),
            Map.entry("agence france presse", "AFP"), Map.entry("pa media", "PA Media"), Map.entry("press association", "PA Media"), Map.entry("pa", "PA Media"),
            Map.entry("dpa", "dpa"), Map.entry("upi", "UPI"), Map.entry("united press international", "UPI"), Map.entry("xinhua", "Xinhua"), Map.entry("tass", "TASS"),
            Map.entry("kyodo", "Kyodo"), Map.entry("kyodo news", "Kyodo"), Map.entry("efe", "EFE"), Map.entry("ansa", "ANSA"), Map.entry("ani", "ANI"), Map.entry("pti", "PTI"),
            Map.entry("press trust of india", "PTI"), Map.entry("ians", "IANS"), Map.entry("yonhap", "Yonhap"), Map.entry("the canadian press", "The Canadian Press"),
            Map.entry("canadian press", "The Canadian Press"), Map.entry("australian associated press", "AAP"), Map.entry("aap", "AAP"), Map.entry("bloomberg", "Bloomberg"),
            Map.entry("ria novosti", "RIA Novosti"), Map.entry("interfax", "Interfax"), Map.entry("anadolu agency", "Anadolu Agency"), Map.entry("anadolu", "Anadolu Agency")));

    private static final Pattern ANY = Pattern.compile("(?<![\\p{L}\\p{N}.])(?:" + NAMES.keySet().stream().sorted((one, other) -> other.length() - one.length()).map(Pattern::quote)
            .collect(Collectors.joining("|")) + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);

    private Agencies() { }

    /** The agency that goes by this name, by its usual name; empty: it is none, or none known here. */
    public static Optional<String> named(String name) {
        return Optional.ofNullable(NAMES.get(name.toLowerCase(Locale.ROOT)));
    }

    /** With a comma for each agency's long name, which in many bylines follows the writer's without one. */
    static String without(String byline) {
        return ANY.matcher(byline).replaceAll(name -> name.group().length() > 4 ? ", " : Matcher.quoteReplacement(name.group()));
    }

    /** The agencies that a byline names, in its order; those with short names only in capitals, as they write them. */
    static List<String> in(String byline) {
        List<String> found = new ArrayList<>();
        Matcher name = ANY.matcher(byline);
        while (name.find()) {
            String agency = NAMES.get(name.group().toLowerCase(Locale.ROOT));
            if ((name.group().length() > 4 || name.group().equals(name.group().toUpperCase(Locale.ROOT)) || name.group().equals(agency)) && !found.contains(agency)) {
                found.add(agency);
            }
        }
        return found;
    }
}
