package org.onrecord.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ForkJoinPool;
import org.onrecord.ingest.Ingested.Unreadable;
import org.onrecord.ingest.container.Container;
import org.onrecord.ingest.container.Item;
import org.onrecord.ingest.input.Received;

/**
 * The reports of an archive, in its order. Documents behind the one that is asked for are read meanwhile, where there are
 * processors for it: not more than {@link #MOST_AHEAD}, nor more bytes than {@link #MOST_BYTES_AHEAD} but for a single one.
 */
final class ContainerFile implements Input {

    /** Enough that a page of twenty times the usual size stops nobody. */
    private static final int MOST_AHEAD = 32;

    /** A page takes some 16 times its bytes while it is read, of which 400 kB are usual. */
    private static final long MOST_BYTES_AHEAD = 4 << 20;

    private static final boolean AHEAD = Runtime.getRuntime().availableProcessors() > 1;

    private final FileChannel file;
    private final Container container;
    private final Documents documents;
    private final Repeats repeats;
    private final Share share;
    private final Queue<Pending> ahead = new ArrayDeque<>();
    private final Queue<Ingested> ready = new ArrayDeque<>();
    private long bytesAhead;
    private boolean isPast;
    private JsonLinesFile lines;
    private Optional<String> page = Optional.empty();

    ContainerFile(FileChannel file, Container container, Documents documents, Repeats repeats, Share share) {
        this.file = file;
        this.container = container;
        this.documents = documents;
        this.repeats = repeats;
        this.share = share;
    }

    @Override
    public Ingested next() {
        while (true) {
            if (!ready.isEmpty()) {
                return ready.remove();
            }
            readAhead();
            if (!ahead.isEmpty()) {
                Pending first = ahead.remove();
                bytesAhead -= first.size();
                List<Ingested> made = first.await();
                repeats.note(first.bytes(), made);
                page = first.page().map(known -> isOneOf(made, first.source()) ? known : known + " " + first.source());
                ready.addAll(made);
                continue;
            }
            page = Optional.empty();
            Ingested line = lines == null ? null : lines.next();
            if (line != null || lines == null) {
                return line;
            }
            closeLines();
        }
    }

    /** Lines are read when all before them is. */
    private void readAhead() {
        while (lines == null && !isPast && ahead.size() < MOST_AHEAD && bytesAhead < MOST_BYTES_AHEAD && container.hasNext()) {
            Item item = container.next();
            isPast = container.bytes() >= share.to();
            Pending pending = share.has(container.bytes()) ? pending(item) : null;
            if (pending != null) {
                ahead.add(pending);
                bytesAhead += pending.size();
            }
        }
    }

    private static boolean isOneOf(List<Ingested> made, String source) {
        return made.size() == 1 && made.getFirst().source().equals(source);
    }

    /** Null: lines. */
    private Pending pending(Item item) {
        return switch (item) {
            case Item.None(var refused) -> Pending.of(Unreadable.of(refused));
            case Item.Unchanged(String source, String address) -> Pending.of(new Ingested.Duplicate(source, address));
            case Item.Document(Received received) -> document(received);
            case Item.Row(String source, byte[] line) -> started(new Pending(source, line.length,
                    () -> List.of(ArticleLine.read(source, line, OptionalLong.empty(), documents.defaults()))));
            case Item.Lines(String source, var in) -> {
                lines = new JsonLinesFile(() -> in, source, documents.defaults(), Share.WHOLE);
                yield null;
            }
        };
    }

    private Pending document(Received received) {
        ByteBuffer bytes = Repeats.bytesOf(received);
        Optional<ByteBuffer> page = Repeats.pageOf(received);
        return page.flatMap(known -> repeats.ofPage(known, received)).or(() -> repeats.copyOf(bytes))
                .map(of -> Pending.of(new Ingested.Duplicate(received.source(), of)).of(page)).orElseGet(() -> started(received, bytes).of(page));
    }

    private Pending started(Received received, ByteBuffer bytes) {
        return started(new Pending(received.source(), received.bytes().length, bytes, () -> documents.read(received)));
    }

    private static Pending started(Pending pending) {
        if (AHEAD) {
            ForkJoinPool.commonPool().execute(pending.task());
        }
        return pending;
    }

    private void closeLines() {
        if (lines != null) {
            lines.close();
            lines = null;
        }
    }

    @Override
    public Optional<String> page() {
        return page;
    }

    @Override
    public long bytes() {
        return container.taken();
    }

    @Override
    public void close() {
        closeLines();
        ahead.forEach(Pending::drop);
        ahead.clear();
        container.close();
        try {
            file.close();
        } catch (IOException e) {
            ready.clear(); // everything that was wanted is read
        }
    }
}
