/** Which reports are copies of which, and where they come from. */
package org.onrecord.origin;
