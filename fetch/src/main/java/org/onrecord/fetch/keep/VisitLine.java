package org.onrecord.fetch.keep;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.onrecord.fetch.Validators;
import org.onrecord.fetch.address.WebAddress;

/** One visit as a line: values with tabs between them, "-" for what is not known. */
final class VisitLine {

    private static final String NONE = "-";
    private static final int WITHOUT_PAGE = 4;
    private static final int WITH_PAGE = 11;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private VisitLine() {
    }

    static String of(Visit visit) {
        String start = String.join("\t", visit.at().toString(), visit.address(), visit.result(), Integer.toString(visit.failures()));
        return visit.page().map(page -> String.join("\t", start, page.validators().address().toString(), written(page.validators().etag()),
                written(page.validators().lastModified()), page.payload(), page.kept().toString(), page.text().isEmpty() ? NONE : page.text(), page.since().toString())).orElse(start);
    }

    /** Control characters have no place in a header; without the value the page is merely sent again. */
    private static String written(Optional<String> value) {
        return value.filter(text -> text.chars().noneMatch(c -> c < ' ')).orElse(NONE);
    }

    /** Empty: no line of this kind, or one that a crash cut off. */
    static Optional<Visit> read(String line) {
        List<String> values = List.of(line.split("\t", -1));
        if (values.size() != WITHOUT_PAGE && values.size() != WITH_PAGE || !NUMBER.matcher(values.get(3)).matches()) {
            return Optional.empty();
        }
        try {
            Optional<Visit.Page> page = values.size() == WITH_PAGE ? page(values.subList(WITHOUT_PAGE, WITH_PAGE)) : Optional.empty();
            return Optional.of(new Visit(Instant.parse(values.get(0)), values.get(1), values.get(2), Integer.parseInt(values.get(3)), page));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Visit.Page> page(List<String> values) {
        return WebAddress.of(values.get(0)) instanceof WebAddress address
                ? Optional.of(new Visit.Page(new Validators(address, read(values, 1), read(values, 2)), values.get(3),
                        Instant.parse(values.get(4)), read(values, 5).orElse(""), Instant.parse(values.get(6))))
                : Optional.empty();
    }

    private static Optional<String> read(List<String> values, int index) {
        return Optional.of(values.get(index)).filter(value -> !value.equals(NONE));
    }
}
