/** Whether two statements are about one proposition: the traits of a pair, what they weigh, and the probability they come to. */
package org.onrecord.claim.pair;
