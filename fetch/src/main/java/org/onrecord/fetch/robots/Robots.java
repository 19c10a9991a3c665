package org.onrecord.fetch.robots;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one host allows one robot.
 *
 * @param rules those of the groups that are meant for it
 * @param delay how long it asks to wait between two requests (Crawl-delay, no part of the RFC); empty: it does not say
 */
public record Robots(List<Rule> rules, Optional<Duration> delay) {

    /** Everything: the host has no robots.txt, or an empty one. */
    public static final Robots ALLOW_ALL = new Robots(List.of(), Optional.empty());

    private static final String ITSELF = "/robots.txt";

    public Robots {
        rules = List.copyOf(rules);
        Objects.requireNonNull(delay, "delay is null");
    }

    /**
     * Reads a robots.txt of any quality: lines that mean nothing are passed over.
     *
     * @param token the robot's product token; upper and lower case are one
     */
    public static Robots parse(String text, String token) {
        return new RobotsText(token).read(text);
    }

    /**
     * Whether a page may be fetched: the longest rule that matches decides, of two as long the one that allows.
     *
     * @param path what stands after the origin, from "/" on, with the query
     */
    public boolean allows(String path) {
        String normal = PathPattern.normal(path);
        return normal.equals(ITSELF) || rules.stream().filter(rule -> rule.pattern().matches(normal))
                .max(Comparator.comparingInt((Rule rule) -> rule.pattern().length()).thenComparing(Rule::allows))
                .map(Rule::allows).orElse(true);
    }

    /** One line, Allow or Disallow. */
    public record Rule(boolean allows, PathPattern pattern) {

        public Rule {
            Objects.requireNonNull(pattern, "pattern is null");
        }
    }
}
