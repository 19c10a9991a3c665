package org.onrecord.web.bring;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onrecord.ingest.Defaults;
import org.onrecord.ingest.Inputs;
import org.onrecord.record.store.RecordFault;
import org.onrecord.web.ask.Asked;
import org.onrecord.web.ask.Asked.Method;
import org.onrecord.web.ask.Reply;
import org.onrecord.web.ask.Reply.Problem;
import org.onrecord.web.ask.Reply.Redirect;
import org.onrecord.web.ask.Role;
import org.onrecord.web.ask.Route;
import org.onrecord.web.ask.Table;
import org.onrecord.web.ask.Upload;
import org.onrecord.web.bring.Brought.NotRead;

/** Where people bring reports: files, pasted text, addresses; and how far that is, with what was not read and why. */
public final class ImportPage {

    static final int MOST_FILES = 500;

    /** Each host is asked every two seconds: more than this is for 'onrecord add' and 'onrecord watch'. */
    static final int MOST_ADDRESSES = 20;

    private static final int LONGEST_OUTLET = 200;

    private final Imports imports;

    private ImportPage(Imports imports) {
        this.imports = imports;
    }

    public static List<Route> routes(Imports imports) {
        ImportPage page = new ImportPage(imports);
        return List.of(new Route(Method.GET, "/import", Role.EDITOR, false, _ -> Reply.Page.of("Import", "import", new Model(imports.all()))),
                new Route(Method.POST, "/import", Role.EDITOR, false, page::take).withFiles(),
                new Route(Method.GET, "/import/{number}", Role.EDITOR, true, page::one));
    }

    /** What the page shows. @param last imports, the very last first */
    public record Model(List<Brought> last) { }

    private Reply one(Asked asked) {
        Optional<Brought> found = Optional.of(asked.place("number")).filter(number -> number.matches("\\d{1,9}")).flatMap(number -> imports.one(Long.parseLong(number)));
        return found.<Reply>map(brought -> Reply.Page.of("Import " + brought.number(), "importing", brought, new Twins(brought)))
                .orElseGet(() -> Problem.missing("no-such-import", "There is no such import", "This server knows nothing of this import: it ended before this server began, or many came after it. Look among the latest reports for what it brought; what is not there, bring again: nothing is read twice."));
    }

    private Reply take(Asked asked) throws RecordFault {
        List<Upload> uploads = asked.sent().uploads().stream().filter(upload -> upload.size() > 0 || !upload.name().isBlank()).toList();
        String text = asked.form("text").orElse("");
        List<String> addresses = Arrays.stream(asked.form("addresses").orElse("").split("\\s+")).filter(address -> !address.isEmpty()).toList();
        Optional<Problem> problem = problem(uploads, text, addresses).or(() -> badDefaults(asked));
        return problem.isPresent() ? problem.get() : take(asked, uploads, text, addresses);
    }

    private static Optional<Problem> problem(List<Upload> uploads, String text, List<String> addresses) {
        if (uploads.isEmpty() && text.isEmpty() && addresses.isEmpty()) {
            return bad("nothing-brought", "There is nothing to read", "Choose files, paste a text, or give an address.");
        }
        if (uploads.size() > MOST_FILES) {
            return bad("too-many-files", "Too many files at once", "Bring " + MOST_FILES + " at once, or put them into a ZIP archive.");
        }
        if (addresses.size() > MOST_ADDRESSES) {
            return bad("too-many-addresses", "Too many addresses at once", "Give " + MOST_ADDRESSES + " at once: hosts are asked slowly. For more there is 'onrecord add'.");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > Inputs.MAX_TEXT) {
            return bad("text-too-long", "The text is too long", "A report has at most 1 MB: cut it into several.");
        }
        return Optional.empty();
    }

    private static Optional<Problem> badDefaults(Asked asked) {
        if (asked.form("outlet").orElse("").length() > LONGEST_OUTLET) {
            return bad("outlet-too-long", "That is no outlet's name", "Give a name of at most " + LONGEST_OUTLET + " characters.");
        }
        try {
            asked.form("published").ifPresent(LocalDate::parse);
            return Optional.empty();
        } catch (DateTimeParseException _) {
            return Optional.of(Problem.noDay());
        }
    }

    private static Optional<Problem> bad(String code, String title, String detail) {
        return Optional.of(Problem.bad(code, title, detail));
    }

    private Reply take(Asked asked, List<Upload> uploads, String text, List<String> addresses) throws RecordFault {
        try {
            Optional<Sack> sack = imports.sack(addresses, new Defaults(asked.form("published"), asked.form("outlet").map(String::strip)));
            Optional<Long> number = sack.isPresent() ? take(asked, sack.get(), uploads, text) : Optional.empty();
            return number.<Reply>map(taken -> new Redirect("/import/" + taken))
                    .orElseGet(() -> new Problem(503, "too-many-imports", "No import is taken now", "Nothing was taken: too many wait already, or the server is being stopped. Try again when one has ended."));
        } catch (IOException _) {
            return new Problem(507, "no-room", "There is no room for this", "Nothing was taken. Whoever runs this server should look at the room and rights of the folder of the record; then bring it again.");
        }
    }

    /** Fills a sack and hands it on. @return the import's number; empty: the server is being stopped. Then, and when it cannot be filled, nothing is left of the sack */
    private Optional<Long> take(Asked asked, Sack sack, List<Upload> uploads, String text) throws IOException, RecordFault {
        Optional<Long> number = Optional.empty();
        try {
            for (Upload upload : uploads) {
                sack.put(upload);
            }
            if (!text.isEmpty()) {
                sack.paste(text);
            }
            number = imports.take(asked.asker().name(), sack);
            return number;
        } finally {
            if (number.isEmpty()) {
                imports.giveBack(sack);
            }
        }
    }

    /** The account for programs. */
    private record Twins(Brought brought) implements Reply.Twin {

        @Override
        public void json(OutputStream out) throws IOException {
            out.write(AccountJson.of(brought));
        }

        @Override
        public Table table() {
            List<List<String>> rows = new ArrayList<>();
            for (NotRead one : brought.notRead()) {
                rows.add(List.of(one.source(), one.fault() ? "failed" : "skipped", one.code().toLowerCase(Locale.ROOT), one.message()));
            }
            return new Table(List.of("source", "outcome", "reason", "message"), rows);
        }
    }
}
