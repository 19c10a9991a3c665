/** What stands between the server and whoever asks: who is let in, how often, how much, and what no other site can do in their name. */
package org.onrecord.web.guard;
