package org.onrecord.export.parquet;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.schema.MessageType;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.record.Entry.Report;

/**
 * Reports put down on the disk, to be had again in another order. Of each only its place is held in memory: a table in parts has one part for each
 * month, and were all parts open at once, 500 months would take 500 times the memory of one.
 */
final class Spill implements Closeable {

    private static final int BUFFER = 1 << 16;

    private static final int END = -1;

    private final Path file;
    private final FileChannel channel;
    private final OutputStream out;
    private final Map<String, MessageType> schemas = new HashMap<>();
    private final Map<String, FieldsFeed> feeds = new HashMap<>();
    private long length;

    /** @param folder where its file lies until it is closed */
    Spill(Path folder) throws IOException {
        this.file = Files.createTempFile(folder, ".", ".unfinished");
        this.channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
        for (String table : ReportTables.ALL) {
            schemas.put(table, TableFile.schema(table));
        }
    }

    /** Gives its place. */
    long add(Report report, Standing standing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream rows = new DataOutputStream(bytes);
        rows.writeInt(0);
        ReportTables.write(report, standing, (table, fields) -> {
            rows.writeByte(ReportTables.ALL.indexOf(table));
            TableFile.log(new EventLog(rows), schemas.get(table), fields);
        });
        rows.writeByte(END);
        byte[] entry = bytes.toByteArray();
        ByteBuffer.wrap(entry).putInt(entry.length - Integer.BYTES);
        out.write(entry);
        long place = length;
        length += entry.length;
        return place;
    }

    /** Takes a row of one of the tables that a report is in. */
    @FunctionalInterface
    interface Rows {

        /** @param logged to be read to its end, see {@link EventLog#replay} */
        void add(String table, DataInputStream logged) throws IOException;
    }

    /** Gives the rows of the report at a place. */
    void read(long place, Rows rows) throws IOException {
        out.flush();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes(place + Integer.BYTES, ByteBuffer.wrap(bytes(place, Integer.BYTES)).getInt())));
        for (int table = in.readByte(); table != END; table = in.readByte()) {
            rows.add(ReportTables.ALL.get(table), in);
        }
    }

    /** The report at a place, as it was put down. */
    ReportInput.Placed report(long place) throws IOException {
        List<Fields> articles = new ArrayList<>();
        List<Fields> statements = new ArrayList<>();
        Map<Fields, List<Speaker>> speakers = new IdentityHashMap<>();
        read(place, (table, logged) -> {
            FieldsFeed feed = feeds.computeIfAbsent(table, name -> new FieldsFeed(schemas.get(name)));
            EventLog.replay(logged, schemas.get(table), feed);
            switch (table) {
                case ReportTables.ARTICLES -> articles.add(feed.row());
                case ReportTables.STATEMENTS -> statements.add(feed.row());
                default -> speakers.computeIfAbsent(statements.getLast(), _ -> new ArrayList<>()).add(ReportFields.speaker(feed.row()));
            }
        });
        List<Statement> said = statements.stream().map(row -> ReportFields.statement(row, speakers.getOrDefault(row, List.of()))).toList();
        return new ReportInput.Placed(new Report(ReportFields.article(articles.getFirst()), said), ReportFields.standing(articles.getFirst()));
    }

    private byte[] bytes(long from, int size) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(size);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, from + bytes.position()) < 0) {
                throw new EOFException(file + " ends at " + (from + bytes.position()));
            }
        }
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
