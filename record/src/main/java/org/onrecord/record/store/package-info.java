/**
 * The record on disk: what {@code read} found, kept for years in one SQLite file or in PostgreSQL. One schema ({@code V1__record.sql}),
 * one {@link org.onrecord.record.store.RecordStore}. Neighbours: the pipeline before it; export, search and the pages after it.
 */
package org.onrecord.record.store;
