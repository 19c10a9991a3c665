package org.onrecord.ingest.page.meta;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The people in a byline: "By A and B, Political Editors, in Harwick" is A and B. */
final class PersonNames {

    private static final int LONGEST = 400;

    private static final Pattern LEAD = Pattern.compile(
            "^\\W*(?:(?:[\\p{L}'’-]+\\s){0,3}\\bby\\b|authors?\\b|par\\b|von\\b|por\\b|from\\b|reporters?\\b|writers?\\b|words\\b|text\\b)\\s*:?\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOISE = Pattern.compile("\\S+@\\S+\\.\\w+|(?:^|\\s)@\\w+|https?://\\S+|\\([^)]*\\)|\\[[^\\]]*\\]");
    private static final Pattern CUT = Pattern.compile(
            "(?:\\b(?:published|updated|posted|last|on|is an?|was an?|has been|who|covers|writes|follow|view|read more|see more|more by|more from|contributed|about the|edited|photograph(?:y|s|ed)|photos?"
            + "|reviewed|fact[ -]checked|medically|illustrat\\w+|share|comments?|min read|minute|minutes|email|twitter|facebook)\\b|[0-9]|\\s[-–—]+\\s|\\s[•·]\\s).*$", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[,;|/\\n•·+]|\\s(?:and|und|et|with|AND|And|&amp;|&)\\s|&)\\s*");
    private static final Pattern AFTER = Pattern.compile("(?:^|\\s)(?:in|for|of|at|via|from|In|For|Of|At|The|FOR|OF|IN|THE)\\s.*$");
    private static final Pattern DEGREE = Pattern.compile("ph\\.? ?d\\.?|m\\.? ?d\\.?|j\\.? ?d\\.?|m\\.? ?s\\.?|m\\.?sc\\.?|r\\.? ?n\\.?|dr\\.?|prof\\.?", Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE = Pattern.compile("^(?:(?:dr|prof|professor|mr|mrs|ms)\\b\\.?\\s+)+(?=\\S+\\s+\\S)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SUFFIX = Pattern.compile("(?:jr|sr|ii|iii|iv)\\.?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}.'’‘`´\\- ]{2,60}");
    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{2,8}");
    private static final Pattern STATION = Pattern.compile("(?:.* )?\\p{Lu}{3,8} .*\\p{Ll}.*");
    private static final Pattern FULL_STOPS = Pattern.compile("[.\\s]+$");
    private static final int MOST_WORDS = 5;

    /** Words that no person's name has, and what collective authors are called. */
    private static final Set<String> ROLES = Set.of("staff", "writer", "writers", "reporter", "reporters", "correspondent", "correspondents", "editor", "editors", "editorial",
            "contributor", "contributors", "contributing", "columnist", "producer", "newsroom", "desk", "team", "news", "bureau", "agency", "agencies", "admin", "administrator",
            "press", "wire", "wires", "service", "services", "media", "network", "magazine", "newspaper", "tv", "radio", "inc", "llc", "ltd", "university", "institute",
            "foundation", "association", "company", "department", "office", "committee", "council", "studio", "studios", "board", "guest", "author", "authors", "anonymous",
            "unknown", "director", "journalist", "freelance", "freelancer", "senior", "chief", "analyst", "the", "com", "www", "report", "reports", "exclusive", "opinion",
            "sponsored", "partner", "content", "brand", "contributed", "associate", "assistant", "managing", "deputy", "webmaster", "user", "default", "undefined",
            "null", "none", "newsletter", "subscribe", "sign", "advertisement", "specialist", "photographer", "digital", "online", "daily", "weekly", "international",
            "reuters", "afp", "ap", "upi", "pa", "bloomberg", "dpa", "ansa", "efe", "xinhua", "tass", "phd", "md", "mph", "mba", "rd", "esq", "dds", "cfa", "rn", "your",
            "our", "redazione", "redaktion", "redacción", "redaccion", "rédaction", "redaction", "redactie", "redação", "business", "technologies", "technology", "solutions", "labs", "sports", "redaktionen", "by", "show", "hide", "all", "bio", "profile", "posts", "articles", "stories", "society", "group", "club", "partners", "production", "productions");

    /** Last words of newspapers' names, which no person's name ends in, or hardly any. */
    private static final Set<String> PAPERS = Set.of("times", "tribune", "herald", "gazette", "chronicle", "observer", "enquirer", "inquirer", "telegraph", "guardian",
            "examiner", "courier", "sentinel", "dispatch", "bulletin", "journal", "independent", "newsday", "citizen", "today");

    private final Set<String> site = new LinkedHashSet<>();

    /** @param names what the site calls itself: never a person */
    PersonNames(Collection<String> names) {
        names.forEach(name -> {
            String letters = Words.letters(name);
            site.add(letters);
            site.add(letters.startsWith("the") ? letters.substring(3) : "the" + letters);
        });
    }

    /**
     * The people named, in order.
     *
     * @param lone whether one word can be a person, as where a page says that this is its author
     */
    List<String> read(String byline, boolean lone) {
        String text = byline.length() > LONGEST ? byline.substring(0, LONGEST) : byline;
        text = Agencies.without(NOISE.matcher(text).replaceAll(" ")).strip();
        text = LEAD.matcher(text).replaceFirst("");
        List<String> found = new ArrayList<>();
        for (String part : BETWEEN.split(CUT.matcher(text).replaceFirst(""))) {
            take(part, lone, found);
        }
        return found;
    }

    private void take(String part, boolean lone, List<String> found) {
        String name = withoutSite(tidy(part));
        if (SUFFIX.matcher(name).matches() && !found.isEmpty()) {
            found.add(found.removeLast() + " " + name);
        } else if (!DEGREE.matcher(name).matches() && isPerson(name, lone) && found.stream().noneMatch(other -> Words.same(other, name))) {
            found.add(name);
        }
    }

    /** "A B The Quarry Post" is A B. */
    private String withoutSite(String name) {
        String letters = Words.letters(name);
        for (String own : site) {
            if (own.length() > 5 && letters.length() > own.length() && letters.endsWith(own)) {
                int end = name.length();
                while (end > 0 && Words.letters(name.substring(end)).length() < own.length()) {
                    end--;
                }
                return name.substring(0, end).strip();
            }
        }
        return name;
    }

    private static String tidy(String part) {
        String name = LEAD.matcher(part.strip()).replaceFirst("");
        name = TITLE.matcher(AFTER.matcher(name).replaceFirst("").strip()).replaceFirst("");
        int end = name.length();
        while (end > 0 && ":*_–—-".indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        name = name.substring(0, end).strip();
        boolean initial = name.length() < 3 || name.charAt(Math.max(0, name.length() - 3)) == ' ' || name.toLowerCase(Locale.ROOT).endsWith("jr.") || name.toLowerCase(Locale.ROOT).endsWith("sr.");
        return initial ? name : FULL_STOPS.matcher(name).replaceFirst("");
    }

    private boolean isPerson(String name, boolean lone) {
        List<String> words = Words.of(name);
        if (words.isEmpty() || words.size() > MOST_WORDS || words.size() < 2 && !lone || site.contains(String.join("", words)) || !NAME.matcher(name).matches()) {
            return false;
        }
        boolean capital = Character.isUpperCase(name.charAt(0)) || !Character.isLowerCase(name.codePointAt(0)) || words.size() == 1
                || Character.isUpperCase(name.charAt(name.lastIndexOf(' ') + 1));
        return capital && words.stream().noneMatch(ROLES::contains) && !PAPERS.contains(words.getLast()) && !ABBREVIATION.matcher(name).matches() && !STATION.matcher(name).matches();
    }
}
