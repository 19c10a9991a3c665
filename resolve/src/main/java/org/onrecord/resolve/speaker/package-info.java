/**
 * Who the sources are. In: an article's words, quotations and attributions; out: for each attribution the
 * {@link org.onrecord.domain.Speaker}s, named as fully as the report names them, or none where it leaves them open.
 *
 * <p>The path: {@link org.onrecord.resolve.speaker.NameFinder} finds names, {@link org.onrecord.resolve.speaker.CastBuilder}
 * gathers them into a {@link org.onrecord.resolve.speaker.Cast} of figures, {@link org.onrecord.resolve.speaker.PhraseReader}
 * reads the source words, and one sieve for each sort of source (name, role, pronoun, body, document) answers.
 */
package org.onrecord.resolve.speaker;
