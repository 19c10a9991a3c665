package org.onrecord.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.CharSpan;
import org.onrecord.resolve.text.Words;

/** Which attribution stands inside the content of which: "the mayor says [that Lee denied it]" holds "Lee denied it". */
final class Enclosure {

    static final int NONE = -1;

    /** Reported speech within reported speech goes three or four deep; more open contents than this are an error of the tags. */
    private static final int DEEPEST = 8;

    /** A content that opened at {@code span} and belongs to the attribution {@code owner}. */
    private record Opened(CharSpan span, int owner) {
    }

    private Enclosure() {
    }

    /** For each attribution the index of the innermost other one whose content holds its source or cue, or {@link #NONE}. */
    static List<Integer> of(List<Attribution> attributions, Words words) {
        List<Opened> contents = new ArrayList<>();
        List<Opened> questions = new ArrayList<>();
        for (int i = 0; i < attributions.size(); i++) {
            Attribution attribution = attributions.get(i);
            for (CharSpan span : attribution.content()) {
                contents.add(new Opened(span, i));
            }
            List<CharSpan> where = attribution.cue().isEmpty() ? attribution.source() : attribution.cue();
            if (!where.isEmpty()) {
                questions.add(new Opened(where.getFirst(), i));
            }
        }
        contents.sort(Comparator.comparingInt((Opened o) -> o.span().start()).thenComparingInt(o -> -o.span().end()));
        questions.sort(Comparator.comparingInt(o -> o.span().start()));
        List<Integer> enclosing = new ArrayList<>(Collections.nCopies(attributions.size(), NONE));
        Deque<Opened> open = new ArrayDeque<>();
        int next = 0;
        for (Opened question : questions) {
            while (next < contents.size() && contents.get(next).span().start() <= question.span().start()) {
                open.push(contents.get(next++));
            }
            while (!open.isEmpty() && open.peek().span().end() <= question.span().start()) {
                open.pop();
            }
            enclosing.set(question.owner(), innermost(open, question));
        }
        shareContent(attributions, words, enclosing);
        return withoutCircles(enclosing);
    }

    /** "According to [the report], [officials] said [this]": both have the same content, and the report tells what was said. */
    private static void shareContent(List<Attribution> attributions, Words words, List<Integer> enclosing) {
        Map<List<CharSpan>, Integer> reports = new HashMap<>();
        for (int i = 0; i < attributions.size(); i++) {
            if (isAccordingTo(attributions.get(i), words)) {
                reports.put(attributions.get(i).content(), i);
            }
        }
        for (int i = 0; i < attributions.size(); i++) {
            Integer report = reports.get(attributions.get(i).content());
            if (report != null && enclosing.get(i) == NONE && !isAccordingTo(attributions.get(i), words)) {
                enclosing.set(i, report);
            }
        }
    }

    private static boolean isAccordingTo(Attribution attribution, Words words) {
        return !attribution.cue().isEmpty() && words.is(words.under(attribution.cue().getFirst()).first(), "according");
    }

    private static int innermost(Deque<Opened> open, Opened question) {
        Iterator<Opened> contents = open.iterator();
        for (int i = 0; i < DEEPEST && contents.hasNext(); i++) {
            Opened content = contents.next();
            if (content.owner() != question.owner() && content.span().covers(question.span())) {
                return content.owner();
            }
        }
        return NONE;
    }

    /** Noisy tags may put two attributions inside each other; then neither is. */
    private static List<Integer> withoutCircles(List<Integer> enclosing) {
        List<Integer> result = new ArrayList<>(enclosing);
        for (int i = 0; i < enclosing.size(); i++) {
            int at = enclosing.get(i);
            for (int steps = 0; at != NONE && at != i && steps < DEEPEST; steps++) {
                at = enclosing.get(at);
            }
            if (at != NONE) {
                result.set(i, NONE);
            }
        }
        return List.copyOf(result);
    }
}
