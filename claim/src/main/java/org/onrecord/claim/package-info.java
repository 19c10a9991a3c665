/** Which statements are about one proposition, and on which side of it. */
package org.onrecord.claim;
