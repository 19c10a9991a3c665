package org.onrecord.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.onrecord.domain.Speaker;
import org.onrecord.record.correction.Asked;
import org.onrecord.record.correction.Asked.Part;

/** What the fields of a form ask of a statement: a field that is as it was, which the form tells by a field "was-…", asks nothing. */
final class StatementEdits {

    /** Between the names of several speakers. */
    private static final String BETWEEN = ";";

    private StatementEdits() { }

    /** @param fields gives what was filled in; empty: nothing, or there is no such field */
    static List<Asked> of(UnaryOperator<String> fields) {
        List<Asked> asked = new ArrayList<>();
        if (isChanged(fields, "speaker")) {
            asked.add(new Asked.Who(names(fields.apply("speaker")), fresh(fields.apply("new"))));
        }
        if (isChanged(fields, "act") && !fields.apply("act").isEmpty()) {
            asked.add(new Asked.WhichAct(fields.apply("act")));
        }
        if (isChanged(fields, "said")) {
            asked.add(new Asked.When(Optional.of(fields.apply("said")).filter(date -> !date.isEmpty())));
        }
        for (Part part : Part.values()) {
            String name = part.name().toLowerCase(Locale.ROOT);
            if (isChanged(fields, name) && !(part == Part.CONTENT && fields.apply(name).isEmpty())) {
                asked.add(new Asked.WhichWords(part, Optional.of(fields.apply(name)).filter(words -> !words.isEmpty()).stream().toList()));
            }
        }
        return asked;
    }

    private static boolean isChanged(UnaryOperator<String> fields, String name) {
        return !fields.apply(name).equals(fields.apply("was-" + name));
    }

    private static List<String> names(String field) {
        return Arrays.stream(field.split(BETWEEN)).map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    private static Optional<Speaker.Type> fresh(String field) {
        return Arrays.stream(Speaker.Type.values()).filter(type -> type.name().equalsIgnoreCase(field)).findFirst();
    }
}
