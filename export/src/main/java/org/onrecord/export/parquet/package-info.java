/**
 * The record as Parquet tables; their schemas lie beside the classes as resources (docs/exports.md). The library's own way to files goes through
 * Hadoop, of which nothing is shipped: its classes are there when this is compiled, and no code that runs touches them.
 */
package org.onrecord.export.parquet;
