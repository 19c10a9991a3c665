/** What goes on beside the answering: the index, claims, origins and stories are brought up to the record. */
package org.onrecord.web.upkeep;
