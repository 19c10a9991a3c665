/**
 * Tagged spans to statements. In: an {@link org.onrecord.domain.Article} and its {@link org.onrecord.domain.Annotation};
 * out: {@link org.onrecord.domain.Statement}s in the record's order. The path: words, quotations, repaired and added
 * attributions, cues (kind and act), speakers, statements. Neighbours: tagging before, the record after.
 */
package org.onrecord.resolve;
