package org.onrecord.ingest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.onrecord.archive.ByteSource;
import org.onrecord.archive.Capture;
import org.onrecord.archive.WarcReader;
import org.onrecord.domain.Article;
import org.onrecord.domain.Publication;
import org.onrecord.domain.Text;
import org.onrecord.ingest.Defaults;
import org.onrecord.ingest.Ingested;
import org.onrecord.ingest.Inputs;
import org.onrecord.ingest.Reading;
import org.onrecord.ingest.format.Formats;
import org.onrecord.ingest.input.Draft;
import org.onrecord.ingest.input.Found;
import org.onrecord.ingest.input.Reason;
import org.onrecord.ingest.input.Received;
import org.onrecord.ingest.language.Language;
import org.onrecord.ingest.layout.Layout;
import org.onrecord.ingest.page.PageReader;
import org.onrecord.ingest.text.Decoded;
import org.onrecord.ingest.text.Decoder;

/** A reader, and what must hold of it for any bytes: an answer and no exception, and an answer that can be used. */
enum Target {

    DECODER {
        @Override
        void check(byte[] bytes) {
            List<String> labels = List.of("", "utf-8", "iso-8859-1", "shift_jis", "gbk", "utf-16le", "koi8-r", "iso-2022-jp");
            Optional<String> declared = Optional.of(labels.get(bytes.length % labels.size()));
            for (boolean html : new boolean[] {false, true}) {
                if (Decoder.decode(bytes, declared, html) instanceof Decoded.Readable(String text, String charset, Optional<String> _)) {
                    assertThat(text).isNotEmpty().hasSizeLessThanOrEqualTo(bytes.length);
                    assertThat(charset).isNotEmpty();
                }
            }
        }
    },

    PAGE {
        @Override
        void check(byte[] bytes) {
            checked(PageReader.read(new Received("page.html", bytes, Optional.of("text/html"), Optional.empty(), Optional.of("https://quarrypost.example/1"))),
                    Decoder.decode(bytes, Optional.empty(), true));
        }
    },

    FORMAT {
        @Override
        void check(byte[] bytes) {
            Formats.read(Received.of("feed", bytes)).ifPresent(all -> {
                assertThat(all).isNotEmpty();
                all.forEach(found -> checked(found, null));
            });
            assertThat(Formats.links(Received.of("feed", bytes))).doesNotContainNull();
        }
    },

    WARC {
        @Override
        void check(byte[] bytes) {
            try (WarcReader reader = WarcReader.of(source(bytes))) {
                while (reader.hasNext()) {
                    if (reader.next() instanceof Capture capture) {
                        assertThat(capture.payload(MAX_BODY)).isNotNull();
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },

    LINES {
        @Override
        void check(byte[] bytes) {
            file(bytes, ".jsonl");
        }
    },

    FILE {
        @Override
        void check(byte[] bytes) {
            file(bytes, bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K' ? ".zip" : ".txt");
        }
    },

    LAYOUT {
        @Override
        void check(byte[] bytes) {
            String string = new String(bytes, StandardCharsets.UTF_8);
            Text text = Text.of(string);
            Layout layout = Layout.of(text, Optional.empty());
            Article.of(Publication.of("a.txt"), text, layout.marks(), layout.furniture());
            assertThat(Language.of(string).code()).isNotEmpty();
        }
    };

    private static final int MAX_BODY = 1 << 20;

    /** Fails when the reader does. */
    abstract void check(byte[] bytes);

    /** A draft must make an article, its alignment must stay within the page. */
    private static void checked(Found found, Decoded page) {
        assertThat(found).isNotNull();
        if (found instanceof Draft draft) {
            Text text = Text.of(draft.text());
            draft.layout().ifPresent(layout -> Article.of(draft.publication(), text, layout.marks(), layout.furniture(), draft.page()));
            assertThat(Decoder.isBlank(draft.text())).isFalse();
            if (page instanceof Decoded.Readable(String html, String _, Optional<String> _)) {
                int length = html.codePointCount(0, html.length());
                draft.page().alignment().runs().forEach(run -> {
                    assertThat(run.page().end()).isLessThanOrEqualTo(length);
                    assertThat(run.text().end()).isLessThanOrEqualTo(text.length());
                });
            }
        }
    }

    private static void file(byte[] bytes, String ending) {
        try {
            Path file = Files.createTempFile("fuzz", ending);
            try (Reading reading = new Inputs(List.of(file.toString()), Defaults.NONE, InputStream.nullInputStream()).open()) {
                Files.write(file, bytes);
                assertThat(reading.hasNext()).isTrue();
                while (reading.hasNext()) {
                    Ingested ingested = reading.next();
                    assertThat(ingested.source()).isNotEmpty();
                    if (ingested instanceof Ingested.Unreadable unreadable) {
                        assertThat(unreadable.reason()).as(unreadable.message()).isNotEqualTo(Reason.INTERNAL_ERROR);
                    }
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteSource source(byte[] bytes) {
        return new ByteSource() {
            @Override
            public int read(ByteBuffer into, long position) {
                int length = (int) Math.min(into.remaining(), bytes.length - position);
                if (length <= 0) {
                    return -1;
                }
                into.put(bytes, (int) position, length);
                return length;
            }

            @Override
            public long size() {
                return bytes.length;
            }
        };
    }
}
