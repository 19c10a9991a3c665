/**
 * Text to word pieces with code-point offsets, packed into windows. The same algorithm stands in
 * {@code training/pieces.py}; {@code parity.tsv} among the tests holds both to the same answers.
 */
package org.onrecord.annotate.pieces;
