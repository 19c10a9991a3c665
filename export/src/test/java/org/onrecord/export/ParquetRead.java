package org.onrecord.export;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.onrecord.domain.Act;
import org.onrecord.domain.Alignment;
import org.onrecord.domain.Article;
import org.onrecord.domain.CharSpan;
import org.onrecord.domain.Circumstances;
import org.onrecord.domain.Form;
import org.onrecord.domain.Kind;
import org.onrecord.domain.Manner;
import org.onrecord.domain.Mark;
import org.onrecord.domain.Page;
import org.onrecord.domain.Passage;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Relay;
import org.onrecord.domain.Speaker;
import org.onrecord.domain.Statement;
import org.onrecord.domain.Text;
import org.onrecord.domain.Wording;
import org.onrecord.record.Entry.Report;

/** The reports that the tables of a Parquet export hold, read by the library's own reader. */
final class ParquetRead {

    private final Map<String, List<Group>> statements;
    private final Map<String, List<Group>> speakers;

    private ParquetRead(Path folder) throws IOException {
        this.statements = by("article", rows(folder.resolve("statements.parquet")));
        this.speakers = by("statement", rows(folder.resolve("speakers.parquet")));
    }

    static List<Report> reports(Path folder) throws IOException {
        ParquetRead read = new ParquetRead(folder);
        return rows(folder.resolve("articles.parquet")).stream().map(read::report).toList();
    }

    static List<Group> rows(Path file) throws IOException {
        List<Group> rows = new ArrayList<>();
        try (ParquetReader<Group> reader = new Builder(new LocalInputFile(file)).withCodecFactory(new Unpacking()).build()) {
            for (Group row = reader.read(); row != null; row = reader.read()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static Map<String, List<Group>> by(String key, List<Group> rows) {
        Map<String, List<Group>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(row.getString(key, 0), _ -> new ArrayList<>()).add(row));
        return groups;
    }

    private Report report(Group row) {
        Publication publication = new Publication(row.getString("source", 0), text(row, "headline"), text(row, "outlet"), texts(row, "byline"), texts(row, "credits"),
                text(row, "published"), row.getString("language", 0));
        Map<String, String> from = new TreeMap<>();
        Group origins = row.getGroup("origins", 0);
        for (int i = 0; i < origins.getFieldRepetitionCount("key_value"); i++) {
            Group entry = origins.getGroup("key_value", i);
            from.put(entry.getString("key", 0), entry.getString("value", 0));
        }
        Page page = new Page(text(row, "address"), text(row, "canonical"), text(row, "section"), text(row, "changed"), text(row, "charset"), from,
                new Alignment(list(row, "alignment", run -> new Alignment.Run(run(run, "text"), run(run, "page")))));
        Article article = new Article(row.getString("article", 0), publication, Text.of(row.getString("text", 0)),
                list(row, "marks", mark -> new Mark(constant(Mark.Kind.class, mark, "kind"), spans(mark, "spans"))), spans(row, "furniture"), page);
        return new Report(article, statements.getOrDefault(article.id(), List.of()).stream().map(this::statement).toList());
    }

    private Statement statement(Group row) {
        List<Relay> relays = list(row, "relays", relay -> new Relay(relay.getString("name", 0), spans(relay, "spans")));
        Optional<Circumstances.Said> said = group(row, "said").map(found -> new Circumstances.Said(found.getString("date", 0),
                text(found, "text").map(words -> new Passage(words, spans(found, "spans"))), constant(Circumstances.Said.From.class, found, "from")));
        return new Statement(row.getString("statement", 0), new Manner(constant(Form.class, row, "form"), constant(Kind.class, row, "kind"), constant(Act.class, row, "act")),
                new Wording(passage(row, "source"), passage(row, "cue"), passage(row, "content").orElseThrow()),
                speakers.getOrDefault(row.getString("statement", 0), List.of()).stream().map(ParquetRead::speaker).toList(),
                new Circumstances(passage(row, "addressee"), relays, said, passage(row, "setting")), text(row, "within"), row.getDouble("confidence", 0));
    }

    private static Speaker speaker(Group row) {
        return new Speaker(row.getString("name", 0), constant(Speaker.Type.class, row, "type"), row.getString("speaker", 0), text(row, "wikidata"),
                constant(Speaker.ResolvedBy.class, row, "resolved_by"), row.getDouble("confidence", 0));
    }

    private static CharSpan run(Group row, String side) {
        int start = row.getInteger(side + "_start", 0);
        return new CharSpan(start, start + row.getInteger(side + "_length", 0));
    }

    private static Optional<Passage> passage(Group row, String name) {
        return group(row, name).map(passage -> new Passage(passage.getString("text", 0), spans(passage, "spans")));
    }

    private static List<CharSpan> spans(Group row, String name) {
        return list(row, name, span -> new CharSpan(span.getInteger("start", 0), span.getInteger("end", 0)));
    }

    private static <T> List<T> list(Group row, String name, Function<Group, T> element) {
        Group list = row.getGroup(name, 0);
        List<T> values = new ArrayList<>();
        for (int i = 0; i < list.getFieldRepetitionCount("list"); i++) {
            values.add(element.apply(list.getGroup("list", i).getGroup("element", 0)));
        }
        return values;
    }

    private static List<String> texts(Group row, String name) {
        Group list = row.getGroup(name, 0);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < list.getFieldRepetitionCount("list"); i++) {
            values.add(list.getGroup("list", i).getString("element", 0));
        }
        return values;
    }

    private static Optional<Group> group(Group row, String name) {
        return row.getFieldRepetitionCount(name) == 0 ? Optional.empty() : Optional.of(row.getGroup(name, 0));
    }

    private static Optional<String> text(Group row, String name) {
        return row.getFieldRepetitionCount(name) == 0 ? Optional.empty() : Optional.of(row.getString(name, 0));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Group row, String name) {
        return Enum.valueOf(type, row.getString(name, 0).toUpperCase(Locale.ROOT));
    }

    private static final class Builder extends ParquetReader.Builder<Group> {

        Builder(InputFile file) {
            super(file, new PlainParquetConfiguration());
        }

        @Override
        protected ReadSupport<Group> getReadSupport() {
            return new GroupReadSupport();
        }
    }

    /** Unpacks pages without Hadoop. */
    private static final class Unpacking implements CompressionCodecFactory {

        @Override
        public BytesInputCompressor getCompressor(CompressionCodecName codec) {
            throw new UnsupportedOperationException();
        }

        @Override
        public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
            return new BytesInputDecompressor() {
                @Override
                public BytesInput decompress(BytesInput bytes, int size) throws IOException {
                    ByteArrayOutputStream page = new ByteArrayOutputStream();
                    bytes.writeAllTo(page);
                    return BytesInput.from(Zstd.decompress(page.toByteArray(), size));
                }

                @Override
                public void decompress(ByteBuffer input, int from, ByteBuffer output, int to) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public void release() {
                    // Nothing is held.
                }
            };
        }

        @Override
        public void release() {
            // Nothing is held.
        }
    }
}
