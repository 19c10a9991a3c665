/** People who use a record over the network: who they are, what they may do, and what they did. */
package org.onrecord.record.people;
