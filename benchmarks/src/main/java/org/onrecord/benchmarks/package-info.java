/**
 * How fast, how large, how soon: each {@code main} here measures one thing and prints it as a section of RESULTS.md;
 * {@code benchmarks/run} starts them. Uses every module, is used by none.
 */
package org.onrecord.benchmarks;
