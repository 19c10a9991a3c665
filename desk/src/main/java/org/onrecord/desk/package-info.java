/**
 * The record and its search index as one: whoever adds, corrects or searches goes through {@link org.onrecord.desk.Desk}, so that the index
 * never stays behind the record unnoticed. Neighbours: record and search below, which do not know each other; commands and pages above.
 */
package org.onrecord.desk;
