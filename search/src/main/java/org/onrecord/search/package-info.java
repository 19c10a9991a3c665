/**
 * The indexes beside the record: statements by words, speaker, act, outlet and dates, and by what they mean. Built from reports alone, in the order in which the
 * record changed; it may be deleted and is then made again. Neighbours: the record feeds it, through whoever composes both; the command
 * line and the pages ask it.
 */
package org.onrecord.search;
