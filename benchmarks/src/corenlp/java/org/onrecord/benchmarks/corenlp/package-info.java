/**
 * The rival: a file of articles to quotations, by CoreNLP. Compiled in the profile "corenlp" alone, as CoreNLP is under the
 * GPL and half a gigabyte large; it is on no class path that ships.
 */
package org.onrecord.benchmarks.corenlp;
