/** What a text means, as a direction that can be compared: by a small model from a package of its own (docs/decisions/0008). */
package org.onrecord.annotate.meaning;
