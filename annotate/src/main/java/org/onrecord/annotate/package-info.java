/**
 * Tagging: an {@link org.onrecord.domain.Article} comes in, its {@link org.onrecord.domain.Annotation} goes out, made by
 * the neural tagger of the model bundle that ships in this module. Before it stands ingest, after it resolve.
 *
 * <p>Inside, text becomes word pieces ({@code pieces}), pieces become scores ({@code infer}, the only code that knows
 * ONNX Runtime), scores become spans ({@code decode}, pure arithmetic).
 */
package org.onrecord.annotate;
