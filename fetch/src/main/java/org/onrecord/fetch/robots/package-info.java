/**
 * What a host allows robots to fetch: robots.txt as RFC 9309 has it. Text in, answers out; neighbours: {@code org.onrecord.fetch},
 * which gets the text and keeps to the answers.
 */
package org.onrecord.fetch.robots;
