package org.onrecord.desk;

import org.onrecord.domain.OriginTree.Title;

/**
 * Reports that have most of their text from one.
 *
 * @param origin  that one, as far as the record tells
 * @param reports how many there are, itself among them
 */
public record OriginGroup(Title origin, int reports) { }
