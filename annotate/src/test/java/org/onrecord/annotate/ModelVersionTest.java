package org.onrecord.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelVersionTest {

    @Test
    void theShippedModelSaysWhichItIs() {
        assertThat(ModelVersion.shipped().name()).startsWith("tagger-");
        assertThat(ModelVersion.shipped().digest()).matches("sha256:[0-9a-f]{64}");
    }

    @Test
    void theShippedModelIsTheOneThatItsManifestWasWrittenFor() {
        assertThat(ModelVersion.spoiledFiles()).isEmpty();
    }

    @Test
    void aGraphThatWasChangedIsTold(@TempDir Path unpacked) throws IOException {
        Files.write(unpacked.resolve("reader.onnx"), new byte[] {1});
        Files.write(unpacked.resolve("linker.onnx"), ModelBundle.class.getResourceAsStream("model/linker.onnx").readAllBytes());
        assertThat(new ModelBundle(Optional.of(unpacked)).spoiled()).containsExactly("reader.onnx");
    }
}
