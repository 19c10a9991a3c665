/**
 * The record written for others, and record lines taken back: {@link org.onrecord.export.Export}, {@link org.onrecord.export.RecordImport}
 * (docs/exports.md). {@code form} is what each format writes, {@code line} the reading of lines whatever they hold. Neighbours: the record
 * before and after it.
 */
package org.onrecord.export;
