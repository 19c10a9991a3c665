package org.onrecord.ingest.layout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A short line that a site puts around a report, and no report says. */
enum Crumb {

    /** Stands anywhere: an advertisement, a player, a sharing button. */
    PASSING,

    /** Stands where a report is over: other reports, readers' comments, the house and its terms. */
    CLOSING;

    /** Longer lines are never looked at: it bounds the work of the patterns. */
    private static final int LONGEST = 200;

    private static final String PHRASES = "phrases.txt";
    private static final Map<String, Crumb> BY_PHRASE = load();

    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{N}\"“”«»„'‘’]");

    private static final List<Pattern> PASSING_PATTERNS = patterns(
            // 0:00 0:02:05 0:00
            "(?:\\d{1,2}:\\d{2}(?::\\d{2})?[\\s/|–-]*+)++",
            // 16x9 Image
            "\\W*+\\d{1,5}\\s?[x×]\\s?\\d{1,5}(?:\\s+(?:image|photo|picture|px))?",
            // 12 comments, 1.2k shares
            "\\W*+[\\d.,]++[km]?\\+?\\s+(?:comments?|shares?|views?|likes?|reads?|retweets?|replies|followers|votes?|photos?|images?)",
            // 5 hours ago, 4 min read
            "\\W*+(?:an?|\\d+)\\s?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?|months?|years?) ago",
            "\\W*+\\d+[\\s-](?:min|mins|minutes?)[\\s-]read",
            // Markup left over
            "(?:<[^<>]*+>\\s*+)++\\.?",
            // READ MORE: another report; WATCH: its video
            "\\W*+(?:(?:read|see|watch|view|listen) (?:more|also|next|now|too)|related|related (?:story|stories|articles?|news|coverage|reading|videos?)"
                    + "|recommended|must read|don['’]t miss)\\s?[:|»>]\\s?\\S.*+",
            "\\W*+(?:read|see|watch|listen|hear|view|more|also)"
                    + "(?: (?:more|also|this|here|it|on|about|story|stories|articles?|news|coverage|videos?|reading))*+\\s?[:|»>]\\s?\\S.*+(?<![.])",
            "(?:(?:story|article|text|report|post) (?:continues?|resumes?)|continue reading|keep reading|scroll)\\b.{0,60}",
            "(?:advertisement|sponsored)\\b.{0,40}",
            "view (?:this|the) (?:post|photo|video|profile) on \\w+",
            "a post shared by .{1,60}",
            // Follow the writer on some network, sign up for some letter
            "\\W*+(?:follow|like|find|join|contact|e-?mail|tweet|reach|message)\\b[^.!?]{0,140}"
                    + "(?:@\\w|\\bon (?:twitter|facebook|instagram|x|threads|linkedin|youtube|tiktok|telegram|whatsapp|snapchat|google news)\\b).{0,60}",
            "(?:send|e-?mail|tweet)\\b[^\"“”]{0,160}\\w@\\w+\\..{1,60}",
            "\\(?h/t\\b.{1,60}",
            // Read the whole story here; watch what they said below; do you like them? like the page
            "(?:read|watch|listen to|hear|see|view|check out|take a look at)\\b[^\"“”]{0,150}\\b(?:here|below|above)[.:!]?",
            "read the (?:rest|full|whole|original)\\b[^\"“”]{0,80}",
            "[^\"“”]{0,100}\\blike (?:us|our page|the page|this page)\\b.{0,40}",
            "(?:for more|want)\\b[^\"“”]{0,100}\\b(?:sign up|subscribe|download|check out|click|follow)\\b[^\"“”]{0,80}",
            "enter your e-?mail\\b.{0,60}",
            "(?:please )?(?:subscribe|sign up|sign in|log in|click|tap|donate)(?: (?:here|now|today|to|for|with|in|on|below))\\b[^\"“”]{0,120}");

    private static final List<Pattern> CLOSING_PATTERNS = patterns(
            // Also on ..., More from ..., Most read in ...
            "(?:also|more|most|latest|trending|popular|recommended|top|read more|featured)"
                    + " (?:on|from|in|about|for you|read|popular|viewed|shared|commented|watched|news|stories|headlines|videos|articles|topics)"
                    + "(?: \\S+){0,4}(?<![.!?])",
            "[^\\p{L}\\p{N}©(]*+(?:©|\\(c\\) |copyright (?:©|\\(c\\)|\\d{4})).{0,160}",
            ".{0,120}\\ball rights reserved\\b.{0,60}",
            "(?:tags?|topics?|filed under|posted in|more about|read more about)\\s?:.{0,160}(?<![.!?])");

    /** What {@code line} is, if it is one. */
    static Optional<Crumb> of(Line line) {
        if (line.string().length() > LONGEST) {
            return Optional.empty();
        }
        Crumb phrase = BY_PHRASE.get(line.key());
        if (phrase != null) {
            return Optional.of(phrase);
        }
        if (!LETTERS.matcher(line.string()).find() || matches(PASSING_PATTERNS, line.string())) {
            return Optional.of(PASSING);
        }
        return matches(CLOSING_PATTERNS, line.string()) ? Optional.of(CLOSING) : Optional.empty();
    }

    private static boolean matches(List<Pattern> patterns, String line) {
        for (Pattern pattern : patterns) {
            if (pattern.matcher(line).matches()) {
                return true;
            }
        }
        return false;
    }

    private static List<Pattern> patterns(String... expressions) {
        List<Pattern> patterns = new ArrayList<>();
        for (String expression : expressions) {
            patterns.add(Pattern.compile(expression, Pattern.CASE_INSENSITIVE));
        }
        return List.copyOf(patterns);
    }

    private static Map<String, Crumb> load() {
        Map<String, Crumb> phrases = new HashMap<>();
        try (InputStream in = Crumb.class.getResourceAsStream(PHRASES);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Crumb crumb = PASSING;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("[")) {
                    crumb = line.equals("[closing]") ? CLOSING : PASSING;
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    phrases.put(line, crumb);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(PHRASES + " beside " + Crumb.class + " cannot be read", e);
        }
        return Map.copyOf(phrases);
    }
}
