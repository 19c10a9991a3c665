/** The only code that knows ONNX Runtime: pieces in, scores out. Its types appear in no public signature. */
package org.onrecord.annotate.infer;
