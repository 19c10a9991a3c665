/**
 * The command line: paths and options go in; record lines or a table for people come out on standard output, errors,
 * progress and a summary on standard error. Composes ingest, pipeline and record; nothing depends on it.
 */
package org.onrecord.cli;
