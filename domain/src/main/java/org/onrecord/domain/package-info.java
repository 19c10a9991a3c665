/**
 * The words that every stage shares: an {@link org.onrecord.domain.Article} goes in, its
 * {@link org.onrecord.domain.Annotation} comes out of tagging, {@link org.onrecord.domain.Statement}s come out of
 * resolution. Values only: no I/O, no libraries, nothing that can change.
 */
package org.onrecord.domain;
