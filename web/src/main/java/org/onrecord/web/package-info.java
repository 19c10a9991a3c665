/** The record in the browser and for programs: a server, its pages and its API. */
package org.onrecord.web;
