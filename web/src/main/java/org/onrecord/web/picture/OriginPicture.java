package org.onrecord.web.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.domain.Amount;
import org.onrecord.domain.OriginTree.Copy;
import org.onrecord.domain.OriginTree.Leaf;
import org.onrecord.domain.OriginTree.Title;
import org.onrecord.web.ask.ReaderDate;
import org.onrecord.web.ask.Table;

/**
 * Which reports are copies of which: each in a row of its own below the one that it has its text from, and a line from there to it.
 *
 * @param left how many reports had no room
 */
public record OriginPicture(String title, int width, int height, List<Node> nodes, int left, Table table) implements Picture {

    private static final int ROW = 34;
    private static final int INDENT = 28;
    private static final int MARGIN = 14;

    /** Deeper ones stand below each other: copies of copies of copies are seldom told apart. */
    private static final int DEEPEST = 8;

    /** Reports in the picture: two screens. */
    private static final int MOST = 60;

    /** Characters of a headline: what fits beside the outlet and the date. */
    private static final int LONGEST = 62;

    /** What keeps words of one direction from turning round those beside them. */
    private static final String ISOLATED = "\u2068%s\u2069";

    private static final List<String> HEADS = List.of("report", "depth", "outlet", "published", "headline", "has its text from", "kind", "share", "carries the claim");

    public OriginPicture {
        nodes = List.copyOf(nodes);
    }

    /**
     * A report.
     *
     * @param line    from the report above to this one, as the data of a path; empty: it is an origin
     * @param carries whether it is one of those that were asked about; others stand there because those have their text from them
     * @param words   outlet, date and headline, shortened
     * @param note    what it has from the report above
     */
    public record Node(int x, int y, String line, boolean carries, String article, String words, String note, String name) { }

    /** @param carrying ids of the reports that were asked about */
    public static OriginPicture of(String title, List<Leaf> leaves, Set<String> carrying) {
        List<Node> nodes = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        Map<Integer, Integer> above = new HashMap<>();
        for (Leaf leaf : leaves) {
            boolean carries = carrying.contains(leaf.title().id());
            if (nodes.size() < MOST) {
                nodes.add(node(leaf, carries, nodes.size(), above));
            }
            rows.add(row(leaf, carries));
        }
        return new OriginPicture(title, Timeline.WIDTH, nodes.size() * ROW + MARGIN, nodes, Math.max(0, leaves.size() - MOST), new Table(HEADS, rows));
    }

    private static Node node(Leaf leaf, boolean carries, int place, Map<Integer, Integer> above) {
        int depth = Math.min(DEEPEST, leaf.depth());
        int x = MARGIN + depth * INDENT;
        int y = MARGIN / 2 + place * ROW + ROW / 2;
        above.put(depth, y);
        String line = depth == 0 ? "" : "M%d %dV%dH%d".formatted(x - INDENT, above.getOrDefault(depth - 1, y) + 8, y, x - 8);
        String note = leaf.copy().map(OriginPicture::note).orElse(leaf.depth() == 0 ? "" : "copied by way of another report");
        Title title = leaf.title();
        String words = isolated(title.outlet().orElse("outlet not known")) + title.published().map(date -> ", " + ReaderDate.of(date)).orElse(", day not known")
                + title.headline().map(headline -> " · " + isolated(shortened(headline))).orElse("");
        return new Node(x, y, line, carries, title.id(), words, note, words + (note.isEmpty() ? "" : ", " + note) + (carries ? "" : ", does not carry the claim itself"));
    }

    private static String note(Copy copy) {
        String kind = switch (copy.kind()) {
            case IDENTICAL -> "the same text";
            case ABRIDGED -> "abridged";
            case PARTIAL -> "in part";
            case SHARED_QUOTATION -> "the same quotation";
        };
        return kind + ", " + Math.round(copy.share() * 100) + " % of it";
    }

    private static List<String> row(Leaf leaf, boolean carries) {
        Title title = leaf.title();
        Optional<Copy> copy = leaf.copy();
        return List.of(title.id(), String.valueOf(leaf.depth()), title.outlet().orElse(""), title.published().orElse(""), title.headline().orElse(""),
                copy.map(Copy::from).orElse(""), copy.map(one -> one.kind().name().toLowerCase(Locale.ROOT)).orElse(""),
                copy.map(one -> String.format(Locale.ROOT, "%.2f", one.share())).orElse(""), carries ? "yes" : "no");
    }

    static String shortened(String words) {
        return shortened(words, LONGEST);
    }

    static String shortened(String words, int longest) {
        return words.codePointCount(0, words.length()) <= longest ? words : words.substring(0, words.offsetByCodePoints(0, longest - 1)).strip() + "…";
    }

    static String isolated(String words) {
        return ISOLATED.formatted(words);
    }

    @Override
    public String description() {
        long origins = nodes.stream().filter(node -> node.line().isEmpty()).count();
        return Amount.of(nodes.size(), "report") + ", " + Amount.of(origins, "text of its own", "texts of their own") + "; copies stand below the report that they have their text from. The table has the same.";
    }
}
