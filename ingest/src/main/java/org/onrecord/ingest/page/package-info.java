/**
 * Web pages to reports: decoding, parsing, what the page says of the report ({@code meta}), its main text ({@code body}) and
 * what kind of page it is ({@code kind}), put together to one draft. Neighbours: {@code org.onrecord.ingest}, which sends pages here.
 */
package org.onrecord.ingest.page;
