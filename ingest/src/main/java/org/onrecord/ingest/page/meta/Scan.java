package org.onrecord.ingest.page.meta;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** What of a page can be of use for its metadata, gathered in one pass. */
final class Scan implements NodeVisitor {

    /**
     * @param at   characters of visible text before it
     * @param text its own; of a line that is no element of its own, up to the line's end
     */
    record Seen(Element element, int at, String text) { }

    /** In lines that may be a byline or date line; paragraphs are longer. */
    private static final int LONGEST_LINE = 120;
    private static final Pattern BY = Pattern.compile("^\\s*+(?:\\p{L}++\\s){0,4}by(?::|\\s|$)|\\bby:?\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern PERSON = Pattern.compile("/(?:authors?|writers?|staff|people|person|profiles?|contributors?|reporters?|columnists?|journalists?|by|team|correspondents?|bios?)/");
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])");

    /** What lines that credit somebody have in them, and few others; whether it is one is told from the whole line. */
    private static final List<String> CREDITING = List.of("ontribut", "eporting by", "diting by", "riting by", "eported from");
    private static final int LONGEST_CREDIT = 400;
    private static final int MOST_CREDITS = 20;

    private static final List<String> NAMING = List.of("class", "id", "data-testid", "data-component", "data-qa");

    /** Characters of an attribute that are looked at. */
    private static final int LONGEST_NAMES = 300;

    private static final Set<String> UNSEEN = Set.of("script", "style", "noscript", "template", "svg", "iframe", "select", "textarea", "button");
    private static final Set<String> WHOLE = Set.of("html", "body", "main", "article");
    /** Where other words than the report's own stand: quoted posts name their writers and days, too. */
    private static final Set<String> ASIDE = Set.of("nav", "footer", "blockquote", "amp-twitter", "amp-instagram", "amp-facebook", "amp-tiktok", "amp-reddit");

    /** Elements of each sort that are kept; pages of this world have far fewer, hostile ones may have any number. */
    private static final int MOST = 2000;

    /** Paragraphs among which one may stand that the page describes itself with. */
    private static final int FIRST_PARAGRAPHS = 40;

    final Map<String, List<String>> metas = new HashMap<>();
    final Map<String, List<Seen>> properties = new HashMap<>();
    final List<Element> scripts = new ArrayList<>();
    final List<Seen> titles = new ArrayList<>();
    final List<Seen> headings = new ArrayList<>();
    final List<Seen> subtitles = new ArrayList<>();
    final List<Seen> authors = new ArrayList<>();
    final List<Seen> dates = new ArrayList<>();
    final List<Element> credits = new ArrayList<>();
    final List<String> canonical = new ArrayList<>();
    final Document page;

    private final Cues cues = new Cues();
    private Node unseen;
    private Node elsewhere;
    private Node figure;
    private int characters;
    private int properly;

    /** All elements with a headline in them: they are no place of other words after all. */
    private final Set<Element> aboveHeadlines = Collections.newSetFromMap(new IdentityHashMap<>());

    Scan(Document page) {
        this.page = page;
        for (Element headline : page.getElementsByTag("h1")) {
            for (Element above = headline; above != null && aboveHeadlines.add(above); above = above.parent()) { }
        }
        page.traverse(this);
    }

    /** What the meta elements of these names say, in the order of the names. */
    List<String> meta(String... names) {
        List<String> found = new ArrayList<>();
        for (String name : names) {
            found.addAll(metas.getOrDefault(name, List.of()));
        }
        return found;
    }

    /** All visible characters. */
    int characters() {
        return characters;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (unseen == null && !text.isBlank()) {
                text(text);
            }
        } else if (node instanceof Element element) {
            element(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        unseen = unseen == node ? null : unseen;
        figure = figure == node ? null : figure;
        elsewhere = elsewhere == node ? null : elsewhere;
    }

    private void text(TextNode node) {
        String text = node.getWholeText();
        if (elsewhere == null && node.parent() instanceof Element element) {
            if (text.length() < LONGEST_LINE && figure == null && hasBy(text) && BY.matcher(text).find() && !Bylines.OF_OTHERS.matcher(text).find() && authors.size() < MOST) {
                authors.add(new Seen(element, characters, line(node)));
            }
            if (text.length() < LONGEST_CREDIT && credits.size() < MOST_CREDITS && CREDITING.stream().anyMatch(text::contains)) {
                credits.add(element);
            }
            if (text.length() < LONGEST_LINE && figure == null && (text.contains("20") || text.contains("19")) && YEAR.matcher(text).find() && dates.size() < MOST) {
                dates.add(new Seen(element, characters, text.strip()));
            }
        }
        characters += text.length();
    }

    /** Whether the pattern is worth trying: most texts have no such letters. */
    private static boolean hasBy(String text) {
        for (int y = text.length() - 1; y > 0; y--) {
            if ((text.charAt(y) | 0x20) == 'y' && (text.charAt(y - 1) | 0x20) == 'b') {
                return true;
            }
        }
        return false;
    }

    /** From this text to the end of its line. */
    private static String line(TextNode node) {
        StringBuilder line = new StringBuilder(node.getWholeText());
        for (Node next = node.nextSibling(); next != null && line.length() < LONGEST_LINE; next = next.nextSibling()) {
            if (next instanceof TextNode more) {
                line.append(' ').append(more.getWholeText());
            } else if (next instanceof Element inner) {
                if (inner.isBlock() || inner.normalName().equals("br")) {
                    break;
                }
                line.append(' ').append(ShortText.apart(inner));
            }
        }
        return line.toString().strip();
    }

    private void element(Element element) {
        String tag = element.normalName();
        switch (tag) {
            case "meta" -> meta(element);
            case "link" -> link(element);
            case "script" -> script(element);
            default -> { }
        }
        if (figure == null && (tag.equals("figure") || tag.equals("figcaption"))) {
            figure = element;
        }
        if (unseen == null && isUnseen(element)) {
            unseen = element;
        }
        Cues.Cue cue = cues.of(names(element));
        if (elsewhere == null && !WHOLE.contains(tag) && (ASIDE.contains(tag) || cue.elsewhere()) && !aboveHeadlines.contains(element)) {
            elsewhere = element;
        }
        if (unseen == null || element.hasAttr("itemprop")) {
            property(element);
        }
        if (unseen == null) {
            sort(element, tag, cue);
        }
    }

    static boolean isUnseen(Element element) {
        return UNSEEN.contains(element.normalName()) || element.hasAttr("hidden") || element.hasAttr("style") && element.attr("style").replace(" ", "").contains("display:none");
    }

    private void sort(Element element, String tag, Cues.Cue cue) {
        if (tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '4') {
            add(tag.equals("h1") ? titles : headings, element);
        }
        if (elsewhere != null) {
            return;
        }
        if (figure == null && (cue.author() || linksToPerson(element))) {
            add(authors, element);
        }
        if (tag.equals("time") || element.hasAttr("datetime") || cue.date()) {
            add(dates, element);
        }
        if (figure == null && (tag.equals("h2") || tag.equals("p") && subtitles.size() < FIRST_PARAGRAPHS || cue.subtitle())) {
            add(subtitles, element);
        }
    }

    /** Whether its own names say that it is a standfirst. */
    boolean isSubtitle(Element element) {
        return cues.of(names(element)).subtitle();
    }

    private static String names(Element element) {
        if (element.attributesSize() == 0) {
            return "";
        }
        StringBuilder names = new StringBuilder();
        for (String attribute : NAMING) {
            String value = element.attr(attribute);
            if (!value.isEmpty()) {
                names.append(names.isEmpty() ? "" : " ").append(value.length() > LONGEST_NAMES ? value.substring(0, LONGEST_NAMES) : value);
            }
        }
        return names.toString();
    }

    static boolean linksToPerson(Element element) {
        return element.normalName().equals("a") && (element.attr("rel").contains("author") || PERSON.matcher(element.attr("href")).find());
    }

    private void add(List<Seen> list, Element element) {
        if (list.size() < MOST) {
            String text = list == authors ? ShortText.apart(element) : ShortText.of(element);
            if (!text.isEmpty() || element.hasAttr("datetime")) {
                list.add(new Seen(element, characters, text));
            }
        }
    }

    private void meta(Element element) {
        String content = element.attr("content");
        Markup.plain(content).ifPresent(text -> {
            for (String attribute : new String[] {"name", "property", "http-equiv", "itemprop"}) {
                if (element.hasAttr(attribute) && properly++ < MOST) {
                    metas.computeIfAbsent(element.attr(attribute).toLowerCase(Locale.ROOT).strip(), _ -> new ArrayList<>()).add(text);
                }
            }
        });
    }

    private void link(Element element) {
        if (element.attr("rel").equalsIgnoreCase("canonical") && canonical.size() < MOST) {
            canonical.add(element.attr("abs:href").isEmpty() ? element.attr("href") : element.attr("abs:href"));
        }
    }

    private void script(Element element) {
        if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json") && scripts.size() < MOST) {
            scripts.add(element);
        }
    }

    private void property(Element element) {
        String name = element.hasAttr("itemprop") ? element.attr("itemprop") : element.normalName().equals("meta") ? "" : element.attr("property");
        if (!name.isEmpty() && elsewhere == null && properly++ < MOST) {
            for (String one : name.split("\\s+")) {
                properties.computeIfAbsent(one.substring(one.lastIndexOf(':') + 1), _ -> new ArrayList<>()).add(new Seen(element, characters, ShortText.of(element)));
            }
        }
    }
}
