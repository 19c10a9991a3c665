package org.onrecord.domain;

import java.util.List;
import java.util.Optional;

/**
 * Which characters of an article's text stand where in the page it was taken from. What the reader put in itself, such as
 * the line feeds between paragraphs, stands nowhere in the page and in no run.
 *
 * @param runs in the order of the text; they do not overlap in it
 */
public record Alignment(List<Run> runs) {

    /** Nothing is known, or the text is the input itself. */
    public static final Alignment NONE = new Alignment(List.of());

    /**
     * Characters of the text and the page's characters that they were made of. A run of equal lengths stands character for
     * character; in others (an entity, folded white space) the whole answers to the whole.
     *
     * @param text code points of {@link Article#text()}
     * @param page code points of the page as decoded, markup included, a byte order mark not
     */
    public record Run(CharSpan text, CharSpan page) { }

    public Alignment {
        runs = List.copyOf(runs);
        for (int i = 1; i < runs.size(); i++) {
            if (runs.get(i).text().start() < runs.get(i - 1).text().end()) {
                throw new IllegalArgumentException("runs out of order: " + runs.get(i - 1) + ", " + runs.get(i));
            }
        }
    }

    /** The part of the page from the first to the last character of {@code span}; empty when none of them stands in the page. */
    public Optional<CharSpan> inPage(CharSpan span) {
        int start = Integer.MAX_VALUE;
        int end = -1;
        for (Run run : runs) {
            if (run.text().meets(span)) {
                start = Math.min(start, at(run, Math.max(span.start(), run.text().start())));
                end = Math.max(end, after(run, Math.min(span.end(), run.text().end())));
            }
        }
        return end < 0 ? Optional.empty() : Optional.of(new CharSpan(start, end));
    }

    private static int at(Run run, int offset) {
        return isExact(run) ? run.page().start() + offset - run.text().start() : run.page().start();
    }

    private static int after(Run run, int offset) {
        return isExact(run) ? run.page().start() + offset - run.text().start() : run.page().end();
    }

    private static boolean isExact(Run run) {
        return run.text().end() - run.text().start() == run.page().end() - run.page().start();
    }
}
