/**
 * Bytes to characters: {@link org.onrecord.ingest.text.Decoder} finds the encoding of plain texts and of web pages. docs/encodings.md
 * tells how it is decided. Neighbours: every reader of a format.
 */
package org.onrecord.ingest.text;
