/**
 * Which reports tell of one event. A {@link org.onrecord.story.Gist} is what of a report tells that, a {@link org.onrecord.story.Profile} the same
 * weighed by {@link org.onrecord.story.Weights}, and {@link org.onrecord.story.Telling} puts reports into stories as they come, on a
 * {@link org.onrecord.story.Shelf} that somebody else keeps. Nothing here reads or writes anything.
 */
package org.onrecord.story;
