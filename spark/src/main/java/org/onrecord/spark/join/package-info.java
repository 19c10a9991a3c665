/** What needs all reports at once, as joins: which reports share text, which speakers are one, which statements are of one claim. */
package org.onrecord.spark.join;
