package org.onrecord.fetch.robots;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Goes through the lines of one robots.txt and gathers what is meant for one robot, and for all. */
final class RobotsText {

    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
    private static final Pattern LINE = Pattern.compile("\\s*+([A-Za-z-]++)\\s*+:([^#]*+).*+", Pattern.DOTALL);

    /** "Onrecord/1.0 (news)" means the robot Onrecord. */
    private static final Pattern TOKEN = Pattern.compile("\\*|[A-Za-z_-]+");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})?");
    private static final String ANYBODY = "*";

    private final String token;
    private final Group own = new Group();
    private final Group anybody = new Group();

    /** Whom the present group is for. */
    private boolean forOwn;
    private boolean forAnybody;

    /** Whether the lines before name robots: the next one does so for the same group. */
    private boolean naming;

    private static final class Group {

        private final List<Robots.Rule> rules = new ArrayList<>();
        private boolean named;
        private Duration delay;

        Robots robots() {
            return new Robots(rules, Optional.ofNullable(delay));
        }
    }

    RobotsText(String token) {
        this.token = token;
    }

    Robots read(String text) {
        for (String line : LINE_END.split(text.startsWith("\uFEFF") ? text.substring(1) : text, -1)) {
            Matcher parts = LINE.matcher(line);
            if (parts.matches()) {
                take(parts.group(1).toLowerCase(Locale.ROOT), parts.group(2).strip());
            }
        }
        return (own.named ? own : anybody).robots();
    }

    private void take(String key, String value) {
        switch (key) {
            case "user-agent", "useragent" -> name(value);
            case "allow" -> rule(true, value);
            case "disallow" -> rule(false, value);
            case "crawl-delay" -> delay(value);
            // Sitemap and what else there is belongs to no group, and ends none.
            default -> { }
        }
    }

    private void name(String robot) {
        if (!naming) {
            forOwn = false;
            forAnybody = false;
            naming = true;
        }
        Matcher name = TOKEN.matcher(robot);
        if (name.lookingAt()) {
            forAnybody |= name.group().equals(ANYBODY);
            forOwn |= name.group().equalsIgnoreCase(token);
            own.named |= forOwn;
        }
    }

    private void rule(boolean allows, String pattern) {
        naming = false;
        if (pattern.isEmpty()) {
            return;
        }
        Robots.Rule rule = new Robots.Rule(allows, PathPattern.of(pattern.startsWith("*") || pattern.startsWith("/") ? pattern : "/" + pattern));
        if (forOwn) {
            own.rules.add(rule);
        }
        if (forAnybody) {
            anybody.rules.add(rule);
        }
    }

    private void delay(String seconds) {
        naming = false;
        if (!SECONDS.matcher(seconds).matches()) {
            return;
        }
        Duration delay = Duration.ofMillis((long) (Double.parseDouble(seconds) * 1000));
        if (forOwn) {
            own.delay = delay;
        }
        if (forAnybody) {
            anybody.delay = delay;
        }
    }
}
