/**
 * The shipped program measured: articles of a corpus go in, scores come out and are held against floors.json; and what must
 * hold for any text is tried on texts made to break it. Uses every module, is used by none.
 */
package org.onrecord.evaluation;
