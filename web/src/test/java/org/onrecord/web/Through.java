package org.onrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.onrecord.web.provider.QuarryLogin;
import org.onrecord.web.setting.Setting;
import org.onrecord.web.setting.Settings;

/** The way through another service. */
public final class Through {

    private Through() { }

    public static Settings settings(QuarryLogin login) {
        return Settings.USUAL.with(Setting.OIDC_ISSUER, login.issuer()).with(Setting.OIDC_CLIENT, QuarryLogin.CLIENT).with(Setting.OIDC_SECRET, QuarryLogin.SECRET);
    }

    /** Leaves for the provider, is signed in there, and is back. */
    static HttpResponse<String> theService(Visitor visitor) {
        HttpResponse<String> left = visitor.get("/sign-in/provider");
        return left.statusCode() == 303 ? visitor.get(location(visitor.get(location(left)))) : left;
    }

    /** Where a reply leads to. */
    static String location(HttpResponse<String> reply) {
        return reply.headers().firstValue("Location").orElse(reply.statusCode() + reply.body());
    }

    /** Nobody is in, the page says why in words, and a password may be given there. */
    static void assertRefused(HttpResponse<String> page, int status, String... words) {
        assertThat(page.statusCode()).as(page.body()).isEqualTo(status);
        assertThat(page.body()).contains(words).contains("<p class=\"notice\" role=\"alert\">", "name=\"password\"").doesNotContain(QuarryLogin.SECRET, "kettle &amp; moon", "<script>alert");
        assertThat(page.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("onrecord-session"));
        GuardedServerTest.assertTellsNothing(page.body());
    }
}
