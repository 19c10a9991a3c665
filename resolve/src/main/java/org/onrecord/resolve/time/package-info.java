/**
 * When a thing was said. In: the {@link org.onrecord.resolve.text.Words} of a report, its date of publication, its attributions;
 * out: the date and time expressions with their values in EDTF, and for each attribution the date of the saying. Knows nothing
 * of who spoke ({@link org.onrecord.resolve.speaker}) and nothing of what was done by it ({@link org.onrecord.resolve.cue}).
 */
package org.onrecord.resolve.time;
