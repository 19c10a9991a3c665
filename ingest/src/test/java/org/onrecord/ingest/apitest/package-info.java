/** What callers of {@code org.onrecord.ingest} are promised, by its public types alone. */
package org.onrecord.ingest.apitest;
