package org.onrecord.web.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.desk.Desk;
import org.onrecord.web.ExampleRecord;
import org.onrecord.web.ask.Asked;
import org.onrecord.web.ask.Asked.Method;
import org.onrecord.web.ask.Asked.Sent;
import org.onrecord.web.ask.Asked.Shape;
import org.onrecord.web.ask.Asked.Where;
import org.onrecord.web.ask.Asker;
import org.onrecord.web.ask.Reply;
import org.onrecord.web.ask.Reply.Problem;

class OwnWordsTest {

    private static final Asked ASKED = new Asked(new Where(Method.GET, "/claims", Map.of()), Map.of(), Sent.NOTHING, Map.of(), Shape.PAGE, Asker.nobody("", ""));

    @Test
    @Timeout(60)
    void oneIsAnsweredThreeWaitAndTheNextIsToldAtOnce(@TempDir Path folder) throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (Desk desk = Desk.openExisting(ExampleRecord.in(folder).toString()); ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            OwnWords ownWords = new OwnWords(desk, _ -> {
                await(asked);
                return Optional.empty();
            });
            List<Future<Reply>> four = Stream.generate(() -> askers.submit(() -> ownWords.reply(ASKED, "the gate was shut"))).limit(4).toList();
            while (ownWords.free() > 0) {
                Thread.onSpinWait();
            }
            assertThat(ownWords.reply(ASKED, "the gate was shut")).isInstanceOfSatisfying(Problem.class, problem -> {
                assertThat(problem.status()).isEqualTo(503);
                assertThat(problem.code()).isEqualTo("busy");
                assertThat(problem.detail()).contains("Try again in a few seconds.");
            });
            asked.countDown();
            for (Future<Reply> one : four) {
                assertThat(one.get()).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code()).isEqualTo("nothing-about-it"));
            }
            assertThat(ownWords.free()).isEqualTo(4);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
