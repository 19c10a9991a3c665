/** Who said of a claim what, and when: the ledger of its speakers, changes marked, and where accounts of one event differ (docs/claims.md). */
package org.onrecord.claim.ledger;
