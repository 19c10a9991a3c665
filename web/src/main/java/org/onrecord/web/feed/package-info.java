/** Atom feeds (RFC 4287) of searches, speakers and claims: what is new, for readers of feeds. */
package org.onrecord.web.feed;
