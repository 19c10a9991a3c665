/** People who sign in: their passwords, sessions and keys, and the pages for them. */
package org.onrecord.web.people;
