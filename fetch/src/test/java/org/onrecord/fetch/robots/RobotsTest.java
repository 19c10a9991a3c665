package org.onrecord.fetch.robots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class RobotsTest {

    private static final String TOKEN = "onrecord";

    private static boolean allows(String text, String path) {
        return Robots.parse(text, TOKEN).allows(path);
    }

    /** From RFC 9309, 2.2.2 and 2.2.3, and the examples that go round with it. */
    @ParameterizedTest(name = "Disallow: {0} forbids {1}: {2}")
    @CsvSource({
        "/,                /a/b,               true",
        "/fish,            /fish,              true",
        "/fish,            /fish.html,         true",
        "/fish,            /Fish.asp,          false",
        "/fish,            /catfish,           false",
        "/fish/,           /fish,              false",
        "/fish*,           /fishheads/yummy,   true",
        "/*.php,           /folder/a.php?b=1,  true",
        "/*.php,           /windows.PHP,       false",
        "/*.php$,          /a.php,             true",
        "/*.php$,          /a.php?b,           false",
        "/*.php$,          /a.php/b.php,       true",
        "/fish*.php,       /fish/heads.php?x,  true",
        "/$,               /,                  true",
        "/$,               /a,                 false",
        "/*a*a$,           /a,                 false",
        "/*a*a$,           /aa,                true",
        "fish,             /fish,              true",
        "*/private,        /a/private/b,       true",
        "/foo/bar?baz=quz, /foo/bar?baz=quz,   true",
        "/foo/bar/ツ,       /foo/bar/%E3%83%84, true",
        "/foo/bar/%E3%83%84, /foo/bar/%e3%83%84, true",
        "/foo/bar/%62%61%7A, /foo/bar/baz,     true",
        "/a%2Fb,           /a/b,               false",
        "/a%3cd.html,      /a%3Cd.html,        true",
        "/100%,            /100%,              true"})
    void aRuleIsTheBeginningOfAPathWithStarsAndAnEnd(String rule, String path, boolean forbids) {
        assertThat(allows("User-agent: *\nDisallow: " + rule, path)).isEqualTo(!forbids);
    }

    @Test
    void theLongestRuleDecides() {
        String text = "User-agent: *\nDisallow: /news\nAllow: /news/open\nDisallow: /news/open/draft\n";
        assertThat(allows(text, "/news/1")).isFalse();
        assertThat(allows(text, "/news/open/1")).isTrue();
        assertThat(allows(text, "/news/open/draft/1")).isFalse();
    }

    @Test
    void ofTwoAsLongTheOneThatAllowsDecides() {
        assertThat(allows("User-agent: *\nDisallow: /page\nAllow: /page\n", "/page")).isTrue();
    }

    @Test
    void theGroupThatNamesTheRobotStandsAlone() {
        String text = "User-agent: *\nDisallow: /\n\nUser-agent: OnRecord\nDisallow: /private\n";
        assertThat(allows(text, "/news")).isTrue();
        assertThat(allows(text, "/private")).isFalse();
    }

    @Test
    void anEmptyGroupOfItsOwnFreesTheRobot() {
        assertThat(allows("User-agent: *\nDisallow: /\nUser-agent: onrecord\nDisallow:\n", "/news")).isTrue();
    }

    @Test
    void twoGroupsForOneRobotAreOne() {
        String text = "User-agent: onrecord\nDisallow: /a\nUser-agent: other\nDisallow: /\nUser-agent: onrecord\nDisallow: /b\n";
        assertThat(allows(text, "/a")).isFalse();
        assertThat(allows(text, "/b")).isFalse();
        assertThat(allows(text, "/c")).isTrue();
    }

    @Test
    void severalRobotsShareAGroup() {
        String text = "User-agent: other\nUser-agent: onrecord/2.0 (news)\nDisallow: /a\n";
        assertThat(allows(text, "/a")).isFalse();
    }

    @Test
    void aRobotWhoseNameOnlyBeginsLikeOursIsAnother() {
        assertThat(allows("User-agent: onrecordings\nDisallow: /\n", "/a")).isTrue();
        assertThat(allows("User-agent: on\nDisallow: /\n", "/a")).isTrue();
    }

    @Test
    void aSitemapInTheMiddleEndsNoGroup() {
        assertThat(allows("User-agent: *\nSitemap: https://quarry.example/map.xml\nDisallow: /a\n", "/a")).isFalse();
    }

    @Test
    void rulesBeforeAnyRobotAreNobodys() {
        assertThat(allows("Disallow: /\nUser-agent: *\nDisallow: /a\n", "/b")).isTrue();
    }

    @Test
    void robotsTxtItselfIsAllowed() {
        assertThat(allows("User-agent: *\nDisallow: /\n", "/robots.txt")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\uFEFFUser-agent: *\nDisallow: /a",
        "user-agent:*\rdisallow:/a\r",
        "User-Agent : * # all\r\n  Disallow : /a # not this\r\n"})
    void markLineEndsCaseSpacesAndCommentsDoNotMatter(String text) {
        assertThat(allows(text, "/a")).isFalse();
        assertThat(allows(text, "/b")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "<!DOCTYPE html><html><body>Not found</body></html>", "\u0000\u0001\uFFFD", "Disallow", ": /", "User-agent:\nDisallow: /"})
    void whatIsNoRobotsTxtForbidsNothing(String text) {
        assertThat(allows(text, "/a")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"10, 10000", "0.5, 500", "-1, ", "soon, ", "1e9, "})
    void aDelayIsInSeconds(String written, Long milliseconds) {
        assertThat(Robots.parse("User-agent: *\nCrawl-delay: " + written + "\n", TOKEN).delay().map(Duration::toMillis).orElse(null)).isEqualTo(milliseconds);
    }

    /** Half a megabyte of stars, and of near misses: a bounded time. */
    @ParameterizedTest
    @ValueSource(strings = {"*a", "*", "a*", "*aaaaaaaab"})
    void aHostilePatternTakesABoundedTime(String piece) {
        String text = "User-agent: *\nDisallow: /" + piece.repeat(500_000 / piece.length()) + "b\n";
        assertThatCode(() -> allows(text, "/" + "a".repeat(8_000))).doesNotThrowAnyException();
    }

    @Test
    void manyRulesTakeABoundedTime() {
        assertThat(allows("User-agent: *\n" + "Disallow: /*a*a*b\n".repeat(30_000), "/" + "a".repeat(8_000))).isTrue();
    }
}
