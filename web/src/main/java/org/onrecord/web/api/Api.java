package org.onrecord.web.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.onrecord.desk.Desk;
import org.onrecord.record.correction.Answer;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.SearchFault;
import org.onrecord.web.ask.Asked;
import org.onrecord.web.ask.Asked.Method;
import org.onrecord.web.ask.Reply;
import org.onrecord.web.ask.Route;

/** The record for programs: REST below {@value #PATH}, its description as OpenAPI, and a page that lists it. */
public final class Api {

    public static final String PATH = "/api/v1";

    /** Whoever asks again may keep an answer, but asks whether it is still so. */
    private static final String KEPT = "private, no-cache";

    private final List<Endpoint> endpoints;
    private final Tags tags;

    private Api(Desk desk) {
        this.endpoints = Stream.of(StatementEndpoints.of(desk), ReportEndpoints.of(desk), SpeakerEndpoints.of(desk), ClaimEndpoints.of(desk), CorrectionEndpoints.of(desk),
                WholeEndpoints.of(desk)).flatMap(List::stream).toList();
        this.tags = new Tags(desk.record());
    }

    public static List<Route> routes(Desk desk) {
        Api api = new Api(desk);
        byte[] document = Document.of(api.endpoints);
        List<Route> routes = new ArrayList<>();
        routes.add(Route.get(PATH + "/openapi.json", _ -> new Reply.Content(200, Items.JSON, Map.of(), out -> out.write(document))));
        Model model = new Model(api.endpoints.stream().map(Api::shown).toList());
        routes.add(Route.get("/api", _ -> Reply.Page.of("For programs", "api", model)));
        api.endpoints.forEach(endpoint -> routes.add(new Route(endpoint.method(), PATH + endpoint.path(), endpoint.least(), false, asked -> api.reply(endpoint, asked))));
        return List.copyOf(routes);
    }

    /** What the page shows. */
    public record Model(List<Shown> endpoints) { }

    /** An endpoint for people. @param name of it in the document */
    public record Shown(String method, String path, String summary, String description, String name, List<Parameter> parameters) {

        /** @param place whether it stands in the path */
        public record Parameter(String name, boolean place, String description) { }
    }

    private static Shown shown(Endpoint endpoint) {
        return new Shown(endpoint.method().name(), PATH + endpoint.path(), endpoint.words().summary(), endpoint.words().description(), endpoint.words().name(), endpoint.parameters().stream()
                .map(parameter -> new Shown.Parameter(parameter.name(), parameter.where() == Parameter.Where.PATH, parameter.description())).toList());
    }

    private Reply reply(Endpoint endpoint, Asked asked) throws RecordFault, SearchFault {
        Optional<Reply> wrong = endpoint.takes().isPresent() ? wrongBody(endpoint, asked) : Optional.empty();
        if (wrong.isPresent()) {
            return wrong.get();
        }
        return switch (Given.check(endpoint, asked)) {
            case Answer.Done<Given>(Given given) -> endpoint.method() == Method.GET && !endpoint.gives().isFile() ? tagged(given) : endpoint.call().to(given);
            case Answer.Refused<Given> refused -> Given.problem(refused, 400);
        };
    }

    /** Only JSON, which no form of another site can send without this server's leave. */
    private static Optional<Reply> wrongBody(Endpoint endpoint, Asked asked) {
        boolean json = asked.header("content-type").map(type -> type.split(";")[0].strip().toLowerCase(Locale.ROOT).equals("application/json")).orElse(false);
        return json ? Optional.empty() : Optional.of(new Reply.Problem(415, "not-json", "What was sent is not JSON",
                "Send it with 'Content-Type: application/json'" + (endpoint.path().endsWith("/undo") ? ", an undoing without a body as well." : ".")));
    }

    /** What is not there has no tag, and neither has what lacks reports that are on their way: an answer without a change of the record would be another one. */
    private Reply tagged(Given given) throws RecordFault, SearchFault {
        String tag = tags.of(given.asked());
        return switch (given.endpoint().call().to(given)) {
            case Reply.Content passing when passing.headers().containsKey("Cache-Control") -> passing;
            case Reply.Content(int status, _, _, _) when status == 200 && Tags.isKnown(given.asked(), tag) -> new Reply.Content(304, Items.JSON, Map.of("ETag", tag, "Cache-Control", KEPT), _ -> { });
            case Reply.Content(int status, String type, Map<String, String> headers, Reply.Body body) -> {
                Map<String, String> more = new HashMap<>(headers);
                more.put("ETag", tag);
                more.put("Cache-Control", KEPT);
                yield new Reply.Content(status, type, more, body);
            }
            case Reply.Page page -> page;
            case Reply.Redirect redirect -> redirect;
            case Reply.Elsewhere elsewhere -> elsewhere;
            case Reply.Problem problem -> problem;
        };
    }
}
