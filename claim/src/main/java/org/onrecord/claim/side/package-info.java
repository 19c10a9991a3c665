/** On which side of a claim a statement is: what its cue and its words do to what it is about, told by rules with their reasons (docs/claims.md). */
package org.onrecord.claim.side;
