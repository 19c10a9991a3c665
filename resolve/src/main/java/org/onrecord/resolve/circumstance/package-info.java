/**
 * To whom, through whom and on what occasion a thing was said. In: an article's words, its attributions with their speakers;
 * out: for each attribution an {@link org.onrecord.resolve.circumstance.Occasion}. Neighbours:
 * {@link org.onrecord.resolve.speaker}, whose answers it builds on, and {@link org.onrecord.resolve.cue}.
 *
 * <p>The path: {@link org.onrecord.resolve.circumstance.SceneFinder} finds the phrases that tell of an occasion ("in an interview
 * with ..."), {@link org.onrecord.resolve.circumstance.Staging} gives each to the attribution it stands beside,
 * {@link org.onrecord.resolve.circumstance.Course} passes them on to what the same speaker says next, and
 * {@link org.onrecord.resolve.circumstance.Chain} adds who passes the words on.
 */
package org.onrecord.resolve.circumstance;
