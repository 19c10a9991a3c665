package org.onrecord.ingest.page.body;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What the name, class, id or role of an element says of what is in it: common conventions, no outlet's own. */
enum Trait {

    BODY("articlebody storybody entrycontent postcontent articlecontent storycontent articletext bodytext storytext newsbody newscontent newstext maincontent postbody "
            + "contentbody bodycontent bodycopy articlecopy richtext textbody blogcontent pagecontent contentmain singlecontent detailcontent newsdetail articledetail"),
    ARTICLE("article story post entry news single hentry longform"),
    CONTENT("content body text copy main contents container"),
    PARAGRAPH("paragraph para graf paragraphs"),
    COMMENT("comment comments disqus discussion reply replies respond commentary"),
    RELATED("related recommend recommended recommendation recommendations similar readmore morefrom mostread seealso also moreon relatedlinks relatedposts yarpp jetpackrelated"),
    TRENDING("more next previous prev trending popular latest most top headlines recent upnext"),
    TEASER("teaser promo card cards carousel slider feed river outbrain taboola widget widgets grid list item items stream block cluster"),
    SIDEBAR("sidebar rail side aside complementary secondary rightcol leftcol sidecol"),
    NAV("nav navigation menu breadcrumb breadcrumbs skip tabs tab pagination pager toc navbar submenu hamburger"),
    FOOTER("footer foot bottom colophon contentinfo"),
    HEADER("header masthead head topbar branding logo top"),
    SOCIAL("share sharing social facebook twitter whatsapp follow addthis addtoany tool tools toolbar action actions sharedaddy socials"),
    NEWSLETTER("newsletter newsletters subscribe subscription signup optin email mailing mailchimp donate donation donations membership cta subscriber support supporter contribute "
            + "contribution appeal"),
    WALL("paywall login signin register registration account piano offer premium barrier regwall gate"),
    AD("ad ads advert advertisement advertising sponsor sponsored sponsors dfp gpt adslot advertorial commercial promoted adbox adunit banner"),
    BYLINE("byline bylines author authors bio contributor contributors reporter writer profile avatar authorbox aboutauthor"),
    META("date time timestamp published dateline meta tags tag topics topic keywords category categories label kicker eyebrow info postmeta entrymeta byline details"),
    CAPTION("caption captions figcaption wpcaption credit credits imagecaption photocaption caption-text copyright"),
    IMAGE("image images img photo photos media figure picture gallery slideshow lightbox thumbnail thumb slide"),
    VIDEO("video videos player audio podcast jwplayer brightcove youtube vjs"),
    QUOTE("quote pullquote pull blockquote quotes pullquotes"),
    EMBED("embed tweet instagram tiktok twittertweet embedded oembed fbpost instagrammedia"),
    LEGAL("cookie cookies consent gdpr privacy terms copyright disclaimer legal notice onetrust"),
    OVERLAY("modal popup overlay dialog toast tooltip drawer offcanvas dropdown popover"),
    CLASS_HIDDEN("hidden hide sr screenreader visually visuallyhidden sronly screen invisible"),
    TITLE("headline title heading hed titles"),
    STANDFIRST("standfirst subtitle subheadline dek deck summary lead lede intro description subhead excerpt abstract highlights keypoints subheading"),
    NOTE("correction clarification note editors footnote endnote notes corrections tagline shirttail trailer"),
    LIVE("live liveblog update updates timeline ticker"),
    BOX("factbox box infobox callout inset module component panel interactive sidebarbox"),
    IN_ARTICLE, IN_MAIN, IN_ASIDE, IN_NAV, IN_HEADER, IN_FOOTER, IN_SECTION, IN_FIGURE, IN_FORM, IN_LIST, IN_TABLE, IN_QUOTE, IN_HEADING,
    HIDDEN, MARKED_BODY;

    /** A class attribute longer than this is no convention's. */
    private static final int LONGEST_NAME = 400;

    private static final Map<String, Long> BY_WORD = new HashMap<>();
    private static final Map<String, Trait> BY_TAG = Map.ofEntries(Map.entry("article", IN_ARTICLE), Map.entry("main", IN_MAIN), Map.entry("aside", IN_ASIDE),
            Map.entry("nav", IN_NAV), Map.entry("header", IN_HEADER), Map.entry("footer", IN_FOOTER), Map.entry("section", IN_SECTION), Map.entry("figure", IN_FIGURE),
            Map.entry("figcaption", IN_FIGURE), Map.entry("form", IN_FORM), Map.entry("ul", IN_LIST), Map.entry("ol", IN_LIST), Map.entry("dl", IN_LIST),
            Map.entry("table", IN_TABLE), Map.entry("blockquote", IN_QUOTE));

    static {
        for (Trait trait : values()) {
            for (String word : trait.words.split(" ")) {
                BY_WORD.merge(word, trait.bit(), (a, b) -> a | b);
            }
        }
    }

    private final String words;

    Trait(String words) {
        this.words = words;
    }

    Trait() {
        this("");
    }

    long bit() {
        return 1L << ordinal();
    }

    /** The bits of all traits of an element itself. @param known those of names met before, added to */
    static long of(Element element, Map<String, Long> known) {
        String tag = element.normalName();
        Trait byTag = BY_TAG.get(tag);
        long bits = byTag != null ? byTag.bit() : Tags.isHeading(tag) ? IN_HEADING.bit() : 0;
        if (element.attributesSize() == 0) {
            return bits;
        }
        for (Attribute attribute : element.attributes()) {
            bits |= of(attribute, known);
        }
        return bits;
    }

    private static long of(Attribute attribute, Map<String, Long> known) {
        return switch (attribute.getKey()) {
            case "class", "id", "role", "data-testid", "data-component", "data-type" -> known.computeIfAbsent(attribute.getValue(), Trait::named);
            case "itemprop" -> attribute.getValue().equals("articleBody") ? MARKED_BODY.bit() : named(attribute.getValue());
            case "hidden" -> HIDDEN.bit();
            case "aria-hidden" -> attribute.getValue().equals("true") ? CLASS_HIDDEN.bit() : 0;
            case "style" -> attribute.getValue().replace(" ", "").contains("display:none") ? HIDDEN.bit() : 0;
            default -> 0;
        };
    }

    /** The bits of the words in {@code name}, and of each two neighbouring ones taken together: "story-body", "storyBody". */
    static long named(String name) {
        long bits = 0;
        String before = "";
        int start = -1;
        int length = Math.min(name.length(), LONGEST_NAME);
        for (int i = 0; i <= length; i++) {
            boolean letter = i < length && Character.isLetter(name.charAt(i));
            boolean hump = letter && start >= 0 && Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1));
            if (start >= 0 && (!letter || hump)) {
                String word = name.substring(start, i).toLowerCase(Locale.ROOT);
                bits |= BY_WORD.getOrDefault(word, 0L) | BY_WORD.getOrDefault(before + word, 0L);
                before = i < length && name.charAt(i) == ' ' ? "" : word;
                start = -1;
            }
            if (letter && start < 0) {
                start = i;
            }
        }
        return bits;
    }
}
