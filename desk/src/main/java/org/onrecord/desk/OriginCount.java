package org.onrecord.desk;

/**
 * How many reports there are, and how many texts of their own.
 *
 * @param reports those asked about
 * @param origins how many of them, or of reports from which they have most of their text, are nobody's copy; those that were not compared count as one each
 * @param unknown those that were not compared yet, or are no present texts
 */
public record OriginCount(int reports, int origins, int unknown) { }
