package org.onrecord.domain;

/**
 * On which side of a claim a statement is, as its words have it; nothing is said of which side is right.
 *
 * <p>ASSERTS: says that it is so. DENIES: says that it is not so. DOUBTS: questions it, without denying it. CONCEDES: grants that it is so, against
 * one's own interest or earlier words. REPORTS_NEUTRALLY: hands on what others say of it. UNCLEAR: the words do not tell.
 */
public enum Stance { ASSERTS, DENIES, DOUBTS, CONCEDES, REPORTS_NEUTRALLY, UNCLEAR }
