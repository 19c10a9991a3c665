/** How reports come into the record: what addresses and files give, and what of it is kept. */
package org.onrecord.gather;
