/** What a desk takes along: citations, claim sheets, drafts for fact-checkers. Made of what the record holds alone; nothing of it says who is right. */
package org.onrecord.web.cite;
