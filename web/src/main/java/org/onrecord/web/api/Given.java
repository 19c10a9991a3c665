package org.onrecord.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.onrecord.record.correction.Answer;
import org.onrecord.search.StatementQuery;
import org.onrecord.web.ask.Asked;
import org.onrecord.web.ask.Reply.Problem;
import org.onrecord.web.page.SearchPage;

/** A request whose parameters are as the endpoint says they must be. */
record Given(Endpoint endpoint, Asked asked, Cursor cursor) {

    /** @return why it is not so, or the request */
    static Answer<Given> check(Endpoint endpoint, Asked asked) {
        for (String name : asked.query().keySet()) {
            if (endpoint.parameters().stream().noneMatch(parameter -> parameter.where() == Parameter.Where.QUERY && parameter.name().equals(name))) {
                return Answer.refused("unknown-parameter", "There is no parameter '" + shortened(name) + "' here; there is "
                        + String.join(", ", endpoint.parameters().stream().filter(one -> one.where() == Parameter.Where.QUERY).map(Parameter::name).toList()) + ".");
            }
        }
        for (Parameter parameter : endpoint.parameters()) {
            List<String> values = parameter.where() == Parameter.Where.PATH ? List.of(asked.place(parameter.name())) : asked.queries(parameter.name());
            if (values.size() > 1 && !parameter.repeats()) {
                return Answer.refused("doubled-parameter", "'" + parameter.name() + "' may be given once.");
            }
            for (String value : values) {
                Optional<String> mistake = parameter.values().mistake(value);
                if (mistake.isPresent()) {
                    return Answer.refused("bad-parameter", "'" + parameter.name() + "' " + mistake.get() + ".");
                }
            }
        }
        return asked.query(Parameter.CURSOR.name()).map(cursor -> Cursor.read(endpoint.words().name(), cursor)).orElse(Answer.done(Cursor.FIRST))
                .map(cursor -> new Given(endpoint, asked, cursor));
    }

    /** Of somebody's words as much as helps to find them. */
    static String shortened(String words) {
        return words.length() <= 60 ? words : words.substring(0, words.offsetByCodePoints(0, 50)) + "\u2026";
    }

    String place(String name) {
        return asked.place(name);
    }

    Optional<String> text(String name) {
        return asked.query(name);
    }

    Optional<LocalDate> day(String name) {
        return asked.query(name).map(LocalDate::parse);
    }

    /** What is searched for: its days are days, as was checked. */
    StatementQuery query() {
        return SearchPage.query(asked).orElseThrow();
    }

    /** How many are asked for at most. */
    int limit() {
        return Math.toIntExact(whole(Parameter.LIMIT));
    }

    /** The value of a number, or its usual one. */
    long whole(Parameter parameter) {
        return asked.query(parameter.name()).map(Long::valueOf).orElseGet(() -> ((Values.Whole) parameter.values()).usual().orElseThrow());
    }

    /** What is refused, as a problem: 404 for what is not there, 400 for what is asked wrongly. */
    static Problem problem(Answer.Refused<?> refused, int status) {
        boolean missing = refused.code().startsWith("no-such-");
        return Problem.refused(missing ? 404 : status, missing ? "There is no such thing in the record" : "This cannot be done as it was asked", refused);
    }
}
