/** What an export hands to each format, and in which order. */
package org.onrecord.export.form;
