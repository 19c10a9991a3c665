package org.onrecord.resolve.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.CharSpan;
import org.onrecord.resolve.text.WordSpan;
import org.onrecord.resolve.text.Words;

/** Puts spans in order, apart from each other, inside the text and without white space at their ends. */
final class Spans {

    private Spans() {
    }

    /** The attributions with sound spans; those whose content holds no word are left out. */
    static List<Attribution> sound(Words words, List<Attribution> attributions) {
        return attributions.stream().map(attribution -> sound(words, attribution)).filter(Objects::nonNull).toList();
    }

    private static Attribution sound(Words words, Attribution attribution) {
        List<CharSpan> content = trimmed(words, attribution.content());
        return content.isEmpty() ? null : new Attribution(trimmed(words, attribution.source()), trimmed(words, attribution.cue()), content,
                attribution.confidence());
    }

    private static List<CharSpan> trimmed(Words words, List<CharSpan> spans) {
        List<CharSpan> trimmed = new ArrayList<>();
        for (CharSpan span : spans) {
            WordSpan under = words.under(span);
            if (!under.isEmpty()) {
                CharSpan whole = words.chars(under);
                trimmed.add(new CharSpan(Math.max(span.start(), whole.start()), Math.min(span.end(), whole.end())));
            }
        }
        return apart(trimmed);
    }

    /** In order; spans that share a code point made one. */
    static List<CharSpan> apart(List<CharSpan> spans) {
        List<CharSpan> apart = new ArrayList<>();
        for (CharSpan span : spans.stream().sorted().toList()) {
            CharSpan last = apart.isEmpty() ? null : apart.getLast();
            if (last != null && last.meets(span)) {
                apart.set(apart.size() - 1, new CharSpan(last.start(), Math.max(last.end(), span.end())));
            } else {
                apart.add(span);
            }
        }
        return apart;
    }
}
