package org.onrecord.ingest.container;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.onrecord.archive.ByteSource;
import org.onrecord.ingest.input.Reason;
import org.onrecord.ingest.input.Refused;
import org.onrecord.parquet.Column;
import org.onrecord.parquet.ParquetFile;
import org.onrecord.parquet.RowObjects;
import org.onrecord.parquet.Unusable;

/** The articles of a Parquet file, one a row, as lines of JSON. A row group that cannot be read to its end is told, and those after it are read. */
final class ParquetRows implements Container {

    /** Under which a table that onrecord wrote says its version. */
    private static final String OURS = "onrecord.tables";

    /** A report takes many bytes, but a small file may hold what repeats: beyond so many rows a file has no more than bytes. */
    private static final long HARMLESS_ROWS = 100_000;

    /** Names of columns in a message. */
    private static final int MOST_NAMES = 20;

    private final Origin origin;
    private final LongPredicate wanted;
    private final ParquetFile file;
    private final boolean isOurs;
    private final long size;
    private RowObjects rows;
    private int group = -1;

    /** Rows given and passed over, and where the present row group's end. */
    private long number;
    private long end;

    /** Bytes of the lines of the present row group: one text may stand once in the file, and in as many rows as it says. */
    private long given;
    private Item waiting;
    private boolean ended;
    private volatile long place;
    private volatile long taken;

    private ParquetRows(Origin origin, LongPredicate wanted, ParquetFile file, long size) {
        this.origin = origin;
        this.wanted = wanted;
        this.file = file;
        this.isOurs = file.property(OURS).isPresent();
        this.size = size;
    }

    /** @param wanted whether what begins after so many bytes is asked for */
    static Container open(ByteSource bytes, Origin origin, LongPredicate wanted) throws IOException {
        try {
            ParquetRows rows = new ParquetRows(origin, wanted, ParquetFile.open(bytes), bytes.size());
            Optional<Refused> refused = rows.unfit();
            if (refused.isPresent()) {
                return new One(() -> new Item.None(refused.get()));
            }
            rows.file.require(ArticleRow.columns(rows.isOurs));
            return rows;
        } catch (Unusable e) {
            return new One(() -> origin.refuse(reason(e), e.getMessage() + (e.kind() == Unusable.Kind.DAMAGED ? ": copy or write the file again" : "")));
        }
    }

    private Optional<Refused> unfit() {
        Optional<Refused> lacking = type(ArticleRow.ARTICLE).filter(Column.GROUP::equals).isPresent() ? Optional.empty()
                : lacking(ArticleRow.SOURCE, Reason.NO_SOURCE).or(() -> lacking(ArticleRow.TEXT, Reason.NO_TEXT));
        if (lacking.isPresent()) {
            return lacking;
        }
        if (file.rows() == 0) {
            return refused(Reason.EMPTY, "the table has no rows");
        }
        if (file.rows() > HARMLESS_ROWS + size) {
            return refused(Reason.TOO_LARGE, "it says to have " + file.rows() + " rows in " + size + " bytes: no reports are so short");
        }
        return Optional.empty();
    }

    private Optional<Refused> lacking(String name, Reason reason) {
        Optional<String> type = type(name);
        if (type.filter(Column.TEXT::equals).isPresent()) {
            return Optional.empty();
        }
        if (isOurs) {
            return refused(reason, "it is a table of onrecord that holds no reports' texts: 'onrecord import FOLDER' takes all tables of a folder into the record");
        }
        List<Column> columns = file.columns();
        String names = columns.stream().limit(MOST_NAMES).map(Column::name).collect(Collectors.joining(", ")) + (columns.size() > MOST_NAMES ? ", ..." : "");
        return refused(reason, "it has " + type.map(other -> "a column " + name + " of " + other).orElse("no column " + name) + " (its columns: " + names
                + "): a table of articles needs source and text, both text; rename the columns that hold them, or write them so");
    }

    private Optional<String> type(String name) {
        return file.columns().stream().filter(column -> column.name().equals(name)).map(Column::type).findFirst();
    }

    private Optional<Refused> refused(Reason reason, String message) {
        return Optional.of(Refused.of(origin.source(), reason, message));
    }

    private static Reason reason(Unusable fault) {
        return switch (fault.kind()) {
            case DAMAGED -> Reason.BROKEN_ARCHIVE;
            case CLOSED -> Reason.UNREADABLE;
            case TOO_LARGE -> Reason.TOO_LARGE;
        };
    }

    @Override
    public boolean hasNext() {
        while (waiting == null && !ended) {
            try {
                if (rows == null) {
                    open();
                } else {
                    waiting = read().orElse(null);
                }
            } catch (Unusable e) {
                waiting = lost(reason(e), e.getMessage());
            } catch (IOException e) {
                ended = true;
                waiting = origin.refuse(Reason.UNREADABLE, "the system cannot read it to its end: " + e.getMessage());
            }
        }
        return waiting != null;
    }

    @Override
    public Item next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the table is at its end");
        }
        Item item = waiting;
        waiting = null;
        return item;
    }

    /** The next row group, if it is asked for. */
    private void open() throws Unusable, IOException {
        number = end;
        if (++group == file.groups()) {
            ended = true;
            taken = size;
            return;
        }
        place = file.place(group);
        taken = place;
        end += file.rows(group);
        if (wanted.test(place)) {
            rows = file.objects(group, ArticleRow.columns(isOurs));
            given = 0;
        }
    }

    /** Empty: the row group is at its end. */
    private Optional<Item> read() throws Unusable, IOException {
        Optional<Map<String, Object>> row = rows.next();
        if (row.isEmpty()) {
            rows = null;
            return Optional.empty();
        }
        Optional<byte[]> line = RowLine.of(isOurs ? ArticleRow.ofOurs(row.get()) : row.get());
        given += line.map(bytes -> bytes.length).orElse(Limits.LINE);
        if (given > file.allowed(group)) {
            return Optional.of(lost(Reason.TOO_LARGE, "a bomb: its rows hold more than " + file.allowed(group) + " bytes"));
        }
        number++;
        taken = place + (long) ((double) (after() - place) * (file.rows(group) - (end - number)) / file.rows(group));
        String source = origin.source() + ":" + number;
        return Optional.of(line.<Item>map(bytes -> new Item.Row(source, bytes)).orElseGet(() -> new Item.None(
                Refused.of(source, Reason.TOO_LARGE, "the row is longer than " + Limits.LINE + " bytes: no report is"))));
    }

    private long after() {
        return group + 1 < file.groups() ? file.place(group + 1) : size;
    }

    private Item lost(Reason reason, String message) {
        rows = null;
        long lost = end - number;
        return new Item.None(new Refused(origin.source(), reason, OptionalLong.of(place), message + ": rows " + (number + 1) + " to " + end
                + " are not read; copy or write the file again", Math.clamp(lost, 1, Integer.MAX_VALUE)));
    }

    @Override
    public long bytes() {
        return place;
    }

    @Override
    public long taken() {
        return taken;
    }

    @Override
    public void close() {
        ended = true;
        rows = null;
    }
}
