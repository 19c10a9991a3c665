package org.onrecord.ingest.page.body;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Whether an element's name says that no word in it is the report's. Only names that mean nothing else: traits, which the trees weigh, are many more. */
final class Insertion {

    private static final Set<String> TAGS = Set.of("amp-ad", "amp-embed");

    /** Anywhere in a name: "story-newsletter-box". */
    private static final Set<String> WORDS = Set.of("disqus", "newsletter", "newsletters", "signup", "mailchimp", "mcwp", "promo", "promos", "donate", "donation", "donations",
            "advert", "advertisement", "adslot", "taboola", "outbrain");

    /** As the first word of a name: "comment-body", but not "no-comment" or "has-ad". */
    private static final Set<String> BEGINNINGS = Set.of("comment", "comments", "ad", "ads", "adsbygoogle");

    /** Of pages that may have comments, and of counters. */
    private static final Set<String> NOT_AFTER = Set.of("open", "closed", "off", "on", "enabled", "disabled", "allowed", "count", "free");

    private static final int LONGEST_NAME = 400;

    private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})");

    private Insertion() { }

    /** @param known what was found of names met before, added to */
    static boolean is(Element element, Map<String, Boolean> known) {
        if (TAGS.contains(element.normalName())) {
            return true;
        }
        return element.attributesSize() > 0 && !isParagraph(element.normalName()) && (known.computeIfAbsent(element.className(), Insertion::isAny) || known.computeIfAbsent(element.id(), Insertion::isAny));
    }

    /** A name on a single paragraph may speak of its looks; parts that others wrote have an element of their own around them. */
    private static boolean isParagraph(String tag) {
        return tag.equals("p") || Tags.isHeading(tag);
    }

    private static boolean isAny(String names) {
        if (names.isEmpty() || names.length() > LONGEST_NAME) {
            return false;
        }
        for (String name : BETWEEN_NAMES.split(names.strip())) {
            if (isOne(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(String name) {
        String[] words = BETWEEN_WORDS.split(name);
        for (int i = 0; i < words.length; i++) {
            String word = words[i].toLowerCase(Locale.ROOT);
            if (WORDS.contains(word) || i == 0 && BEGINNINGS.contains(word) && (words.length == 1 || !NOT_AFTER.contains(words[1].toLowerCase(Locale.ROOT)))
                    || i > 0 && word.equals("up") && words[i - 1].equalsIgnoreCase("sign")) {
                return true;
            }
        }
        return false;
    }
}
