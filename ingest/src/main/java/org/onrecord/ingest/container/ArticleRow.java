package org.onrecord.ingest.container;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What columns of a table say of an article, as docs/record-format.md has an article's fields. */
final class ArticleRow {

    static final String SOURCE = "source";
    static final String TEXT = "text";

    /** A whole article in one column. */
    static final String ARTICLE = "article";

    private static final String PAGE = "page";
    private static final String FURNITURE = "furniture";
    private static final String MARKS = "marks";
    private static final String ALIGNMENT = "alignment";
    private static final String ORIGINS = "origins";
    private static final String FROM = "from";

    /** Of a table that onrecord wrote, those that are fields of an article's page under the same name. */
    private static final List<String> OF_PAGE = List.of("address", "canonical", "section", "changed", "charset");

    private static final List<String> COMMON = List.of(SOURCE, TEXT, "headline", "outlet", "published", "language", "byline", "credits", MARKS, FURNITURE);

    private ArticleRow() { }

    /**
     * The columns that are read.
     *
     * @param isOurs whether it is the table "articles" of an export, which has an article's id under its name, and a page's fields each by itself
     */
    static Set<String> columns(boolean isOurs) {
        List<String> names = new ArrayList<>(COMMON);
        names.addAll(isOurs ? OF_PAGE : List.of("format", ARTICLE, PAGE));
        names.addAll(isOurs ? List.of(ORIGINS, ALIGNMENT) : List.of());
        return Set.copyOf(names);
    }

    /** A row of an export's table as an article. */
    static Map<String, Object> ofOurs(Map<String, Object> row) {
        Map<String, Object> article = new LinkedHashMap<>(row);
        Map<String, Object> page = new LinkedHashMap<>();
        for (String name : OF_PAGE) {
            Optional.ofNullable(article.remove(name)).ifPresent(value -> page.put(name, value));
        }
        Optional.ofNullable(article.remove(ORIGINS)).ifPresent(value -> page.put(FROM, value));
        Optional.ofNullable(article.remove(ALIGNMENT)).ifPresent(value -> page.put(ALIGNMENT, numbers(value)));
        article.put(PAGE, page);
        article.computeIfPresent(FURNITURE, (_, value) -> numbers(value));
        article.computeIfPresent(MARKS, (_, value) -> elements(value).stream().map(ArticleRow::mark).toList());
        return article;
    }

    private static Object mark(Object mark) {
        if (!(mark instanceof Map<?, ?> fields)) {
            return "";
        }
        Map<Object, Object> copy = new LinkedHashMap<>(fields);
        copy.computeIfPresent("spans", (_, value) -> numbers(value));
        return copy;
    }

    /** Groups of numbers, e.g. a start and an end, as lists of them. */
    private static List<Object> numbers(Object groups) {
        return elements(groups).stream().<Object>map(group -> group instanceof Map<?, ?> fields ? List.copyOf(fields.values()) : "").toList();
    }

    private static List<?> elements(Object list) {
        return list instanceof List<?> elements ? elements : List.of();
    }
}
