/** Web archives: pages as they were received, read one by one from WARC and WACZ files, and kept in WARC. */
package org.onrecord.archive;
