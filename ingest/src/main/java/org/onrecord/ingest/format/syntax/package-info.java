/**
 * Documents as trees: characters, XML and JSON, with bounds on size, number and depth. XML is read by a parser that knows neither
 * entities of the document's own nor anything outside it, so nothing in it can grow or be fetched. Neighbours: the packages that
 * know what the trees mean.
 */
package org.onrecord.ingest.format.syntax;
