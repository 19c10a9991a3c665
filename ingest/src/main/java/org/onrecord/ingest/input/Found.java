package org.onrecord.ingest.input;

/** What a reader of a format makes of a document: a report, or why there is none. */
public sealed interface Found permits Draft, Refused { }
