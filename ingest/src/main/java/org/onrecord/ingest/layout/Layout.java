package org.onrecord.ingest.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Mark;
import org.onrecord.domain.Text;
import org.onrecord.ingest.layout.Sheet.Role;

/**
 * What the lines of a text are, besides body.
 *
 * @param marks     one for each kind found, its spans in order
 * @param furniture in order; lines that follow each other make one span
 * @param headline  as it stands in the text
 * @param byline    the writers' names
 * @param credits   others named as contributing
 */
public record Layout(List<Mark> marks, List<CharSpan> furniture, Optional<String> headline, List<String> byline, List<String> credits) {

    /** All is body. */
    public static final Layout NONE = new Layout(List.of(), List.of(), Optional.empty(), List.of(), List.of());

    private static final Map<Role, Mark.Kind> KINDS = new EnumMap<>(Map.of(Role.HEADLINE, Mark.Kind.HEADLINE, Role.STANDFIRST, Mark.Kind.STANDFIRST,
            Role.CAPTION, Mark.Kind.CAPTION, Role.CREDIT, Mark.Kind.CREDIT, Role.CROSSHEAD, Mark.Kind.CROSSHEAD));

    public Layout {
        marks = List.copyOf(marks);
        furniture = List.copyOf(furniture);
        Objects.requireNonNull(headline, "headline is null");
        byline = List.copyOf(byline);
        credits = List.copyOf(credits);
    }

    /**
     * Reads the layout off the lines. Takes time and memory in proportion to the text, whatever is in it.
     *
     * @param headline the headline, when it is known from elsewhere; its line is then marked wherever it stands
     */
    public static Layout of(Text text, Optional<String> headline) {
        Sheet sheet = sheet(text.string());
        List<String> credits = Credits.mark(sheet);
        List<String> byline = Bylines.mark(sheet);
        Captions.mark(sheet);
        boolean page = Extent.mark(sheet);
        if (!page) {
            Ending.mark(sheet);
            Tail.mark(sheet);
        }
        Optional<String> found = Headlines.mark(sheet, headline, page);
        return new Layout(marks(text, sheet), furniture(text, sheet), found, byline, credits);
    }

    /** Bylines and credits alone, of a text that is known to be a report: a fraction of the work. */
    public static Layout ofWriters(Text text) {
        Sheet sheet = sheet(text.string());
        List<String> credits = Credits.mark(sheet);
        List<String> byline = Bylines.mark(sheet);
        return new Layout(marks(text, sheet), List.of(), Optional.empty(), byline, credits);
    }

    /** As {@link #ofWriters}, and lines of the site's between those of a report. */
    public static Layout ofReport(Text text) {
        Sheet sheet = sheet(text.string());
        List<String> credits = Credits.mark(sheet);
        List<String> byline = Bylines.mark(sheet);
        Tail.markAppeals(sheet);
        return new Layout(marks(text, sheet), furniture(text, sheet), Optional.empty(), byline, credits);
    }

    /** The lines, with what can be told of each by itself. */
    static Sheet sheet(String text) {
        Sheet sheet = new Sheet(Lines.of(text));
        for (int i = 0; i < sheet.size(); i++) {
            if (sheet.crumb(i).isPresent()) {
                sheet.set(i, Role.FURNITURE);
            }
        }
        return sheet;
    }

    private static List<Mark> marks(Text text, Sheet sheet) {
        Map<Mark.Kind, List<CharSpan>> spans = new EnumMap<>(Mark.Kind.class);
        for (int i = 0; i < sheet.size(); i++) {
            Mark.Kind kind = KINDS.get(sheet.role(i));
            if (kind != null) {
                spans.computeIfAbsent(kind, _ -> new ArrayList<>()).add(text.span(sheet.line(i).start(), sheet.line(i).end()));
            }
        }
        List<Mark> marks = new ArrayList<>();
        spans.forEach((kind, where) -> marks.add(new Mark(kind, where)));
        return marks;
    }

    private static List<CharSpan> furniture(Text text, Sheet sheet) {
        List<CharSpan> spans = new ArrayList<>();
        for (int i = 0; i < sheet.size(); i++) {
            if (sheet.role(i) == Role.FURNITURE) {
                int first = i;
                while (i + 1 < sheet.size() && sheet.role(i + 1) == Role.FURNITURE) {
                    i++;
                }
                spans.add(text.span(sheet.line(first).start(), sheet.line(i).end()));
            }
        }
        return spans;
    }
}
