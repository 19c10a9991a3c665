package org.onrecord.web.paper;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Text;

/** Where a text's paragraphs begin and end, and which of them are shown on one page: a report may be as long as a book. */
public final class Parts {

    /** Code points on one page: some 4,000 words, three times as long as all but one of a hundred reports; with all marks less than 150 KB. */
    static final int LONGEST = 24_000;

    private final List<List<CharSpan>> parts;

    private Parts(List<List<CharSpan>> parts) {
        this.parts = parts;
    }

    public static Parts of(Text text) {
        List<List<CharSpan>> parts = new ArrayList<>();
        List<CharSpan> part = new ArrayList<>();
        for (CharSpan paragraph : paragraphs(text)) {
            if (!part.isEmpty() && paragraph.end() - part.getFirst().start() > LONGEST) {
                parts.add(List.copyOf(part));
                part.clear();
            }
            part.add(paragraph);
        }
        parts.add(List.copyOf(part));
        return new Parts(parts);
    }

    /** How many there are, at least 1. */
    public int count() {
        return parts.size();
    }

    /** Its paragraphs; none for an empty text. @param number from 1 on */
    public List<CharSpan> part(int number) {
        return parts.get(number - 1);
    }

    /** The number of the part that has a place of the text, from 1 on. @param offset in code points */
    public int numberOf(int offset) {
        int low = 1;
        int high = count();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (parts.get(middle - 1).getFirst().start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Runs of lines between blank ones; where a text has no blank line, each of its lines. */
    static List<CharSpan> paragraphs(Text text) {
        List<Line> lines = lines(text.string());
        boolean spaced = lines.stream().anyMatch(Line::blank);
        List<CharSpan> paragraphs = new ArrayList<>();
        int first = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).blank() && first < 0) {
                first = i;
            }
            if (first >= 0 && (!spaced || i + 1 == lines.size() || lines.get(i + 1).blank())) {
                add(paragraphs, text, new CharSpan(lines.get(first).start(), lines.get(i).end()));
                first = -1;
            }
        }
        return paragraphs;
    }

    /** Without its end, in UTF-16 indices. */
    private record Line(int start, int end, boolean blank) { }

    /** From the first to the last that is not blank. */
    private static List<Line> lines(String string) {
        List<Line> lines = new ArrayList<>();
        for (int start = 0; start < string.length();) {
            int feed = string.indexOf('\n', start);
            int end = feed < 0 ? string.length() : feed;
            boolean blank = string.substring(start, end).isBlank();
            if (!blank || !lines.isEmpty()) {
                lines.add(new Line(start, end, blank));
            }
            start = end + 1;
        }
        while (!lines.isEmpty() && lines.getLast().blank()) {
            lines.removeLast();
        }
        return lines;
    }

    /** One that is too long for a page is cut after a blank. */
    private static void add(List<CharSpan> paragraphs, Text text, CharSpan utf16) {
        int end = text.offset(utf16.end());
        int from = text.offset(utf16.start());
        while (end - from > LONGEST) {
            int blank = text.string().lastIndexOf(' ', text.utf16(from + LONGEST));
            int cut = blank > text.utf16(from) ? text.offset(blank) + 1 : from + LONGEST;
            paragraphs.add(new CharSpan(from, cut));
            from = cut;
        }
        if (from < end) {
            paragraphs.add(new CharSpan(from, end));
        }
    }
}
