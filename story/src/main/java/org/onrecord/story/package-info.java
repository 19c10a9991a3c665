/** Which reports tell of one event. */
package org.onrecord.story;
