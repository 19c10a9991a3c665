/** Addresses to pages: fetched politely over HTTP and kept as received. */
package org.onrecord.fetch;
