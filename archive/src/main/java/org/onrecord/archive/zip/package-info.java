/**
 * ZIP archives, read from wherever they lie ({@link org.onrecord.archive.zip.ZipReader}). Java's own reader gives up a whole archive
 * for one encrypted member or a missing end; this one reads the rest, and shows where a stored member lies so that archives in
 * archives can be read in place.
 */
package org.onrecord.archive.zip;
