/** What is asked of the server and what it answers, without a word of how that travels: a page is a function from the one to the other. */
package org.onrecord.web.ask;
