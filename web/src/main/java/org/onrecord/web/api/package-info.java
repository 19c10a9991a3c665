/** The record for programs: each endpoint is declared once, and both the addresses and their description (OpenAPI) are made of that. */
package org.onrecord.web.api;
