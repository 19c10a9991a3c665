/** Another service that people sign in with, by OpenID Connect: what is asked of it, within which limits, and what is believed. */
package org.onrecord.web.provider;
