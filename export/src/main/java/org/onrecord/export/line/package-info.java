/** Lines of a file that anybody may have written, in bounded memory. */
package org.onrecord.export.line;
