package org.onrecord.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.codecs.perfield.PerFieldKnnVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.onrecord.domain.Article;
import org.onrecord.domain.Meaning;
import org.onrecord.domain.Statement;

/**
 * The one writer of the index of what statements mean, a folder of its own beside that of {@link StatementIndex}; {@link MeaningSearch} asks
 * it. Like that one it knows how far it goes, and a crash leaves it as it was committed last.
 *
 * <p>Few statements lie as they came and are compared one by one; {@value #GRAPH_FROM} and more are linked to those like them (HNSW), which
 * takes about half a millisecond each, and are linked anew when eight such parts become one. Parts of {@value #LARGEST} stay as they are:
 * so a statement is linked at most twice, however many there are, and a search looks through the parts one after the other.
 */
public final class MeaningIndex implements AutoCloseable {

    /** Counts up whenever {@link MeaningFields} or {@link Fields} change; the model's name is part of the layout as well. */
    private static final String LAYOUT = "meaning 1";

    /** Statements in memory before they are written, 1 kB each; and so the smallest part of an index of many. */
    private static final int BUFFERED = 2_000;

    /** Parts of one size that become one. Of the smallest there are at most 7, compared one by one in 5 ms (0.36 us a statement). */
    private static final int MERGED = 8;

    /** Fewer statements than this are not linked. (Lucene is told the k for which k log n is this n.) */
    private static final int GRAPH_FROM = 10_000;

    /** A part of this many is not merged any more: linking it takes 70 s, and looking through it 0.5 ms. */
    private static final int LARGEST = 100_000;

    /**
     * Links of a statement, and statements looked at to find them. On 60,000 of the benchmark's: 1,890 a second linked, and 97.4 % of the ten
     * nearest found among 50; Lucene's own 16 and 100 take four times as long and find 99.1 %.
     */
    private static final int LINKS = 12;
    private static final int LOOKED_AT = 50;

    private final FolderWriter writer;

    /** Empty as long as nothing was committed: a folder begun anew may hold another model's meanings until then. */
    private Optional<DirectoryReader> committed = Optional.empty();

    private MeaningIndex(FolderWriter writer) {
        this.writer = writer;
    }

    static Place place(Path folder, String model) {
        return new Place(folder, LAYOUT + ", " + model, "onrecord reindex --meaning");
    }

    private static IndexWriterConfig config() {
        KnnVectorsFormat format = new Lucene99HnswVectorsFormat(LINKS, LOOKED_AT, 1, null, (int) (GRAPH_FROM / Math.log(GRAPH_FROM)));
        LogDocMergePolicy merging = new LogDocMergePolicy();
        merging.setMergeFactor(MERGED);
        merging.setMinMergeDocs(BUFFERED);
        merging.setMaxMergeDocs(LARGEST);
        merging.setNoCFSRatio(0);
        return new IndexWriterConfig(Words.INDEXED).setCodec(new WithMeanings(format)).setMaxBufferedDocs(BUFFERED)
                .setRAMBufferSizeMB(IndexWriterConfig.DISABLE_AUTO_FLUSH).setMergePolicy((MergePolicy) merging).setMergeScheduler(new SerialMergeScheduler());
    }

    /** Lucene's codec, but for how meanings are linked; what it wrote is read by Lucene's own. */
    private static final class WithMeanings extends FilterCodec {

        private final KnnVectorsFormat format;

        WithMeanings(KnnVectorsFormat format) {
            super("Lucene104", new Lucene104Codec());
            this.format = format;
        }

        @Override
        public KnnVectorsFormat knnVectorsFormat() {
            return new PerFieldKnnVectorsFormat() {
                @Override
                public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                    return format;
                }
            };
        }
    }

    /**
     * Opens the index in a folder, or makes an empty one.
     *
     * @param model what made the meanings: an index of another model's is to be made again
     */
    public static MeaningIndex open(Path folder, String model) throws SearchFault {
        MeaningIndex index = new MeaningIndex(FolderWriter.open(place(folder, model), MeaningIndex::config));
        try {
            if (!index.writer.reach().equals(Reach.NOTHING)) {
                index.see();
            }
            return index;
        } catch (SearchFault fault) {
            index.close();
            throw fault;
        }
    }

    /** Begins the index anew, as {@link StatementIndex#anew} does. */
    public static MeaningIndex anew(Path folder, String model) throws SearchFault {
        return new MeaningIndex(FolderWriter.anew(place(folder, model), MeaningIndex::config));
    }

    /** The last change of the record that is surely in the index; 0: none. */
    public long upTo() {
        return writer.reach().upTo();
    }

    /** What was given with that change; empty when the index is. */
    public String history() {
        return writer.reach().history();
    }

    /** What a content means, where a statement that was committed has the very text. */
    public Optional<Meaning> known(String content) throws SearchFault {
        if (committed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Nearest.meaning(new IndexSearcher(committed.get()), new Term(MeaningFields.TEXT, MeaningFields.text(content)));
        } catch (IOException e) {
            throw writer.place().fault(e);
        }
    }

    /**
     * Takes in the statements of a report, in the place of those it had. Found after the next {@link #commit}.
     *
     * @param latest   whether its text is the latest of its source
     * @param meanings what a content means; all directions have one length, give or take their rounding
     */
    public void put(Article article, List<Statement> statements, boolean latest, Function<String, Meaning> meanings) throws SearchFault {
        List<Document> documents = statements.stream().map(MeaningFields.of(article, latest, meanings)).toList();
        writer.put(new Term(Fields.ARTICLE, article.id()), documents);
    }

    /** Keeps all that was put in, as {@link StatementIndex#commit} does. Now and then it takes long: parts are linked anew. */
    public void commit(long upTo, String history) throws SearchFault {
        writer.commit(new Reach(upTo, history));
        see();
    }

    private void see() throws SearchFault {
        forget();
        committed = Optional.of(writer.committed());
    }

    private void forget() throws SearchFault {
        try (DirectoryReader _ = committed.orElse(null)) {
            committed = Optional.empty();
        } catch (IOException e) {
            throw writer.place().fault(e);
        }
    }

    /** Lets other writers in. What was not committed is forgotten. */
    @Override
    public void close() throws SearchFault {
        try (FolderWriter _ = writer) {
            forget();
        }
    }
}
