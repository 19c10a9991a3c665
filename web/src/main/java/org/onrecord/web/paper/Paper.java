package org.onrecord.web.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Statement;

/**
 * Marks statements in paragraphs of a report. Statements may lie in each other, cross each other and have several pieces: a paragraph is cut wherever
 * one of them begins or ends, and each cut says all that its words are. In time and size linear in the text and in the number of marks.
 */
public final class Paper {

    /** Statements that one stretch names at most; deeper ones are marked, and not named. */
    private static final int DEEPEST = 4;

    /** The style sheet has as many rules by which a statement's pieces are found in a paragraph. */
    static final int TARGETS = 16;

    private enum Role { SOURCE, CUE, CONTENT, FURNITURE }

    /** @param number of the statement; 0 for furniture */
    private record Marked(CharSpan span, Role role, int number, boolean first) { }

    private final Article article;
    private final List<Marked> marks;

    /** Parts that are not body text, by where they begin. */
    private final NavigableMap<Integer, Part> parts = new TreeMap<>();

    private Paper(Article article, List<Marked> marks) {
        this.article = article;
        this.marks = marks;
        article.marks().forEach(mark -> mark.spans().forEach(span -> parts.merge(span.start(), new Part(span, Paragraph.Kind.valueOf(mark.kind().name())), Part::longer)));
        article.furniture().forEach(span -> parts.merge(span.start(), new Part(span, Paragraph.Kind.FURNITURE), Part::longer));
    }

    private record Part(CharSpan span, Paragraph.Kind kind) {

        Part longer(Part other) {
            return other.span().length() > span.length() ? other : this;
        }
    }

    /** @param statements numbered from 1 on in this order */
    public static Paper of(Article article, List<Statement> statements) {
        Stream<Marked> said = IntStream.range(0, statements.size()).boxed().flatMap(i -> marks(statements.get(i), i + 1));
        Stream<Marked> furniture = article.furniture().stream().map(span -> new Marked(span, Role.FURNITURE, 0, false));
        return new Paper(article, Stream.concat(said, furniture).sorted(Comparator.comparing(Marked::span).thenComparing(Marked::number)).toList());
    }

    private static Stream<Marked> marks(Statement statement, int number) {
        return Stream.of(marks(statement.wording().source(), Role.SOURCE, number), marks(statement.wording().cue(), Role.CUE, number),
                marks(Optional.of(statement.wording().content()), Role.CONTENT, number)).flatMap(marks -> marks);
    }

    private static Stream<Marked> marks(Optional<Passage> passage, Role role, int number) {
        return passage.stream().flatMap(words -> words.spans().stream().map(span -> new Marked(span, role, number, role == Role.CONTENT && span.start() == words.start())));
    }

    /** The paragraphs at some places, in the order of the text. @param places apart from each other */
    public List<Paragraph> paragraphs(List<CharSpan> places) {
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Marked> open = new ArrayList<>();
        int next = 0;
        for (CharSpan place : places) {
            while (next < marks.size() && marks.get(next).span().start() < place.end()) {
                open.add(marks.get(next++));
            }
            open.removeIf(mark -> mark.span().end() <= place.start());
            paragraphs.add(paragraph(place, open));
        }
        return paragraphs;
    }

    private Paragraph paragraph(CharSpan place, List<Marked> meeting) {
        int[] cuts = IntStream.concat(IntStream.of(place.start(), place.end()), meeting.stream().flatMapToInt(mark -> IntStream.of(mark.span().start(), mark.span().end())))
                .filter(offset -> offset >= place.start() && offset <= place.end()).sorted().distinct().toArray();
        List<List<Marked>> starting = new ArrayList<>();
        List<List<Marked>> ending = new ArrayList<>();
        for (int i = 0; i < cuts.length; i++) {
            starting.add(new ArrayList<>());
            ending.add(new ArrayList<>());
        }
        for (Marked mark : meeting) {
            starting.get(Arrays.binarySearch(cuts, Math.max(place.start(), mark.span().start()))).add(mark);
            ending.get(Arrays.binarySearch(cuts, Math.min(place.end(), mark.span().end()))).add(mark);
        }
        Active active = new Active();
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i + 1 < cuts.length; i++) {
            ending.get(i).forEach(active::end);
            starting.get(i).forEach(active::start);
            List<Integer> begins = starting.get(i).stream().filter(Marked::first).filter(mark -> mark.span().start() >= place.start()).map(Marked::number).toList();
            stretches.add(new Stretch(article.text().slice(new CharSpan(cuts[i], cuts[i + 1])), active.classes(), begins));
        }
        return new Paragraph(kind(place), stretches, stretches.stream().flatMap(stretch -> stretch.begins().stream()).toList());
    }

    /** What a paragraph is as a whole. */
    private Paragraph.Kind kind(CharSpan place) {
        return Optional.ofNullable(parts.floorEntry(place.start())).map(Map.Entry::getValue).filter(part -> part.span().covers(place)).map(Part::kind)
                .orElse(Paragraph.Kind.BODY);
    }

    /** What the words at one place are. */
    private static final class Active {

        private final int[] depths = new int[Role.values().length];
        private final TreeSet<Integer> contents = new TreeSet<>(Comparator.reverseOrder());

        void start(Marked mark) {
            depths[mark.role().ordinal()]++;
            if (mark.role() == Role.CONTENT) {
                contents.add(mark.number());
            }
        }

        void end(Marked mark) {
            depths[mark.role().ordinal()]--;
            if (mark.role() == Role.CONTENT) {
                contents.remove(mark.number());
            }
        }

        /** The innermost statements begin last. */
        String classes() {
            List<String> classes = new ArrayList<>();
            for (Role role : Role.values()) {
                if (depths[role.ordinal()] > 0) {
                    classes.add(switch (role) {
                        case SOURCE -> "by";
                        case CUE -> "cue-word";
                        case CONTENT -> depths[role.ordinal()] > 1 ? "words inner" : "words";
                        case FURNITURE -> "no-part";
                    });
                }
            }
            contents.stream().limit(DEEPEST).forEach(number -> classes.add("t" + number % TARGETS));
            return String.join(" ", classes);
        }
    }
}
