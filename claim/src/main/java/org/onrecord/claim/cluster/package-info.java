/** Which statements form a claim: average link among scored pairs, with what must never be together kept apart. */
package org.onrecord.claim.cluster;
