package org.onrecord.web;

import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.onrecord.export.csv.CsvTable;
import org.onrecord.record.store.RecordFault;
import org.onrecord.search.SearchFault;
import org.onrecord.web.ask.Asked;
import org.onrecord.web.ask.Asked.Method;
import org.onrecord.web.ask.Asked.Sent;
import org.onrecord.web.ask.Asked.Shape;
import org.onrecord.web.ask.Asked.Where;
import org.onrecord.web.ask.Asker;
import org.onrecord.web.ask.Reply;
import org.onrecord.web.ask.Reply.Problem;
import org.onrecord.web.ask.Role;
import org.onrecord.web.ask.Route;
import org.onrecord.web.ask.Upload;

/** One request from its arrival to its reply: the only place that knows how both travel. */
final class Exchange {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String JSON = "application/json; charset=utf-8";
    private static final String CSV = "text/csv; charset=utf-8";
    private static final String PROBLEM = "application/problem+json; charset=utf-8";

    private final Templates templates;

    Exchange(Templates templates) {
        this.templates = templates;
    }

    void serve(Context context, Route route, Shape shape) throws IOException {
        Asked asked = asked(context, shape);
        if (!asked.asker().role().may(route.least())) {
            send(context, asked, new Problem(403, "not-allowed", "This is not for your role", "Ask whoever runs this server for the role of " + route.least().name().toLowerCase(Locale.ROOT) + "."));
            return;
        }
        send(context, asked, replyTo(route, asked));
    }

    private static Reply replyTo(Route route, Asked asked) {
        try {
            return route.answering().to(asked);
        } catch (RecordFault fault) {
            return Faults.of(fault);
        } catch (SearchFault fault) {
            return Faults.of(fault);
        }
    }

    private static Asked asked(Context context, Shape shape) {
        Where where = new Where(Method.valueOf(context.method().name()), path(context, shape), context.pathParamMap());
        Sent sent = where.method() == Method.POST ? new Sent(context.formParamMap(), context.uploadedFiles().stream().map(Exchange::upload).toList()) : Sent.NOTHING;
        return new Asked(where, context.queryParamMap(), sent, headers(context), shape, asker());
    }

    private static String path(Context context, Shape shape) {
        String path = context.path();
        String bare = shape == Shape.PAGE ? path : path.substring(0, path.lastIndexOf('.'));
        return bare.equals("/index") ? "/" : bare;
    }

    private static Map<String, String> headers(Context context) {
        return context.headerMap().entrySet().stream().collect(Collectors.toMap(header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue, (one, _) -> one));
    }

    /** Who sits at the machine that the server runs on. */
    private static Asker asker() {
        return new Asker(System.getProperty("user.name", ""), Role.ADMIN, "");
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
                context.contentType(content.type());
                content.body().write(context.outputStream());
            }
            case Reply.Redirect redirect -> context.header("Location", redirect.to());
            case Problem problem -> problem(context, asked, problem);
        }
    }

    private void page(Context context, Asked asked, Reply.Page page) throws IOException {
        if (asked.shape() == Shape.PAGE) {
            html(context, templates.of(asked, page));
        } else if (page.twin().isEmpty()) {
            problem(context, asked, Problem.missing("no-such-form", "There is nothing of that form here", "The page itself is at the same address without its ending."));
        } else {
            OutputStream out = new ByteArrayOutputStream();
            if (asked.shape() == Shape.JSON) {
                context.contentType(JSON);
                page.twin().get().json(out);
            } else {
                context.contentType(CSV);
                CsvTable.write(page.twin().get().table().heads(), page.twin().get().table().rows(), out);
            }
            context.result(((ByteArrayOutputStream) out).toByteArray());
        }
    }

    private static void html(Context context, Utf8ByteOutput page) throws IOException {
        context.contentType(HTML);
        context.res().setContentLength(page.getContentLength());
        page.writeTo(context.outputStream());
    }

    private void problem(Context context, Asked asked, Problem problem) throws IOException {
        context.status(problem.status());
        if (problem.status() == 503) {
            context.header("Retry-After", String.valueOf(Faults.SOON));
        }
        if (asked.shape() == Shape.PAGE && !asked.path().startsWith("/api/")) {
            html(context, templates.of(asked, problem));
        } else {
            context.contentType(PROBLEM);
            context.result(ProblemDocument.of(problem));
        }
    }

    /** An address where nothing is. */
    void nothingThere(Context context) throws IOException {
        if (context.contentType() == null || context.resultInputStream() != null && context.statusCode() == HttpStatus.METHOD_NOT_ALLOWED.getCode()) {
            problem(context, asked(context, Shape.PAGE), Problem.missing("nothing-here", "There is nothing at this address", "Search for what you look for, or begin at the first page."));
        }
    }

    /** A fault of the program itself: told as such, and nothing of its inside. */
    void failed(Exception fault, Context context) {
        try {
            problem(context, asked(context, Shape.PAGE), new Problem(500, "fault", "The program has a fault", "Nothing was changed by this. Whoever runs this server finds it in its messages."));
        } catch (IOException _) {
            // Who asked has gone.
        }
    }
}
