/** Articles that another program has read off pages and written as JSON: news-please (CC-News), and schema.org's JSON-LD saved alone. */
package org.onrecord.ingest.format.dump;
