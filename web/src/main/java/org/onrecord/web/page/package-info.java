/** The pages: what each reads of the record, and what its template shows. */
package org.onrecord.web.page;
