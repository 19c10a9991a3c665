package org.onrecord.annotate.decode;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.annotate.infer.Reach;
import org.onrecord.annotate.infer.Reading;
import org.onrecord.annotate.pieces.Vocabulary;
import org.onrecord.annotate.pieces.Window;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.CharSpan;

/**
 * One window to its attributions: the flat labels give the cues, and for each cue the linked labels give its source and
 * its content. Immutable; safe for many threads.
 */
final class AttributionTagging {

    /**
     * Positions scored on either side of a cue's reach, and then ignored: the linker's two convolutions see 2 + 6
     * positions to either side, so that with these its answer is that for the whole window.
     */
    private static final int MARGIN = 8;

    private final Vocabulary vocabulary;
    private final Labels labels;

    AttributionTagging(Vocabulary vocabulary, Labels labels) {
        this.vocabulary = vocabulary;
        this.labels = labels;
    }

    /** The attributions whose cues stand in the window, in the order of their cues. */
    List<Attribution> of(Window window, Reading reading) {
        List<Run> cues = cues(window, reading);
        if (cues.isEmpty()) {
            return List.of();
        }
        Reach[] reaches = cues.stream().map(cue -> reach(window, cue)).toArray(Reach[]::new);
        float[][][] scores = reading.link(reaches);
        List<Attribution> attributions = new ArrayList<>();
        for (int k = 0; k < reaches.length; k++) {
            addAttribution(window, cues.get(k), linked(window, reaches[k], scores[k]), attributions);
        }
        return attributions;
    }

    private List<Run> cues(Window window, Reading reading) {
        float[][] scores = reading.scores();
        for (float[] row : scores) {
            row[labels.cueLabel()] += labels.cueBias();
        }
        return Runs.of(labels.flat(), scores, window::isPiece, position -> begins(window, position)).stream()
                .filter(run -> run.role().equals("cue"))
                .toList();
    }

    private static Reach reach(Window window, Run cue) {
        int start = Math.max(0, window.paragraphStart(cue.first()) - MARGIN);
        int end = Math.min(window.size(), window.reach(cue.last()) + MARGIN);
        return new Reach(cue.first(), cue.last(), start, end);
    }

    /** Runs of the linked labels; their positions count in the window. */
    private List<Run> linked(Window window, Reach reach, float[][] scores) {
        int from = window.paragraphStart(reach.cueFirst());
        int to = window.reach(reach.cueLast());
        float[][] rows = new float[reach.end() - reach.start()][];
        System.arraycopy(scores, 0, rows, 0, rows.length);
        int start = reach.start();
        List<Run> runs = Runs.of(labels.linked(), rows,
                i -> start + i >= from && start + i < to && window.isPiece(start + i),
                i -> begins(window, start + i));
        return runs.stream()
                .map(run -> new Run(run.role(), run.first() + start, run.last() + start, run.confidence()))
                .toList();
    }

    private boolean begins(Window window, int position) {
        return !window.isPiece(position) || !vocabulary.isContinuation(window.piece(position).id());
    }

    private static void addAttribution(Window window, Run cue, List<Run> linked, List<Attribution> out) {
        List<CharSpan> content = spans(window, linked, "content");
        if (content.isEmpty()) {
            return;
        }
        double confidence = linked.stream().mapToDouble(Run::confidence).average().orElse(0) * cue.confidence();
        out.add(new Attribution(spans(window, linked, "source"), List.of(span(window, cue)), content, confidence));
    }

    private static List<CharSpan> spans(Window window, List<Run> runs, String role) {
        return runs.stream().filter(run -> run.role().equals(role)).map(run -> span(window, run)).toList();
    }

    private static CharSpan span(Window window, Run run) {
        return new CharSpan(window.piece(run.first()).start(), window.piece(run.last()).end());
    }
}
