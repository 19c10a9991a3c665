package org.onrecord.resolve.speaker;

import java.util.List;
import org.onrecord.domain.CharSpan;
import org.onrecord.resolve.text.WordSpan;

/**
 * One attribution with its speakers, as the ones after it look back on it.
 *
 * @param anchor  index of the word where its source, or else its cue or content, starts
 * @param source  the words of its source; empty when it has none
 * @param content its content
 */
record Turn(int anchor, WordSpan source, List<CharSpan> content, List<Identity> who) {

    Turn {
        content = List.copyOf(content);
        who = List.copyOf(who);
    }
}
