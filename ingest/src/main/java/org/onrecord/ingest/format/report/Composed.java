package org.onrecord.ingest.format.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Mark;
import org.onrecord.domain.Text;
import org.onrecord.ingest.format.report.Block.Role;
import org.onrecord.ingest.input.Draft;
import org.onrecord.ingest.layout.Layout;

/**
 * Paragraphs as one text.
 *
 * @param byline  writers that lines of the text name
 * @param credits others that they name
 */
record Composed(String text, Draft.Layout layout, List<String> byline, List<String> credits) {

    private static final String BETWEEN = "\n\n";

    /** @param plain whether lines that are body so far may turn out to be furniture, captions and the like; lines of credits are read in any case */
    static Composed of(List<Block> blocks, Optional<String> headline, boolean plain) {
        StringBuilder text = new StringBuilder();
        Map<Mark.Kind, List<CharSpan>> marks = new EnumMap<>(Mark.Kind.class);
        List<CharSpan> furniture = new ArrayList<>();
        NavigableMap<Integer, CharSpan> told = new TreeMap<>();
        int offset = 0;
        for (Block block : blocks) {
            if (!text.isEmpty()) {
                text.append(BETWEEN);
                offset += BETWEEN.length();
            }
            CharSpan span = new CharSpan(offset, offset + block.text().codePointCount(0, block.text().length()));
            text.append(block.text());
            offset = span.end();
            block.role().kind().ifPresent(kind -> marks.computeIfAbsent(kind, _ -> new ArrayList<>()).add(span));
            if (block.role() == Role.FURNITURE) {
                furniture.add(span);
            }
            if (block.role() != Role.BODY) {
                told.put(span.start(), span);
            }
        }
        Layout lines = Layout.of(Text.of(text.toString()), headline);
        lines.marks().stream().filter(mark -> plain || mark.kind() == Mark.Kind.CREDIT).forEach(mark -> add(marks.computeIfAbsent(mark.kind(), _ -> new ArrayList<>()), mark.spans(), told));
        if (plain) {
            add(furniture, lines.furniture(), told);
        }
        List<Mark> all = new ArrayList<>();
        marks.forEach((kind, spans) -> {
            if (!spans.isEmpty()) {
                all.add(new Mark(kind, spans));
            }
        });
        return new Composed(text.toString(), new Draft.Layout(all, furniture), lines.byline(), lines.credits());
    }

    /** Only where nothing was said; the spans told do not overlap. */
    private static void add(List<CharSpan> spans, List<CharSpan> read, NavigableMap<Integer, CharSpan> told) {
        for (CharSpan span : read) {
            Map.Entry<Integer, CharSpan> before = told.lowerEntry(span.end());
            if (before == null || !before.getValue().meets(span)) {
                spans.add(span);
            }
        }
        spans.sort(Comparator.comparingInt(CharSpan::start));
    }
}
