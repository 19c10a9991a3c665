/**
 * Addresses to pages, politely: {@link org.onrecord.fetch.Fetcher} asks robots.txt first, pauses between requests, follows redirects
 * by hand and says in {@link org.onrecord.fetch.Fetched} what came of it. Neighbours: {@code wire} sends, {@code robots} and
 * {@code address} judge, {@code keep} keeps what was received.
 */
package org.onrecord.fetch;
