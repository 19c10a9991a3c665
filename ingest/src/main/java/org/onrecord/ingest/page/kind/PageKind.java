package org.onrecord.ingest.page.kind;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.onrecord.ingest.input.Reason;
import org.onrecord.ingest.page.body.Block;
import org.onrecord.ingest.page.body.Body;
import org.onrecord.ingest.page.meta.Field;
import org.onrecord.ingest.page.meta.Metadata;

/** Whether a page holds one report. What can be read is read: a page is refused only when next to nothing of a report is on it, or many are. */
public final class PageKind {

    /** @param message what to do about it */
    public record Other(Reason reason, String message) { }

    /** Words of main text from which a page is read unless it is a live blog or a front. Of 302 saved reports 291 have more. */
    private static final int REPORT = 120;

    /** Words from which a sentence of a report is there. */
    private static final int SENTENCE = 12;

    /** Words from which the beginning of a report for subscribers is worth reading. Of 302 saved reports one has fewer, and two are beginnings of 66 and 65. */
    private static final int LEAD = 50;

    /** Entries with a time of their own from which a page that calls itself live is a live blog. */
    private static final int ENTRIES = 6;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final Pattern CLOCK = Pattern.compile("^\\W*[0-2]?[0-9][:.h][0-5][0-9](?![0-9.:])");

    /** Links of at least {@link #TITLE} words from which a page with no main text is a list. */
    private static final int LINKS = 15;
    private static final int TITLE = 4;

    private static final Pattern CONSENT = Pattern.compile("\\bcookies?\\b|\\bconsent\\b|our (?:[0-9.,]+ )?(?:trusted |third[ -]party )?partners|value your privacy|on (?:a|your) device|legitimate interests?|accept all|reject all|privacy (?:policy|settings|choices)|personali[sz]ed (?:ads|advertising|content)|"
            + "einwilligung|zustimmen|accepter|politique de confidentialité|consentimiento|aceptar", Pattern.CASE_INSENSITIVE);
    private static final int CONSENT_WORDS = 4;

    /** Words of main text for each that speaks of consent, at most, in long questions for it. */
    private static final int CONSENT_EVERY = 30;
    private static final int LONGEST_QUESTION = 600;

    /** How many times as long as the main text the text in the page's data is where the rest of a report is not shown. */
    private static final int LONGER = 3;

    private static final Pattern SUBSCRIBE = Pattern.compile("subscribe (?:now )?to (?:continue|read|unlock|keep)|already a subscriber|subscribers? only|for subscribers|continue reading (?:your|this) article"
            + "|to (?:continue|keep) reading|to read the (?:full|rest)|register to (?:continue|read)|create (?:a |your )?(?:free )?account to|unlock this article|become a (?:member|subscriber)|remaining free articles?"
            + "|you(?:'|’)ve reached your", Pattern.CASE_INSENSITIVE);

    private static final Pattern ERROR = Pattern.compile("(?:^|\\W)(?:404|403|410|500|502|503)(?:\\W|$)|page (?:not found|(?:can(?:'|’)?t|cannot|could not) be found|does not exist|doesn(?:'|’)t exist|no longer)"
            + "|not found|access denied|forbidden|are you a robot|just a moment|attention required|service unavailable|enable javascript|verify you are human|captcha", Pattern.CASE_INSENSITIVE);

    private static final Pattern LIVE = Pattern.compile("\\blive\\s*(?:blog|updates?|ticker|coverage)|(?:[-–—:|]\\s*live\\b)|\\blive\\s*:|/live/|as it happened|liveticker", Pattern.CASE_INSENSITIVE);

    private static final String ENTRY = "[class*=liveblog] time, [class*=live-blog] time, [class*=live-update] time, [class*=timeline] time, [id^=post-] time, [id^=block-] time, [id^=update] time";

    private static final Set<String> OTHERS = Set.of("Product", "ProfilePage", "ContactPage", "AboutPage", "CheckoutPage", "JobPosting", "QAPage", "Event", "SoftwareApplication");
    private static final Set<String> LISTS = Set.of("CollectionPage", "SearchResultsPage", "ItemList", "Blog");
    private static final Set<String> REPORTS = Set.of("NewsArticle", "Article", "ReportageNewsArticle", "BlogPosting", "AnalysisNewsArticle", "OpinionNewsArticle", "ReviewNewsArticle", "Report", "Review");

    private final Document page;
    private final Metadata metadata;
    private final int words;
    private final String visible;
    private final String main;
    private final String ending;

    public PageKind(Document page, Metadata metadata, Body body) {
        this.page = page;
        this.metadata = metadata;
        this.main = body.blocks().stream().map(Block::text).collect(Collectors.joining(" "));
        this.ending = body.blocks().isEmpty() ? "" : body.blocks().getLast().text();
        this.words = body.blocks().stream().filter(block -> block.kind() == Block.Kind.PARAGRAPH || block.kind() == Block.Kind.ITEM)
                .mapToInt(block -> words(block.text())).sum();
        this.visible = words < REPORT ? page.text() : "";
    }

    /** What the page is instead of a report; empty: it holds one. */
    public Optional<Other> other() {
        if (isLiveBlog()) {
            return Optional.of(new Other(Reason.LIVE_BLOG, "a live blog of many entries: wait for the outlet's report of the day"));
        }
        if (words >= REPORT && !isLongQuestion()) {
            return isFront() ? list() : Optional.empty();
        }
        if (words >= REPORT || isConsentWall()) {
            return Optional.of(new Other(Reason.CONSENT_WALL, "the page only asks for consent to cookies: save it again after the question is answered"));
        }
        if (isPaywalled()) {
            return Optional.of(new Other(Reason.PAYWALL, "only the beginning of the report, the rest is for subscribers: save it again when signed in"));
        }
        if (words(metadata.schema().articleBody()) > Math.max(SENTENCE, LONGER * words)) {
            return Optional.of(words < SENTENCE ? new Other(Reason.NOT_AN_ARTICLE, "the report's text is in the page's data only (articleBody), not on the page: save the page as a browser shows it")
                    : new Other(Reason.PAYWALL, "only the beginning of the report is shown, the page's data (articleBody) have several times as much: save it again when signed in"));
        }
        if (words >= SENTENCE && !isError() && !isOther()) {
            return isFront() || words < LEAD && isList() && !isReport() ? list() : Optional.empty();
        }
        return isList() && !isError() ? list() : Optional.of(new Other(Reason.NOT_AN_ARTICLE, words == 0 ? "no main text is found on the page" : "too little text for a report, or an error page"));
    }

    private static Optional<Other> list() {
        return Optional.of(new Other(Reason.LIST, "a list of links to reports: read the reports it links to"));
    }

    /** Times alone are no entries where nothing but the title says live: other reports beside this one have them, too. */
    private boolean isLiveBlog() {
        if (metadata.schema().types().contains("LiveBlogPosting")) {
            return page.selectStream("time").limit(ENTRIES).count() == ENTRIES || hasTimedHeadings();
        }
        return LIVE.matcher(metadata.get(Field.HEADLINE).orElse("") + " | " + page.title() + " | " + metadata.get(Field.CANONICAL).orElse("")).find()
                && (page.selectStream(ENTRY).limit(ENTRIES).count() == ENTRIES || hasTimedHeadings());
    }

    private boolean hasTimedHeadings() {
        return page.selectStream("h2, h3, h4, h5").filter(heading -> CLOCK.matcher(heading.text()).find()).limit(ENTRIES).count() == ENTRIES;
    }

    private boolean isLongQuestion() {
        return !isReport() && words < LONGEST_QUESTION && CONSENT.matcher(main).results().count() > words / CONSENT_EVERY;
    }

    /** A front whose teasers are as long as a report: many headings that lead elsewhere, under a short one. */
    private boolean isFront() {
        return !isReport() && words(metadata.get(Field.HEADLINE).orElse("")) <= TITLE
                && page.selectStream("h2 a, h3 a, h4 a").filter(link -> words(link.text()) >= TITLE).limit(LINKS).count() == LINKS;
    }

    /** What says of itself that it is something else. */
    private boolean isOther() {
        return !isReport() && (metadata.schema().types().stream().anyMatch(OTHERS::contains)
                || metadata.schema().openGraph().startsWith("product"));
    }

    /** A banner beside a short report speaks of consent, too; where it is all there is, the main text does. */
    private boolean isConsentWall() {
        return !isReport() && (words < SENTENCE || CONSENT.matcher(main).results().limit(2).count() == 2)
                && CONSENT.matcher(visible).results().limit(CONSENT_WORDS).count() == CONSENT_WORDS && words(visible) < 10 * REPORT;
    }

    private boolean isPaywalled() {
        return words > 0 && words < REPORT && SUBSCRIBE.matcher(ending).find() || words > 0 && words < LEAD && (metadata.schema().forSubscribers() || isReport() && SUBSCRIBE.matcher(visible).find());
    }

    private boolean isReport() {
        return metadata.schema().types().stream().anyMatch(REPORTS::contains)
                || metadata.schema().openGraph().startsWith("article");
    }

    private boolean isError() {
        return words < LEAD && ERROR.matcher(page.title() + " | " + metadata.get(Field.HEADLINE).orElse("")).find();
    }

    private boolean isList() {
        return metadata.schema().types().stream().anyMatch(LISTS::contains) || page.select("a").stream().map(Element::text).filter(text -> words(text) >= TITLE).limit(LINKS).count() == LINKS;
    }

    /** In scripts without spaces between words, two characters count as one. */
    private static int words(String text) {
        int ideographs = (int) text.codePoints().filter(c -> Character.isIdeographic(c) || c >= 0x3040 && c <= 0x30FF).count();
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return 0;
        }
        int words = 1;
        for (Matcher space = SPACE.matcher(stripped); space.find();) {
            words++;
        }
        return words + ideographs / 2;
    }
}
