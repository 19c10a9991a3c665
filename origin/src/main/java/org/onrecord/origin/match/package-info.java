/** Finds the texts that share passages with a text, and says how much of which is in the other. */
package org.onrecord.origin.match;
