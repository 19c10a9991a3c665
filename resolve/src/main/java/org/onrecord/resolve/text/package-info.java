/**
 * An article's text cut into words, sentences and paragraphs. In: {@link org.onrecord.domain.Text}; out:
 * {@link org.onrecord.resolve.text.Words}, which the neighbouring packages read quotations, cues and names from.
 */
package org.onrecord.resolve.text;
