/**
 * The record as linked data: a JSON-LD document a line, in the terms of schema.org, Web Annotation and PROV, and of our own
 * {@code context-1.jsonld} for what those lack (docs/exports.md).
 */
package org.onrecord.export.jsonld;
