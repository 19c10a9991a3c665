package org.onrecord.web.ask;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.onrecord.record.correction.Answer;

/** What the server replies. */
public sealed interface Reply {

    /** @return its HTTP status */
    int status();

    /**
     * A page for people.
     *
     * @param title    in the browser's tab; what the page is of comes first
     * @param template beside the others, without its ending, e.g. "search"
     * @param model    the template's one parameter beside the frame
     * @param twin     the same for programs
     */
    record Page(int status, String title, String template, Object model, Optional<Twin> twin) implements Reply {

        public Page {
            Objects.requireNonNull(title, "title is null");
            Objects.requireNonNull(template, "template is null");
            Objects.requireNonNull(model, "model is null");
            Objects.requireNonNull(twin, "twin is null");
        }

        public static Page of(String title, String template, Object model) {
            return new Page(200, title, template, model, Optional.empty());
        }

        public static Page of(String title, String template, Object model, Twin twin) {
            return new Page(200, title, template, model, Optional.of(twin));
        }
    }

    /** What a page shows, at the same address with ".json" or ".csv" after it. */
    interface Twin {

        /** Lines of JSON as the record format has them, or one object. */
        void json(OutputStream out) throws IOException;

        Table table();
    }

    /**
     * Anything that is no page.
     *
     * @param type    of the content, e.g. "application/json"
     * @param headers more of them, e.g. that it is to be kept as a file
     */
    record Content(int status, String type, Map<String, String> headers, Body body) implements Reply {

        public Content {
            Objects.requireNonNull(type, "type is null");
            headers = Map.copyOf(headers);
            Objects.requireNonNull(body, "body is null");
        }

        public static Content of(String type, String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return new Content(200, type, Map.of(), out -> out.write(bytes));
        }

        /** @param name under which the browser keeps it; letters, digits, "-", "." and "_" of it are kept */
        public static Content file(String type, String name, Body body) {
            return new Content(200, type, Map.of("Content-Disposition", "attachment; filename=\"" + name.replaceAll("[^\\p{Alnum}._-]", "-") + "\""), body);
        }
    }

    /** What is written as it is asked for, however much it is. */
    @FunctionalInterface
    interface Body {

        void write(OutputStream out) throws IOException;
    }

    /** Look there instead: after a form, so that reloading sends nothing twice. @param to a path of this server */
    record Redirect(String to, Map<String, String> headers) implements Reply {

        public Redirect {
            if (!isPath(to)) {
                throw new IllegalArgumentException("not a path of this server: " + to);
            }
            headers = Map.copyOf(headers);
        }

        public Redirect(String to) {
            this(to, Map.of());
        }

        /** Whether words are a path of this server, and no address of another: "//host", "/\\host" and what holds a line's end are none. */
        public static boolean isPath(String to) {
            return to.startsWith("/") && !to.startsWith("//") && !to.contains("\\") && to.chars().noneMatch(Character::isISOControl);
        }

        @Override
        public int status() {
            return 303;
        }
    }

    /** Look there instead, at another service. @param to no words of an asker */
    record Elsewhere(URI to, Map<String, String> headers) implements Reply {

        public Elsewhere {
            if (!"https".equals(to.getScheme()) && !"http".equals(to.getScheme())) {
                throw new IllegalArgumentException("not a page: " + to);
            }
            headers = Map.copyOf(headers);
        }

        @Override
        public int status() {
            return 303;
        }
    }

    /**
     * Why there is no answer, for people on a page and for programs as a problem document (RFC 9457).
     *
     * @param code    a word for programs, e.g. "no-such-claim"
     * @param title   what is wrong, in a few words
     * @param detail  what to do next; holds no path, no address of the machine, nothing of the program's inside
     * @param headers more that the protocol has for it, e.g. when to ask again
     */
    record Problem(int status, String code, String title, String detail, Map<String, String> headers) implements Reply {

        public Problem {
            Objects.requireNonNull(code, "code is null");
            Objects.requireNonNull(title, "title is null");
            Objects.requireNonNull(detail, "detail is null");
            headers = Map.copyOf(headers);
        }

        public Problem(int status, String code, String title, String detail) {
            this(status, code, title, detail, Map.of());
        }

        /** Asked too often. @param seconds after which to ask again */
        public static Problem tooMany(String code, String title, String detail, long seconds) {
            return new Problem(429, code, title, detail, Map.of("Retry-After", String.valueOf(seconds)));
        }

        /** For what was given as a day. */
        public static Problem noDay() {
            return bad("bad-date", "That is no day", "Write days as 2031-04-08.");
        }

        /** Something was refused, and nothing changed: the message as a sentence. */
        public static Problem refused(int status, String title, Answer.Refused<?> refused) {
            String message = refused.message();
            return new Problem(status, refused.code(), title, message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1) + (message.endsWith(".") ? "" : "."));
        }

        public static Problem missing(String code, String title, String detail) {
            return new Problem(404, code, title, detail);
        }

        public static Problem bad(String code, String title, String detail) {
            return new Problem(400, code, title, detail);
        }
    }
}
