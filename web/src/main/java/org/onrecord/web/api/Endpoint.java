package org.onrecord.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.SearchFault;
import org.onrecord.web.ask.Asked.Method;
import org.onrecord.web.ask.Reply;
import org.onrecord.web.ask.Role;

/**
 * An address of the API and all that is to be known of it: of a list of these both the server's routes and the document are made.
 *
 * @param path  below {@link Api#PATH}
 * @param takes schema of the JSON that is sent; empty: nothing is
 */
record Endpoint(Method method, String path, Words words, List<Parameter> parameters, Optional<String> takes, Gives gives, Call call) {

    /**
     * What people read of it.
     *
     * @param name a word for programs that are made from the document, e.g. "listReports"
     * @param part of the API, e.g. "Reports"
     */
    record Words(String name, String part, String summary, String description) { }

    /**
     * What it answers when all is well.
     *
     * @param schema name of one of the document's; of an answer with many items, that of one
     */
    record Gives(int status, boolean many, String schema, List<String> types) {

        private static final List<String> JSON = List.of("application/json");

        static Gives one(String schema) {
            return new Gives(200, false, schema, JSON);
        }

        static Gives many(String schema) {
            return new Gives(200, true, schema, JSON);
        }

        static Gives made(String schema) {
            return new Gives(201, false, schema, JSON);
        }

        static Gives file(List<String> types) {
            return new Gives(200, false, "", types);
        }

        /** Written as it is read: nobody knows beforehand whether it is the same as before. */
        boolean isFile() {
            return schema.isEmpty();
        }
    }

    /** Answers what was asked, all parameters being as they must. */
    @FunctionalInterface
    interface Call {

        Reply to(Given given) throws RecordFault, SearchFault;
    }

    Endpoint {
        Objects.requireNonNull(method, "method is null");
        parameters = List.copyOf(parameters);
        Objects.requireNonNull(takes, "takes is null");
        Objects.requireNonNull(call, "call is null");
    }

    static Endpoint get(String path, Words words, List<Parameter> parameters, Gives gives, Call call) {
        return new Endpoint(Method.GET, path, words, parameters, Optional.empty(), gives, call);
    }

    /** A list, some at a time. */
    static Endpoint list(String path, Words words, List<Parameter> parameters, String schema, Call call) {
        List<Parameter> all = new ArrayList<>(parameters);
        all.add(Parameter.LIMIT);
        all.add(Parameter.CURSOR);
        return get(path, words, all, Gives.many(schema), call);
    }

    /** What changes something is for editors. */
    Role least() {
        return method == Method.GET ? Role.READER : Role.EDITOR;
    }
}
