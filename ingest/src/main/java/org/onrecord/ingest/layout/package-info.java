/**
 * What in the text of a report is not body text. In goes the {@link org.onrecord.domain.Text} as read, out comes a
 * {@link org.onrecord.ingest.layout.Layout}: marks (headline, captions, credits), furniture, and the names found in them.
 * Used for inputs that do not say it themselves. A body line taken for furniture loses what was said in it, furniture left
 * in only adds noise, so every rule here prefers leaving in.
 */
package org.onrecord.ingest.layout;
