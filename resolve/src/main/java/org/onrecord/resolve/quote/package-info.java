/**
 * Quotations by their marks. In: {@link org.onrecord.resolve.text.Words} and the tagger's attributions; out: where
 * quotations stand, attributions whose edges follow them, and the quotations that the tagger missed.
 */
package org.onrecord.resolve.quote;
