package org.onrecord.ingest.layout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.ingest.layout.Sheet.Role;

/** Who else a report names as having worked on it: "With reporting by A, B, and C", "A contributed to this report", "(A) -". */
final class Credits {

    /** A credit line is a line of its own. The longest in 924 PolNeAR articles has 38 words. */
    private static final int MOST_WORDS = 45;

    /** A few words with capitals and particles between; anything else is a sentence that a pattern caught by mistake. */
    private static final Pattern NAME = Pattern.compile("(?:(?:[dl][’']|al-|el-)?[\\p{Lu}\\d@][\\p{L}\\p{N}\\p{M}.'’&/@_-]*+"
            + "(?: (?:of|the|de|la|le|van|von|der|den|di|da|del|dos|bin|al|el|for)(?= ))*+(?: |$)){1,6}");

    private static final String MADE = "(?:reporting|report|writing|editing|production|contributions?|material|information|files)";

    private static final List<Pattern> LINES = List.of(
            // With additional reporting by A and B. Reporting by A in Place; Editing by B.
            Pattern.compile("[\\W_]*+(?:(?:based|compiled) (?:on|from|with) |with |additional |further |this .{1,40} includes )*+" + MADE
                    + "(?: (?:and|,) " + MADE + ")*+ (?:by|from) (?<names>.+)", Pattern.CASE_INSENSITIVE),
            // A and B contributed reporting to this article.
            Pattern.compile("[\\W_]*+(?<names>.+?) (?:also |both )?contributed (?:(?:\\w+ )?(?:reporting|writing|research|material|information)\\b"
                    + "|(?:\\w+ )?(?:to|for) (?:this|the) (?:\\w+ )?(?:report|article|story|piece|dispatch|post|coverage)\\b|from \\p{Lu}).*"),
            Pattern.compile("[\\W_]*+(?:contributing|contributors?|contributed by)\\s?:\\s*(?<names>.+)", Pattern.CASE_INSENSITIVE),
            // A reported from Place, B from Other.
            Pattern.compile("(?<names>\\p{Lu}[^,.]{1,60}?) reported from \\p{Lu}[\\p{L}.’' -]{1,40}(?:[,;].{1,60})?"));

    /** ABERTON, Jan 3 (Agency) - Text. Also "(Agency) — Text". */
    private static final Pattern DATELINE = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}.,'’ \\d/-]{0,60})?\\((?<names>\\p{Lu}[\\p{L} .&'’-]{1,30}+)\\)\\s*(?:--?|–|—)\\s*+\\S.*+", Pattern.DOTALL);
    private static final int DATELINE_REACH = 100;

    /** The same as in a credit line, in brackets at the end of the last paragraph. */
    private static final Pattern AT_END = Pattern.compile("\\((?<names>[^()\"“”]{1,300})\\)\\.?$");
    private static final int END_REACH = 303;

    private static final Pattern SENTENCES = Pattern.compile("(?<=\\p{Ll}\\.) (?=\\p{Lu})");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,\\s*(?:and\\s+)?|;|\\band\\b|&)\\s*");

    /** What follows the name: where they were, for whom. */
    private static final Pattern AFTER = Pattern.compile("\\s+(?:in|from|at|of|for|to|contributed|reported|also|via)\\s.*");

    /** What stands before it: what they did, for whom. */
    private static final Pattern BEFORE = Pattern.compile("(?:(?:[Aa]dditional |[Ff]urther )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Pp]roduction) by"
            + "|(?:[\\p{L}.’'-]+ ){0,3}(?:[Ww]riters?|[Rr]eporters?|[Cc]orrespondents?|[Ee]ditors?)|[Bb]y|the) ");

    private final Set<String> names = new LinkedHashSet<>();

    /** The names found, in the order of the text, each once. */
    static List<String> mark(Sheet sheet) {
        Credits credits = new Credits();
        for (int i = 0; i < sheet.size(); i++) {
            if (credits.isCredit(sheet.line(i))) {
                sheet.set(i, Role.CREDIT);
            } else if (sheet.line(i).words() >= Line.PROSE) {
                credits.atEnd(sheet.line(i).string());
            }
        }
        int first = sheet.firstProse(0);
        if (first < sheet.size()) {
            credits.dateline(sheet.line(first).string());
        }
        return List.copyOf(credits.names);
    }

    /** Takes the names when it is. */
    private boolean isCredit(Line line) {
        if (line.words() > MOST_WORDS || line.isLong() || line.quotes()) {
            return false;
        }
        boolean first = true;
        for (String sentence : SENTENCES.split(line.string())) {
            if (first && named(sentence).isEmpty()) {
                return false;
            }
            names.addAll(named(sentence));
            first = false;
        }
        return true;
    }

    /** Whom one sentence credits; nobody when it is about other things. */
    private static List<String> named(String sentence) {
        for (Pattern pattern : LINES) {
            Matcher matcher = pattern.matcher(sentence);
            if (matcher.matches()) {
                return names(matcher.group("names"));
            }
        }
        return List.of();
    }

    private void dateline(String prose) {
        Matcher matcher = DATELINE.matcher(prose.substring(0, Math.min(prose.length(), DATELINE_REACH)));
        if (matcher.matches()) {
            names.addAll(names(matcher.group("names")));
        }
    }

    private void atEnd(String prose) {
        Matcher matcher = AT_END.matcher(prose.substring(Math.max(0, prose.length() - END_REACH)));
        if (matcher.find()) {
            names.addAll(named(matcher.group("names")));
        }
    }

    /** Empty when what stands there is no list of names. */
    static List<String> names(String list) {
        List<String> found = new ArrayList<>();
        for (String part : BETWEEN.split(list)) {
            String name = name(part);
            if (name.isEmpty()) {
                continue;
            }
            if (!NAME.matcher(name).matches()) {
                return found;
            }
            found.add(name);
        }
        return found;
    }

    private static String name(String part) {
        String name = part.strip();
        for (Matcher before = BEFORE.matcher(name); before.lookingAt(); before = BEFORE.matcher(name)) {
            name = name.substring(before.end());
        }
        name = AFTER.matcher(name).replaceFirst("");
        int end = name.length();
        while (end > 0 && ".)]_*—–- ".indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        return name.substring(0, end);
    }
}
