/**
 * One request and its answer, over HTTP/1.1, within limits of time and size: knows nothing of robots, pauses or redirects.
 * Neighbours: {@code address} says whom it may ask; {@code org.onrecord.fetch} decides what to ask, and when.
 */
package org.onrecord.fetch.wire;
