package org.onrecord.web;

import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.onrecord.export.csv.CsvTable;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.SearchFault;
import org.onrecord.web.ask.Asked;
import org.onrecord.web.ask.Asked.Method;
import org.onrecord.web.ask.Asked.Sent;
import org.onrecord.web.ask.Asked.Shape;
import org.onrecord.web.ask.Asked.Where;
import org.onrecord.web.ask.Asker.By;
import org.onrecord.web.ask.Frame;
import org.onrecord.web.ask.Mishap;
import org.onrecord.web.ask.ReaderDate;
import org.onrecord.web.ask.Reply;
import org.onrecord.web.ask.Reply.Problem;
import org.onrecord.web.ask.Route;
import org.onrecord.web.ask.Upload;
import org.onrecord.web.guard.Guard;

/** One request from its arrival to its reply: the only place that knows how both travel. */
final class Exchange {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String JSON = "application/json; charset=utf-8";
    private static final String CSV = "text/csv; charset=utf-8";
    private static final String PROBLEM = "application/problem+json; charset=utf-8";

    /** Name of what is put beside a request once one of the routes replies to it. */
    private static final String REPLIED = "replied";

    private static final Problem NO_FILES = new Problem(415, "no-files", "No files are taken here", "Nothing was changed. Files are brought at the page 'Import'.");

    private final Templates templates;
    private final Entrance entrance;

    Exchange(Templates templates, Entrance entrance) {
        this.templates = templates;
        this.entrance = entrance;
    }

    /** Before all else, wherever the request goes. */
    void arrive(Context context) throws IOException {
        Optional<Problem> refusal = entrance.refusal(context);
        if (refusal.isPresent()) {
            context.skipRemainingHandlers();
            send(context, bare(context, Shape.PAGE), refusal.get());
        }
    }

    void serve(Context context, Route route, Shape shape) throws IOException {
        context.attribute(REPLIED, true);
        Observation.goes(context, route.path());
        Asked bare = bare(context, shape);
        if (!bare.asker().role().may(route.least())) {
            send(context, bare, notAllowed(bare, route));
            return;
        }
        if (context.isMultipart() && !route.files()) {
            send(context, bare, NO_FILES);
            return;
        }
        Asked asked = bare.method() == Method.GET ? bare : new Asked(bare.where(), bare.query(), sent(context), bare.headers(), shape, bare.asker());
        Optional<Problem> forged = asked.method() == Method.GET || Guard.isForPrograms(asked.path()) ? Optional.empty() : entrance.forged(context, asked.form("token"));
        if (shape == Shape.PAGE) {
            ReaderDate.during(asked.header("accept-language"), () -> send(context, asked, forged.isPresent() ? forged.get() : replyTo(route, asked)));
        } else {
            send(context, asked, forged.isPresent() ? forged.get() : replyTo(route, asked));
        }
    }

    /** Whoever could have a greater role by signing in is shown where. */
    private static Reply notAllowed(Asked asked, Route route) {
        if (asked.asker().by() == By.NOTHING) {
            boolean shown = asked.method() == Method.GET && asked.shape() == Shape.PAGE && !asked.path().startsWith("/api/");
            String query = Frame.query(asked.query());
            return shown ? new Reply.Redirect("/sign-in?to=" + Frame.encoded(Frame.path(asked.path()) + (query.isEmpty() ? "" : "?" + query)))
                    : new Problem(401, "not-signed-in", "Nobody has signed in", "Nothing was changed. Sign in, then send it once more; a program sends a key: Authorization: Bearer KEY.", Map.of("WWW-Authenticate", "Bearer"));
        }
        return new Problem(403, "not-allowed", "This is not for your role", "Ask whoever runs this server for the role of " + route.least().name().toLowerCase(Locale.ROOT) + ".");
    }

    private Reply replyTo(Route route, Asked asked) {
        try {
            entrance.note(asked, route);
            return route.answering().to(asked);
        } catch (RecordFault fault) {
            return told(route, fault, Faults.of(fault));
        } catch (SearchFault fault) {
            return told(route, fault, Faults.of(fault));
        }
    }

    /** What is not of the asker's doing is told to whoever runs the server as well. */
    private static Problem told(Route route, Exception fault, Problem problem) {
        if (problem.status() >= 500) {
            Mishap.tell(route.path(), fault);
        }
        return problem;
    }

    /** What is asked, without what came along: that is read of those alone who may send it. */
    private static Asked bare(Context context, Shape shape) {
        Where where = new Where(Entrance.method(context), path(context, shape), context.pathParamMap());
        return new Asked(where, context.queryParamMap(), Sent.NOTHING, Entrance.headers(context), shape, Entrance.asker(context));
    }

    private static Sent sent(Context context) {
        boolean form = context.isFormUrlencoded() || context.isMultipart();
        return form ? new Sent(context.formParamMap(), context.uploadedFiles().stream().map(Exchange::upload).toList(), new byte[0])
                : new Sent(Map.of(), List.of(), context.bodyAsBytes());
    }

    private static String path(Context context, Shape shape) {
        String path = URLDecoder.decode(context.path().replace("+", "%2B"), StandardCharsets.UTF_8);
        String bare = shape == Shape.PAGE ? path : path.substring(0, path.lastIndexOf('.'));
        return bare.equals("/index") ? "/" : bare;
    }

    private static Upload upload(UploadedFile file) {
        return new Upload(file.filename(), file.size(), file::content);
    }

    private void send(Context context, Asked asked, Reply reply) throws IOException {
        context.status(reply.status());
        switch (reply) {
            case Reply.Page page -> page(context, asked, page);
            case Reply.Content content -> {
                content.headers().forEach(context::header);
                Parcel.send(context, asked.headers(), content.type(), content.body());
            }
            case Reply.Redirect redirect -> {
                context.header("Location", redirect.to());
                redirect.headers().forEach(context.res()::addHeader);
            }
            case Reply.Elsewhere elsewhere -> {
                context.header("Location", elsewhere.to().toASCIIString());
                elsewhere.headers().forEach(context.res()::addHeader);
            }
            case Problem problem -> problem(context, asked, problem);
        }
    }

    private void page(Context context, Asked asked, Reply.Page page) throws IOException {
        soon(context);
        if (asked.method() != Method.GET) {
            // What a form brings back may be shown but once, as a new key is: no browser is to have it on its disk.
            context.header("Cache-Control", "no-store");
        }
        if (asked.shape() == Shape.PAGE) {
            html(context, asked, templates.of(asked, page));
        } else if (page.twin().isEmpty()) {
            problem(context, asked, Problem.missing("no-such-form", "There is nothing of that form here", "The page itself is at the same address without its ending."));
        } else {
            Reply.Twin twin = page.twin().get();
            if (asked.shape() == Shape.JSON) {
                Parcel.send(context, asked.headers(), JSON, twin::json);
            } else {
                Parcel.send(context, asked.headers(), CSV, out -> CsvTable.write(twin.table().heads(), twin.table().rows(), out));
            }
        }
    }

    /** What cannot be done now says when to ask again. */
    private static void soon(Context context) {
        if (context.statusCode() == 503) {
            context.header("Retry-After", String.valueOf(Faults.SOON));
        }
    }

    private static void html(Context context, Asked asked, Utf8ByteOutput page) throws IOException {
        Parcel.send(context, asked.headers(), HTML, page::writeTo);
    }

    private void problem(Context context, Asked asked, Problem problem) throws IOException {
        context.status(problem.status());
        problem.headers().forEach(context::header);
        soon(context);
        if (asked.shape() == Shape.PAGE && !asked.path().startsWith("/api/")) {
            html(context, asked, templates.of(asked, problem));
        } else {
            Parcel.send(context, asked.headers(), PROBLEM, out -> out.write(ProblemDocument.of(problem)));
        }
    }

    /** An address where nothing is. */
    void nothingThere(Context context) throws IOException {
        if (context.attribute(REPLIED) == null && context.statusCode() == HttpStatus.METHOD_NOT_ALLOWED.getCode()) {
            problem(context, bare(context, Shape.PAGE), new Problem(405, "wrong-method", "This cannot be done at this address", "It can be asked for in another way: the header Allow says how."));
        } else if (context.attribute(REPLIED) == null) {
            problem(context, bare(context, Shape.PAGE), Problem.missing("nothing-here", "There is nothing at this address", "Search for what you look for, or begin at the first page."));
        }
    }

    /** What could not be read, or a fault of the program itself: told as such, and nothing of its inside. */
    void failed(Exception fault, Context context) {
        if (Broken.of(fault, 0).status() >= 500) {
            Mishap.tell(Observation.route(context).orElse("no address of this server"), fault);
        }
        try {
            if (context.res().isCommitted()) {
                // An answer that breaks off in its middle must not look whole: without its last chunk, every client sees that.
                ServletContextRequest.getServletContextRequest(context.req()).getConnectionMetaData().getConnection().getEndPoint().close();
            } else {
                // What an answer had begun with, its name as a file and how it was packed are not the problem's.
                context.res().resetBuffer();
                context.res().setHeader("Content-Disposition", null);
                context.res().setHeader("Content-Encoding", null);
                problem(context, bare(context, Shape.PAGE), Broken.of(fault, entrance.most(context)));
            }
        } catch (IOException _) {
            // Who asked has gone.
        }
    }
}
