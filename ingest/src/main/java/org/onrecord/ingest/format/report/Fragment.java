package org.onrecord.ingest.format.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.onrecord.ingest.format.report.Block.Role;
import org.onrecord.ingest.text.Html;

/**
 * The paragraphs of a piece of HTML, XHTML or NITF that holds a report and no site around it: all text is taken, in its order, and
 * what its elements say it is.
 */
public final class Fragment {

    private static final Set<String> SKIPPED = Set.of("head", "script", "style", "template", "noscript", "iframe", "object", "embed", "svg", "math", "form",
            "button", "input", "select", "textarea", "nav", "audio", "video", "canvas", "media-reference", "media-metadata", "media-object");

    private static final Set<String> BLOCKS = Set.of("address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "figure",
            "footer", "header", "hr", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "tr", "ul",
            "block", "bq", "body.content", "body.end", "fn", "nitf-table", "media", "abstract");

    private static final Map<String, Role> ROLES = Map.ofEntries(Map.entry("figcaption", Role.CAPTION), Map.entry("caption", Role.CAPTION),
            Map.entry("media-caption", Role.CAPTION), Map.entry("media-producer", Role.CREDIT), Map.entry("tagline", Role.CREDIT), Map.entry("dateline", Role.CREDIT),
            Map.entry("byline", Role.CREDIT), Map.entry("copyrite", Role.FURNITURE), Map.entry("note", Role.FURNITURE), Map.entry("h1", Role.CROSSHEAD), Map.entry("h2", Role.CROSSHEAD),
            Map.entry("h3", Role.CROSSHEAD), Map.entry("h4", Role.CROSSHEAD), Map.entry("h5", Role.CROSSHEAD), Map.entry("h6", Role.CROSSHEAD),
            Map.entry("hl1", Role.CROSSHEAD), Map.entry("hl2", Role.CROSSHEAD));

    /** Names of classes that widely used systems give: WordPress, its plug-ins, and the networks whose posts are shown. */
    private static final Map<Role, Pattern> CLASSES = Map.of(
            Role.EMBED, Pattern.compile("(?:^| )(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|fb-post|bluesky-embed|mastodon-embed|reddit-embed-bq)(?: |$)"),
            Role.PULLQUOTE, Pattern.compile("(?:^| )(?:wp-block-)?pull-?quote(?: |$)"),
            Role.CAPTION, Pattern.compile("(?:^| )wp-caption-text(?: |$)"),
            Role.FURNITURE, Pattern.compile("(?:^| )(?:feedflare|sharedaddy|jp-relatedposts|addtoany_share_save_container|wp-block-buttons|related-posts)(?: |$)"));

    /** What systems append to entries of feeds, and links to the rest; a paragraph of its own. */
    private static final Pattern APPENDED = Pattern.compile("The post .{1,300} (?:appeared first on|first appeared on) .{1,120}"
            + "|(?:read (?:more|on|the (?:full|whole|rest)(?: \\w+){0,4})|continue reading|full story|more)(?: .{1,200})?[.…»>→ ]{0,5}", Pattern.CASE_INSENSITIVE);
    private static final int APPENDED_WORDS = 40;
    private static final int LINK_WORDS = 12;

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…:]['\"’”»)]{0,3}$");

    /** A sentence's end with its quotation marks and blanks. */
    private static final int END_REACH = 10;

    /** Quotes set out large that are looked for in the body; a report has a few. */
    private static final int MOST_QUOTES = 50;

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    /** Index in the line behind the last break. */
    private int lastBreak;
    private final Deque<Role> roles = new ArrayDeque<>(List.of(Role.BODY));

    private Fragment() { }

    /** Of HTML as a string, whole or a part; none of more than any page of news has. */
    public static List<Block> html(String html) {
        return Html.part(html).map(Fragment::of).orElse(List.of());
    }

    /** Of elements, read as HTML or as XML. */
    public static List<Block> of(Element root) {
        Fragment fragment = new Fragment();
        root.filter(fragment.new Walk(root));
        fragment.flush();
        return fragment.judged();
    }

    private final class Walk implements NodeFilter {

        private final Element root;

        Walk(Element root) {
            this.root = root;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            return switch (node) {
                case CDataNode text -> text(text);
                case TextNode text -> text(text);
                case Element element -> enter(element);
                default -> FilterResult.CONTINUE;
            };
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && element != root && starts(element)) {
                flush();
                roles.pop();
            }
            return FilterResult.CONTINUE;
        }

        private FilterResult text(TextNode text) {
            line.append(text.getWholeText());
            return FilterResult.CONTINUE;
        }

        private FilterResult enter(Element element) {
            String name = name(element);
            if (SKIPPED.contains(name) || element.hasAttr("hidden")) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (element != root && starts(element)) {
                flush();
                roles.push(role(element, name));
            }
            if (name.equals("pre")) {
                Prose.paragraphs(element.wholeText()).forEach(block -> blocks.add(new Block(roles.peek(), block.text())));
                roles.pop();
                return FilterResult.SKIP_ENTIRELY;
            }
            if (name.equals("br")) {
                lineBreak();
            } else if (name.equals("td") || name.equals("th") || name.equals("img")) {
                line.append(' ');
            }
            return FilterResult.CONTINUE;
        }
    }

    /** Two in a row part paragraphs, and so does one behind a sentence: many feeds know no other. */
    private void lineBreak() {
        boolean second = line.substring(Math.min(lastBreak, line.length())).isBlank();
        if (second || SENTENCE_END.matcher(line.substring(Math.max(0, line.length() - END_REACH)).stripTrailing()).find()) {
            flush();
        } else {
            line.append(' ');
            lastBreak = line.length();
        }
    }

    private Role role(Element element, String name) {
        Role outer = roles.peek();
        if (outer != Role.BODY) {
            return outer;
        }
        String classes = element.className();
        return classes.isEmpty() ? ROLES.getOrDefault(name, outer) : CLASSES.entrySet().stream().filter(entry -> entry.getValue().matcher(classes).find())
                .map(Map.Entry::getKey).min(Role::compareTo).orElse(ROLES.getOrDefault(name, outer));
    }

    private boolean starts(Element element) {
        String name = name(element);
        return BLOCKS.contains(name) || ROLES.containsKey(name);
    }

    private void flush() {
        String text = Prose.line(line.toString());
        line.setLength(0);
        lastBreak = 0;
        if (!text.isEmpty()) {
            blocks.add(new Block(roles.peek(), text));
        }
    }

    /** Set-out words that the body says too are no part of the report, nor is what systems append. */
    private List<Block> judged() {
        List<Block> quotes = blocks.stream().filter(block -> block.role() == Role.PULLQUOTE).limit(MOST_QUOTES).toList();
        String body = quotes.isEmpty() ? "" : String.join(" ", blocks.stream().filter(block -> block.role() == Role.BODY).map(Block::text).toList());
        Set<Block> repeated = quotes.stream().filter(quote -> Prose.repeats(body, quote.text())).collect(Collectors.toSet());
        return blocks.stream().map(block -> repeated.contains(block) || isAppended(block) ? new Block(Role.FURNITURE, block.text()) : block).toList();
    }

    private static boolean isAppended(Block block) {
        int most = block.text().startsWith("The post ") ? APPENDED_WORDS : LINK_WORDS;
        return block.role() == Role.BODY && Prose.words(block.text()) <= most && APPENDED.matcher(block.text()).matches();
    }

    private static String name(Element element) {
        String name = element.normalName();
        return name.substring(name.indexOf(':') + 1);
    }
}
