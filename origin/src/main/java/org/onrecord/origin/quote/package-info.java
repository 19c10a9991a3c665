/** Which quotations are one utterance, and what of weight got lost on the way. */
package org.onrecord.origin.quote;
