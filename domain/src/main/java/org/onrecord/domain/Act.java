package org.onrecord.domain;

/** What was done by saying it; judged by cue and content together ("I haven't interfered," he said: a denial). */
public enum Act { ASSERT, DENY, ACCUSE, ACKNOWLEDGE, PROMISE, DEMAND, PREDICT, ASK, DECLINE, PRAISE }
