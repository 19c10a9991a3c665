package org.onrecord.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.onrecord.domain.EdtfDays;
import org.onrecord.pipeline.OfficeHolders;
import org.onrecord.spark.join.Joining;
import org.onrecord.spark.plan.Cutting;
import org.onrecord.spark.plan.Request;

/**
 * A command line, understood.
 *
 * @param out address of the job's folder
 */
record Arguments(String out, Request request, Cutting cutting) {

    static final String USAGE = """
            Usage: onrecord-spark read INPUT... --out FOLDER [OPTION...]

            Reads reports on a cluster: files, folders, web archives, and addresses of a store such as s3a://bucket/crawl/, into the tables of a folder.
            Begun again with the same inputs and options it does what is not done; docs/cluster.md has the rest.

              --out FOLDER       where the tables go: a folder that all machines see, empty or not there yet
              --published DATE   day of publication of reports that do not say it: 2031-04-12, or 2031, 2031-04
              --outlet NAME      who publishes the reports that do not say it
              --offices FILE     who held which office when, besides the table that ships
              --split-files N    most files that one task reads (64)
              --split-bytes N    most bytes that one task reads, but for a single file; larger web archives are cut (33554432)

            Examples:
              onrecord-spark read reports/ --out tables
              onrecord-spark read s3a://archive/2031/04/ --out s3a://archive/tables-2031-04
              onrecord-spark copies tables               then which of the reports share text, into tables/copies
              onrecord-spark origins tables              then where each of them has its text from, into tables/origins
              onrecord-spark identities tables           who speaks in how many of them, into tables/identities
              onrecord-spark claims tables               which statements are of one claim, into tables/claims
              onrecord import tables                     brings them into a record

            Exit status: 0 all is read, 1 it failed (told on standard error; begin it again), 2 wrong usage, or nothing could be begun.""";

    private static final String COMMANDS = "read, " + String.join(", ", Joining.STAGES);

    /** Says what is wrong with a command line. */
    static final class Misused extends Exception {

        private static final long serialVersionUID = 1;

        Misused(String message) {
            super(message);
        }
    }

    static Arguments of(String... words) throws Misused {
        return new Parser(new ArrayDeque<>(List.of(words))).parsed();
    }

    private static final class Parser {

        private final Deque<String> words;
        private final List<String> inputs = new ArrayList<>();
        private String out;
        private String published;
        private String outlet;
        private List<String> offices = List.of();
        private int files = Cutting.USUAL.files();
        private long bytes = Cutting.USUAL.bytes();

        Parser(Deque<String> words) {
            this.words = words;
        }

        Arguments parsed() throws Misused {
            String command = words.isEmpty() ? "" : words.remove();
            if (!command.equals("read")) {
                throw new Misused(command.isEmpty() ? "say what to do: " + COMMANDS : "'" + command + "' is nothing that can be done: " + COMMANDS);
            }
            while (!words.isEmpty()) {
                take(words.remove());
            }
            if (inputs.isEmpty()) {
                throw new Misused("name what to read: files, folders or addresses");
            }
            if (out == null) {
                throw new Misused("name the folder for the tables: --out FOLDER");
            }
            return new Arguments(out, new Request(inputs, Path.of("").toAbsolutePath().toString(), published, outlet, offices), new Cutting(files, bytes));
        }

        private void take(String word) throws Misused {
            switch (word) {
                case "--out" -> out = value(word);
                case "--published" -> published = date(value(word));
                case "--outlet" -> outlet = value(word);
                case "--offices" -> offices = offices(value(word));
                case "--split-files" -> files = (int) number(word, value(word), Integer.MAX_VALUE);
                case "--split-bytes" -> bytes = number(word, value(word), Long.MAX_VALUE);
                default -> {
                    if (word.startsWith("--")) {
                        throw new Misused("there is no option " + word);
                    }
                    inputs.add(word);
                }
            }
        }

        private String value(String option) throws Misused {
            if (words.isEmpty()) {
                throw new Misused(option + " needs a value");
            }
            return words.remove();
        }

        private static String date(String value) throws Misused {
            if (EdtfDays.of(value).isEmpty()) {
                throw new Misused("'" + value + "' is not a date in the form 2031, 2031-04, 2031-04-12 or 2031-04-12T09:30:00Z");
            }
            return value;
        }

        private static long number(String option, String value, long most) throws Misused {
            try {
                long number = Long.parseLong(value);
                if (number >= 1 && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw new Misused(option + " is a number, not '" + value + "'");
            }
            throw new Misused(option + " must be from 1 to " + most + ", not " + value);
        }

        private static List<String> offices(String file) throws Misused {
            try {
                OfficeHolders holders = OfficeHolders.read(Files.readAllLines(Path.of(file)));
                if (!holders.faults().isEmpty()) {
                    throw new Misused(file + ":" + String.join(System.lineSeparator() + file + ":", holders.faults()));
                }
                return holders.lines();
            } catch (IOException e) {
                throw new Misused("cannot read '" + file + "' as a table in UTF-8: " + e.getMessage());
            }
        }
    }
}
