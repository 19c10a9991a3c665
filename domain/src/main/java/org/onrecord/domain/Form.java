package org.onrecord.domain;

/** How the report gives the words: all inside quotation marks, partly, or in paraphrase. */
public enum Form { DIRECT, MIXED, INDIRECT }
