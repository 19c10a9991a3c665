/** Rules of the house, checked on all modules: their arrows, their names, their sizes. */
package org.onrecord.house;
