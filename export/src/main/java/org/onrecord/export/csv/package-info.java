/** The record as tables for spreadsheets and statistics: CSV (RFC 4180) with a Frictionless data package. docs/exports.md has the columns. */
package org.onrecord.export.csv;
