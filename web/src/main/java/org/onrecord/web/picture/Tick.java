package org.onrecord.web.picture;

/** A label below a line of days. */
public record Tick(int x, String label) { }
