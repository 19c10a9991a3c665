/**
 * What names say by themselves. In: names as strings, in the order of a report; out: which of them name the same. Knows first
 * names, short forms and spellings; knows no text and no grammar: {@link org.onrecord.resolve.speaker} finds the names, and
 * {@link org.onrecord.resolve.identity} compares those of many reports.
 */
package org.onrecord.resolve.name;
