package org.onrecord.web;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onrecord.record.people.Deed;
import org.onrecord.record.people.Deed.What;
import org.onrecord.record.people.Doer;
import org.onrecord.record.store.People;
import org.onrecord.record.store.RecordFault;
import org.onrecord.web.ask.Asked;
import org.onrecord.web.ask.Asked.Method;
import org.onrecord.web.ask.Asker;
import org.onrecord.web.ask.Asker.By;
import org.onrecord.web.ask.Mishap;
import org.onrecord.web.ask.Frame;
import org.onrecord.web.ask.Reply.Problem;
import org.onrecord.web.ask.Role;
import org.onrecord.web.ask.Route;
import org.onrecord.web.guard.Access;
import org.onrecord.web.guard.Arrival;
import org.onrecord.web.guard.Guard;
import org.onrecord.web.guard.Identification;
import org.onrecord.web.guard.Known;
import org.onrecord.web.guard.Limits;
import org.onrecord.web.guard.Safety;

/** Where every request comes in: it gets its headers and its asker here, or is turned away. */
final class Entrance {

    /** Attribute of a request: who asks. */
    static final String ASKER = "org.onrecord.asker";

    private final Guard guard;
    private final Identification identification;
    private final People people;
    private final Limits limits;
    private final Map<String, String> headers;

    Entrance(Guard guard, Identification identification, Access access, People people) {
        this.people = people;
        this.guard = guard;
        this.identification = identification;
        this.limits = access.limits();
        this.headers = Safety.headers(access.isEncrypted());
    }

    /** Bytes that a request may have. */
    long most(Context context) {
        return context.isMultipart() ? limits.upload() : limits.form();
    }

    /** Why a request goes no further; empty: it does. */
    Optional<Problem> refusal(Context context) {
        headers.forEach(context::header);
        Arrival arrival = arrival(context);
        Optional<Problem> refusal = guard.refusal(arrival);
        if (refusal.isPresent() || arrival.path().startsWith("/static/")) {
            return refusal;
        }
        try {
            Known known = identification.of(arrival);
            context.attribute(ASKER, known.asker());
            known.cookie().ifPresent(cookie -> context.res().addHeader("Set-Cookie", cookie));
            return guard.tooOften(known.asker()).or(() -> guard.foreign(arrival, known.asker()));
        } catch (RecordFault fault) {
            Mishap.tell("looking who asks", fault);
            return Optional.of(Faults.of(fault));
        }
    }

    /** Who asks; nobody in particular where that was not looked at. */
    static Asker asker(Context context) {
        Asker asker = context.attribute(ASKER);
        return asker == null ? Asker.nobody("", "") : asker;
    }

    /** Why what came along goes no further; empty: it does. */
    Optional<Problem> forged(Context context, Optional<String> field) {
        return guard.forged(asker(context), field.or(() -> Optional.ofNullable(context.header("X-Onrecord-Token"))));
    }

    /** Puts into the log what people and programs send that changes the record, before it does: what cannot be put there changes nothing. */
    void note(Asked asked, Route route) throws RecordFault {
        Asker asker = asked.asker();
        if (asked.method() != Method.GET && route.least() == Role.EDITOR && asker.by() != By.MACHINE) {
            people.note(new Deed(new Doer(asker.name(), Instant.now().truncatedTo(ChronoUnit.SECONDS), asker.address()), What.CHANGE_SENT, asked.method() + " " + Frame.path(asked.path())));
        }
    }

    private Arrival arrival(Context context) {
        Arrival arrival = new Arrival(method(context), context.path(), headers(context), context.req().getRemoteAddr(), context.req().getLocalPort());
        return new Arrival(arrival.method(), arrival.path(), arrival.headers(), guard.address(arrival), arrival.port());
    }

    /** What asks for the head of a page alone, or does what no page knows, is answered as one that asks for the page. */
    static Method method(Context context) {
        return switch (context.method().name()) {
            case "POST" -> Method.POST;
            case "PUT" -> Method.PUT;
            case "PATCH" -> Method.PATCH;
            case "DELETE" -> Method.DELETE;
            default -> Method.GET;
        };
    }

    /** Of several of one name all values, as one, but of those that must be there once: the first. */
    static Map<String, String> headers(Context context) {
        return Collections.list(context.req().getHeaderNames()).stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct().collect(Collectors.toMap(name -> name,
                name -> name.equals("x-forwarded-for") ? String.join(",", Collections.list(context.req().getHeaders(name))) : context.req().getHeader(name)));
    }
}
