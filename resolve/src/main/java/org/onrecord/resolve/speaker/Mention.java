package org.onrecord.resolve.speaker;

import org.onrecord.resolve.text.WordSpan;

/**
 * One place where the report names a figure.
 *
 * @param figure index of the figure in {@link Cast}
 * @param words  the name alone, without titles
 * @param first  index of the first word of the titles before it; the name's own first word when there are none
 */
record Mention(int figure, WordSpan words, int first) {
}
