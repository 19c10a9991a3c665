package org.onrecord.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.annotate.decode.Antecedents;
import org.onrecord.annotate.decode.Crf;
import org.onrecord.annotate.decode.Labels;
import org.onrecord.annotate.infer.Network;
import org.onrecord.annotate.pieces.Vocabulary;
import org.onrecord.domain.Sha256;

/** The files of the shipped model: two graphs, a vocabulary, and a manifest with labels, transitions and scores. */
final class ModelBundle {

    private static final String FOLDER = "model/";
    private static final String MANIFEST = "manifest.properties";
    private static final String READER = "reader.onnx";
    private static final String LINKER = "linker.onnx";

    private final Properties manifest = new Properties();
    private final Optional<Path> unpacked;

    /** From the class path; the graphs from the folder that the property {@code onrecord.model} names, if there is one. */
    ModelBundle() {
        this(Optional.ofNullable(System.getProperty("onrecord.model")).map(Path::of));
    }

    /** @param unpacked folder in which both graphs lie as files, which are opened faster; empty: they are on the class path */
    ModelBundle(Optional<Path> unpacked) {
        this.unpacked = unpacked;
        try (InputStream in = open(MANIFEST)) {
            manifest.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Name and version, e.g. "tagger-1". */
    String name() {
        return manifest.getProperty("name");
    }

    /** "sha256:" and 64 hex digits, of the manifest, which holds the graphs' own. */
    static String digest() {
        return "sha256:" + Sha256.hex(bytes(MANIFEST));
    }

    /** The graphs, as they would be loaded, that are not those which the manifest was written for. */
    List<String> spoiled() {
        return Stream.of(READER, LINKER).filter(graph -> !Sha256.hex(graph(graph)).equals(manifest.getProperty(graph.replace(".onnx", ".sha256")))).toList();
    }

    private byte[] graph(String file) {
        if (unpacked.isEmpty()) {
            return bytes(file);
        }
        try {
            return Files.readAllBytes(unpacked.get().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Network network() {
        return unpacked.map(folder -> Network.load(folder.resolve(READER), folder.resolve(LINKER)))
                .orElseGet(() -> Network.load(bytes(READER), bytes(LINKER)));
    }

    Vocabulary vocabulary() {
        try (InputStream in = open("vocab.txt")) {
            return Vocabulary.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Labels labels(Vocabulary vocabulary) {
        Antecedents antecedents = new Antecedents(ids("anaphors.pronouns", vocabulary), ids("anaphors.noNames", vocabulary), numbers("anaphors.near"));
        return new Labels(crf("flat"), crf("linked"), crf("names"), antecedents, numbers("flat.cueBias")[0]);
    }

    private Set<Integer> ids(String key, Vocabulary vocabulary) {
        return Arrays.stream(manifest.getProperty(key).split(" ")).map(vocabulary::ofWord).collect(Collectors.toSet());
    }

    private Crf crf(String chain) {
        List<String> labels = List.of(manifest.getProperty(chain + ".labels").split(" "));
        float[][] step = new float[labels.size()][];
        for (int i = 0; i < step.length; i++) {
            step[i] = numbers(chain + ".step." + i);
        }
        return new Crf(labels, numbers(chain + ".start"), step);
    }

    private float[] numbers(String key) {
        String[] words = manifest.getProperty(key).split(" ");
        float[] numbers = new float[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = Float.parseFloat(words[i]);
        }
        return numbers;
    }

    private static byte[] bytes(String file) {
        try (InputStream in = open(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        InputStream in = ModelBundle.class.getResourceAsStream(FOLDER + file);
        if (in == null) {
            throw new IllegalStateException("the model bundle lacks " + file + ": this build is incomplete");
        }
        return in;
    }
}
