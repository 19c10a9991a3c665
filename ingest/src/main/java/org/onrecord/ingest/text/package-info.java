/**
 * Bytes to characters: {@link org.onrecord.ingest.text.Decoder} finds the encoding of plain texts and of web pages,
 * {@link org.onrecord.ingest.text.Characters} says what becomes of a page's characters. docs/encodings.md tells how both are decided.
 * Neighbours: every reader of a format.
 */
package org.onrecord.ingest.text;
