package org.onrecord.claim.cluster;

/** Two units that may be joined, by their places, and how probable that is. */
record Tie(int one, int other, double probability) { }
