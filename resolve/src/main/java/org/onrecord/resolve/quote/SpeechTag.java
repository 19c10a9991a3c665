package org.onrecord.resolve.quote;

import org.onrecord.resolve.text.WordSpan;

/**
 * Words beside a quotation that tell who said it.
 *
 * @param source the words that name the source
 * @param cue    the reporting verb, the dash or the colon
 * @param first  index of the first word of what was said; the quotation's own first word unless the source stands inside it
 */
record SpeechTag(WordSpan source, WordSpan cue, int first) {
}
