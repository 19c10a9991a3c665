package org.onrecord.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One report as read.
 *
 * @param id        "sha256:" and 64 hex digits, of text and source: stable over runs
 * @param text      for plain text the input unchanged; every offset of every span counts in it
 * @param marks     parts that are not body text
 * @param furniture parts that are no part of the report (navigation, widgets, appeals); they never yield statements
 * @param page      the page it was taken from; {@link Page#UNKNOWN} for plain text
 */
public record Article(String id, Publication publication, Text text, List<Mark> marks, List<CharSpan> furniture, Page page) {

    public Article {
        Objects.requireNonNull(page, "page is null");
        marks = List.copyOf(marks);
        furniture = List.copyOf(furniture);
        int length = text.length();
        for (CharSpan span : furniture) {
            requireInside(span, length);
        }
        for (Mark mark : marks) {
            mark.spans().forEach(span -> requireInside(span, length));
        }
    }

    public static Article of(Publication publication, Text text, List<Mark> marks, List<CharSpan> furniture) {
        return of(publication, text, marks, furniture, Page.UNKNOWN);
    }

    public static Article of(Publication publication, Text text, List<Mark> marks, List<CharSpan> furniture, Page page) {
        return new Article(digest(publication.source(), text.string()), publication, text, marks, furniture, page);
    }

    /** A report of which only source and text are known. */
    public static Article of(String source, String text) {
        return of(Publication.of(source), Text.of(text), List.of(), List.of());
    }

    /** What sums the report up below its headline, as its mark has it; empty when there is none. */
    public Optional<String> standfirst() {
        String words = marks.stream().filter(mark -> mark.kind() == Mark.Kind.STANDFIRST).flatMap(mark -> mark.spans().stream())
                .map(text::slice).collect(Collectors.joining(" "));
        return Optional.of(words).filter(found -> !found.isEmpty());
    }

    /** Whether a passage touches furniture, and so is no part of the report. */
    public boolean isFurniture(CharSpan span) {
        return furniture.stream().anyMatch(span::meets);
    }

    private static void requireInside(CharSpan span, int length) {
        if (span.end() > length) {
            throw new IllegalArgumentException(span + " ends after the text, which has " + length + " code points");
        }
    }

    private static String digest(String source, String text) {
        MessageDigest sha = Sha256.begin();
        sha.update(source.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
        sha.update(text.getBytes(StandardCharsets.UTF_8));
        return Sha256.named(sha);
    }
}
