/** Reports on their way into the record through the browser: files, pasted text and addresses, one import after another. */
package org.onrecord.web.bring;
