package org.onrecord.web.people;

import org.onrecord.web.guard.Cookies;
import org.onrecord.web.guard.Secrets;

/**
 * How people come in.
 *
 * @param login whether they have to sign in
 */
public record Doors(boolean login, Cookies cookies, Secrets secrets) { }
