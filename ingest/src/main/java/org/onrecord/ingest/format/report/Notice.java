package org.onrecord.ingest.format.report;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an agency says to editors about using an item. */
public final class Notice {

    /** Small letters are a sentence's words ("adds police on killing"), so a bare KILL must be set in capitals, as desks set it. */
    private static final Pattern KILL = Pattern.compile("\\b(?:MANDATORY |BULLETIN |STORY |NEWS )?(?:KILL|KILLED|WITHDRAWN|WITHHOLD|WITHHELD|RETRACTED)\\b(?! (?:AT|BY|IN|ON|AS|WHEN|AFTER|FEES))"
            + "|(?i:\\b(?:mandatory kill|kill (?:this|the) (?:story|item|report|article)|(?:story|item|report|article|it) (?:is|has been|was|should be|must be) (?:being )?(?:killed|withdrawn|retracted|withheld|cancell?ed)"
            + "|(?:please )?(?:withdraw|disregard) (?:this|the) (?:story|item|report|article)|(?:do|must|should) not (?:be )?(?:use|used|publish|published)(?: (?:this|the) (?:story|item|report|article))?(?=[.!,;]|$)))");

    /** Ways to say that it is over, or about another item. */
    private static final Pattern NOT_THIS = Pattern.compile("(?i)\\b(?:no longer embargoed|embargo (?:is |has been )?(?:lifted|over|expired)|replac\\w+ (?:the |a )?(?:killed|withdrawn)|kill (?:is )?(?:lifted|cancell?ed))\\b");
    private static final Pattern EMBARGO = Pattern.compile("(?i)\\b(?:embargo(?:ed)?|hold|not for (?:use|publication|release)|for release)(?: for (?:release|use|publication))?:? (?:until|till|before)\\b.{0,60}|\\bnot to be (?:used|published) before\\b.{0,60}");

    /** Notes are a few lines; the patterns look no further. */
    private static final int REACH = 2000;

    private Notice() { }

    /** Why an item with this note gives no report, as one line; empty: it does not say so. */
    public static Optional<String> withdrawn(String note) {
        String line = Prose.plain(note.length() > REACH ? note.substring(0, REACH) : note);
        if (NOT_THIS.matcher(line).find()) {
            return Optional.empty();
        }
        Matcher embargo = EMBARGO.matcher(line);
        if (embargo.find()) {
            return Optional.of("its note to editors holds it back (\"" + embargo.group().strip() + "\"): give it again without the note when that is over");
        }
        Matcher kill = KILL.matcher(line);
        return kill.find() ? Optional.of("its note to editors takes it back (\"" + kill.group().strip() + "\"): use what replaces it, if anything does") : Optional.empty();
    }

    /** The same for a publishing status, e.g. "usable", "stat:canceled" or "http://cv.iptc.org/newscodes/pubstatusg2/withheld". */
    public static Optional<String> withdrawnStatus(String status) {
        String code = status.strip().toLowerCase(Locale.ROOT).replaceFirst("^.*[:/#]", "");
        return switch (code) {
            case "canceled", "cancelled", "withheld", "killed", "embargoed" -> Optional.of("its status is " + code + ": the agency does not want it used");
            default -> Optional.empty();
        };
    }
}
