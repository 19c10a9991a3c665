package org.onrecord.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.onrecord.domain.Annotation;
import org.onrecord.domain.Article;
import org.onrecord.domain.Attribution;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Text;

/**
 * A report with its tags written into it: {@code "{1s:Ann Lee} {1q:said} {1c:it was late}."} is an attribution with source, cue
 * and content. Tags of one number belong together; tags may stand inside each other.
 */
public record Marked(Article article, Annotation annotation) {

    private static final Resolver RESOLVER = Resolver.load();

    private record Opened(String tag, int start) {
    }

    public static Marked of(String marked) {
        StringBuilder plain = new StringBuilder();
        Map<Integer, Map<Character, List<CharSpan>>> tags = new TreeMap<>();
        Deque<Opened> open = new ArrayDeque<>();
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == '{') {
                int colon = marked.indexOf(':', i);
                open.push(new Opened(marked.substring(i + 1, colon), plain.length()));
                i = colon;
            } else if (c == '}') {
                Opened tag = open.pop();
                char role = tag.tag().charAt(tag.tag().length() - 1);
                int number = Integer.parseInt(tag.tag().substring(0, tag.tag().length() - 1));
                CharSpan span = Text.of(plain.toString()).span(tag.start(), plain.length());
                tags.computeIfAbsent(number, any -> new TreeMap<>()).computeIfAbsent(role, any -> new ArrayList<>()).add(span);
            } else {
                plain.append(c);
            }
        }
        List<Attribution> attributions = new ArrayList<>();
        tags.values().forEach(roles -> attributions.add(new Attribution(roles.getOrDefault('s', List.of()), roles.getOrDefault('q', List.of()),
                roles.getOrDefault('c', List.of()), 1)));
        return new Marked(Article.of("harbor.txt", plain.toString()), Annotation.of(attributions, "by hand"));
    }

    /** The statements of a marked report. */
    public static List<Statement> statements(String marked) {
        Marked report = of(marked);
        return RESOLVER.resolve(report.article(), report.annotation());
    }

    /** The speakers' names of each statement of a marked report. */
    public static List<List<String>> speakers(String marked) {
        return statements(marked).stream().map(statement -> statement.speakers().stream().map(Speaker::name).toList()).toList();
    }

    /** The speakers' names of the last statement of a marked report. */
    public static List<String> lastSpeakers(String marked) {
        return speakers(marked).getLast();
    }
}
