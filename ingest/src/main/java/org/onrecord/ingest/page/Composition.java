package org.onrecord.ingest.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.onrecord.domain.Alignment;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Mark;
import org.onrecord.ingest.input.Draft;
import org.onrecord.ingest.page.body.Block;

/** A report's text put together of blocks, with an empty line between two, and what each of them is. */
final class Composition {

    /** What the outlet says of the report itself, put right or told apart from it. */
    private static final Pattern CORRECTION = Pattern.compile("^\\W*(?:corrections?(?: and clarifications?)?|clarifications?|editor(?:['’]s|s['’]) note)\\b[^:\\n]{0,40}:", Pattern.CASE_INSENSITIVE);

    private static final String BETWEEN = "\n\n";

    private final StringBuilder text = new StringBuilder();
    private final Map<Mark.Kind, List<CharSpan>> marks = new EnumMap<>(Mark.Kind.class);
    private final List<CharSpan> furniture = new ArrayList<>();
    private final List<Alignment.Run> runs = new ArrayList<>();
    private int length;

    void add(Block block) {
        add(block, block.kind() == Block.Kind.PARAGRAPH && CORRECTION.matcher(block.text()).find() ? Optional.of(Mark.Kind.CORRECTION) : kind(block.kind()), block.kind() == Block.Kind.FURNITURE);
    }

    /** @param kind what it is in the report; empty: body text */
    void add(Block block, Optional<Mark.Kind> kind, boolean isFurniture) {
        if (length > 0) {
            text.append(BETWEEN);
            length += BETWEEN.length();
        }
        CharSpan span = new CharSpan(length, length + block.text().codePointCount(0, block.text().length()));
        kind.ifPresent(mark -> marks.computeIfAbsent(mark, _ -> new ArrayList<>()).add(span));
        if (isFurniture) {
            furniture.add(span);
        }
        for (Alignment.Run run : block.alignment().runs()) {
            runs.add(new Alignment.Run(new CharSpan(run.text().start() + length, run.text().end() + length), run.page()));
        }
        text.append(block.text());
        length = span.end();
    }

    private static Optional<Mark.Kind> kind(Block.Kind kind) {
        return switch (kind) {
            // On pages crossheads stay body: people count them to it (three of four on the public pages), and the text reads on through them.
            case PARAGRAPH, ITEM, CROSSHEAD, FURNITURE -> Optional.empty();
            case CAPTION -> Optional.of(Mark.Kind.CAPTION);
            case CREDIT -> Optional.of(Mark.Kind.CREDIT);
            case EMBED -> Optional.of(Mark.Kind.EMBED);
            case PULLQUOTE -> Optional.of(Mark.Kind.PULLQUOTE);
        };
    }

    String text() {
        return text.toString();
    }

    Draft.Layout layout() {
        return new Draft.Layout(marks.entrySet().stream().map(mark -> new Mark(mark.getKey(), mark.getValue())).toList(), furniture);
    }

    Alignment alignment() {
        return new Alignment(runs);
    }
}
