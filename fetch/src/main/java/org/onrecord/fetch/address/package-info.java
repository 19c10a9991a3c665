/**
 * Addresses of the web, and which machines may be asked at all. Neighbours: {@code wire}, which connects; {@code org.onrecord.fetch},
 * which asks before each step of a redirect.
 */
package org.onrecord.fetch.address;
