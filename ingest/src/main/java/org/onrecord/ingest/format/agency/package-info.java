/** Items as news agencies send them, IPTC's standards: NITF, NewsML 1 and G2, ninjs 1 to 3. What an agency takes or holds back gives no report. */
package org.onrecord.ingest.format.agency;
