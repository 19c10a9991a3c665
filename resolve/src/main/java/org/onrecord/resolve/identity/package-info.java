/**
 * Who is who across reports. In: the persons and bodies of many reports, as {@link org.onrecord.resolve.speaker} names them in
 * each; out: which of them are one, which are not, which stay open, each with its reasons, so that people can overrule it.
 * What counts as the same name is {@link org.onrecord.resolve.name}'s.
 */
package org.onrecord.resolve.identity;
