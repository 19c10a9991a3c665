/**
 * The main text of a news page: which blocks of the page are the report, in reading order, and where each of their characters stands.
 * {@link org.onrecord.ingest.page.body.BodyReader} parts the page into segments ({@code Outline}), describes each ({@code Features}),
 * lets a forest of decision trees judge each on its own and then among its neighbours ({@code Judge}), and makes blocks of those kept
 * ({@code Passage}). Neighbours: {@code org.onrecord.ingest.page} calls it with a parsed page, and makes the article's text of the blocks.
 */
package org.onrecord.ingest.page.body;
