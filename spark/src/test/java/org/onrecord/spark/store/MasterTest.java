package org.onrecord.spark.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterTest {

    @ParameterizedTest
    @ValueSource(strings = {"spark://127.0.0.1:1", "spark://127.0.0.1:1,127.0.0.1:2", "spark://", "spark://127.0.0.1", "spark://127.0.0.1:70000", "spark://:x"})
    void aMasterThatDoesNotAnswerIsTold(String master) {
        assertThat(Master.missing(master)).contains("no master answers at " + master + ": is it running, and can this machine reach it? Then begin it again with the same words.");
    }

    @Test
    void oneOfTwoIsEnough() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Master.missing("spark://127.0.0.1:1,127.0.0.1:" + socket.getLocalPort())).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "local[2,8]", "yarn", "k8s://https://127.0.0.1:1"})
    void otherClustersAreNotAsked(String master) {
        assertThat(Master.missing(master)).isEmpty();
    }
}
