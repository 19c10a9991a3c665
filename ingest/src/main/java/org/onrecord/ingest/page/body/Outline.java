package org.onrecord.ingest.page.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** A page gone through once: its segments, the elements that hold them, its words. */
final class Outline implements NodeFilter {

    /** The longest of the 302 public news pages has 1,523; what comes after so many is not gone through. */
    static final int MOST_SEGMENTS = 20_000;

    /** Words in good segments that make a report without looking at what is hidden; one of the 302 public pages has its report hidden, beside 93 words. */
    private static final int ENOUGH = 200;

    /** How many times what is shown the whole must be before a report is taken to be hidden. */
    private static final int HIDDEN_BODY = 3;

    final List<Segment> segments = new ArrayList<>();
    final List<Holder> holders = new ArrayList<>();
    final Words words = new Words();

    /** Texts of scripts that hold linked data. */
    final List<String> linkedData = new ArrayList<>();

    private final boolean hiddenToo;

    /** Traits of the names seen so far: a page has few, many times. */
    private final Map<String, Long> named = new HashMap<>();
    private final Map<String, Boolean> insertions = new HashMap<>();
    private boolean hides;
    private final Tally tally = new Tally(words);
    private Holder holder;
    private Segment line;
    private int linkDepth;
    private int strongDepth;
    private int steps;
    private int images;
    private boolean broken;
    private long inlineTraits;

    private Outline(boolean hiddenToo) {
        this.hiddenToo = hiddenToo;
    }

    /** What a browser would not show is gone through only where next to nothing else is there. */
    static Outline of(Document page) {
        Outline shown = walk(page, false);
        if (!shown.hides || shown.goodWords() >= ENOUGH) {
            return shown;
        }
        Outline whole = walk(page, true);
        return whole.goodWords() > HIDDEN_BODY * shown.goodWords() ? whole : shown;
    }

    private static Outline walk(Document page, boolean hiddenToo) {
        Outline outline = new Outline(hiddenToo);
        outline.holder = new Holder(null, "#root", "", 0, 0);
        page.filter(outline);
        outline.finish();
        return outline;
    }

    private int goodWords() {
        return segments.stream().filter(Segment::isGood).mapToInt(segment -> segment.words).sum();
    }

    /** Elements may still be open when the page has too many segments. */
    private void finish() {
        close();
        for (Holder open = holder; open != null; open = open.parent) {
            open.endSegment = segments.size();
        }
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (segments.size() >= MOST_SEGMENTS) {
            return FilterResult.STOP;
        }
        if (node instanceof TextNode text) {
            add(text);
        } else if (node instanceof Element element && node != element.ownerDocument()) {
            return enter(element);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult enter(Element element) {
        String tag = element.normalName();
        if (Tags.isSilent(tag)) {
            keepLinkedData(element);
            return FilterResult.SKIP_CHILDREN;
        }
        long traits = element.attributesSize() > 0 || !Tags.isInline(tag) ? Trait.of(element, named) : 0;
        if ((traits & Trait.HIDDEN.bit()) != 0 && !hiddenToo) {
            return skip(tag);
        }
        if (tag.equals("br")) {
            lineBreak(element);
        } else if (Tags.isInline(tag)) {
            enterInline(tag);
            inlineTraits |= traits;
        } else {
            close();
            steps++;
            holder = new Holder(holder, tag, element.className(), traits, segments.size());
            holder.inserted = Insertion.is(element, insertions);
            holders.add(holder);
        }
        return FilterResult.CONTINUE;
    }

    private void enterInline(String tag) {
        if (tag.equals("a")) {
            linkDepth++;
            tally.links++;
        } else if (tag.equals("img")) {
            images++;
        } else if (Tags.isStrong(tag)) {
            strongDepth++;
        }
    }

    private FilterResult skip(String tag) {
        hides = true;
        if (!Tags.isInline(tag)) {
            close();
        }
        return FilterResult.SKIP_ENTIRELY;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element) || node == node.ownerDocument()) {
            return FilterResult.CONTINUE;
        }
        String tag = element.normalName();
        if (tag.equals("br") || Tags.isSilent(tag)) {
            return FilterResult.CONTINUE;
        }
        if (!Tags.isInline(tag)) {
            close();
            steps++;
            holder.endSegment = segments.size();
            holder = holder.parent;
        } else if (tag.equals("a")) {
            linkDepth--;
        } else if (Tags.isStrong(tag)) {
            strongDepth--;
        }
        return FilterResult.CONTINUE;
    }

    /** Two in a row part paragraphs. */
    private void lineBreak(Element element) {
        if (broken) {
            close();
        } else if (line != null) {
            line.nodes.add(element);
            tally.space();
            broken = true;
        }
    }

    private void add(TextNode text) {
        String characters = text.getWholeText();
        if (line == null) {
            if (characters.isBlank()) {
                return;
            }
            line = new Segment(segments.size(), holder, words.count());
            line.steps = steps;
            line.imagesBefore = images;
            line.inlineTraits = inlineTraits;
            steps = 0;
            images = 0;
            tally.begin(line);
        }
        broken &= characters.isBlank();
        line.nodes.add(text);
        tally.read(characters, linkDepth > 0, strongDepth > 0);
    }

    private void close() {
        if (line != null) {
            tally.end();
            if (line.marks > 0 || line.words > 0) {
                segments.add(line);
            }
        }
        line = null;
        broken = false;
        inlineTraits = 0;
    }

    private void keepLinkedData(Element script) {
        if (script.normalName().equals("script") && script.attr("type").equals("application/ld+json") && script.childNodeSize() > 0
                && script.childNode(0) instanceof DataNode content) {
            linkedData.add(content.getWholeData());
        }
    }
}
