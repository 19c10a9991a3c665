/** Which report has its text from which: a tree for each text that has an origin of its own. */
package org.onrecord.origin.tree;
