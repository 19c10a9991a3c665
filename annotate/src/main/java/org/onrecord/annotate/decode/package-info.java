/** The model's scores to spans: pure arithmetic, tested with hand-written scores and no model. */
package org.onrecord.annotate.decode;
