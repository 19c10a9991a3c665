/** Reports as sequences of folded words, so that texts can be compared word by word whatever the house style. */
package org.onrecord.origin.text;
