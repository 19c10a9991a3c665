package org.onrecord.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.onrecord.domain.Article;
import org.onrecord.ingest.Ingested;

@Timeout(60)
class BatchTest {

    @Test
    void outcomesComeInTheOrderOfTheInput() throws InterruptedException {
        List<String> sources = new ArrayList<>();
        new Batch(report -> read(report, new Random(report.source().hashCode()).nextInt(2000)), 3)
                .run(reports(500), outcome -> sources.add(outcome.source()));
        assertThat(sources).isEqualTo(IntStream.range(0, 500).mapToObj(Integer::toString).toList());
    }

    @Test
    void asManyReportsAreReadAtOnceAsThereAreThreads() throws InterruptedException {
        CyclicBarrier both = new CyclicBarrier(2);
        List<Outcome> outcomes = new ArrayList<>();
        new Batch(report -> {
            try {
                both.await();
            } catch (InterruptedException | BrokenBarrierException e) {
                throw new AssertionError("alone", e);
            }
            return read(report, 0);
        }, 2).run(reports(10), outcomes::add);
        assertThat(outcomes).hasSize(10).allMatch(Outcome.Read.class::isInstance);
    }

    @Test
    void readersRunOnlySoFarAhead() throws InterruptedException {
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger handedOn = new AtomicInteger();
        Iterator<Ingested> counted = Stream.iterate(0, i -> i < 1000, i -> i + 1).map(i -> {
            assertThat(taken.incrementAndGet() - handedOn.get()).isLessThanOrEqualTo(2 * 32 + 1);
            return report(Integer.toString(i));
        }).iterator();
        new Batch(report -> read(report, 0), 2).run(counted, _ -> handedOn.incrementAndGet());
        assertThat(handedOn.get()).isEqualTo(1000);
    }

    @Test
    void aWindowIsFullOfLongReportsBeforeItIsFullOfReports() {
        Window window = new Window(100, 10);
        window.add(new Ingested.Report(Article.of("a", "123456")), null);
        assertThat(window.hasRoom()).isTrue();
        window.add(new Ingested.Report(Article.of("b", "123456")), null);
        assertThat(window.hasRoom()).isFalse();
    }

    @Test
    void aReaderThatThrowsFailsOnThatReportAlone() throws InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        new Batch(report -> {
            if (report.source().equals("1")) {
                throw new IllegalStateException("boom");
            }
            return read(report, 0);
        }, 2).run(reports(3), outcomes::add);
        assertThat(outcomes.get(1)).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.code()).isEqualTo("internal-error");
            assertThat(failed.message()).contains("java.lang.IllegalStateException: boom");
        });
        assertThat(outcomes.get(2)).isInstanceOf(Outcome.Read.class);
    }

    @Test
    void anErrorOfTheMachineEndsTheBatch() {
        OutOfMemoryError error = new OutOfMemoryError("heap");
        assertThatThrownBy(() -> new Batch(_ -> {
            throw error;
        }, 2).run(reports(3), _ -> { })).isSameAs(error);
    }

    @Test
    void aConsumerThatThrowsEndsTheBatchWithNoReaderLeft() {
        AtomicInteger reading = new AtomicInteger();
        assertThatThrownBy(() -> new Batch(report -> {
            reading.incrementAndGet();
            Outcome outcome = read(report, 1000);
            reading.decrementAndGet();
            return outcome;
        }, 2).run(reports(1000), _ -> {
            throw new IllegalStateException("closed");
        })).hasMessage("closed");
        assertThat(reading.get()).isZero();
    }

    @Test
    void anInterruptedBatchWaitsForItsReaders() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        List<String> events = Collections.synchronizedList(new ArrayList<>());
        Thread batch = Thread.ofPlatform().start(() -> {
            try {
                new Batch(report -> {
                    started.countDown();
                    while (!Thread.currentThread().isInterrupted()) {
                        Thread.onSpinWait();
                    }
                    events.add("reader ended");
                    return read(report, 0);
                }, 1).run(reports(5), _ -> events.add("handed on"));
            } catch (InterruptedException e) {
                events.add("batch ended");
            }
        });
        started.await();
        batch.interrupt();
        batch.join();
        assertThat(events).containsExactly("reader ended", "batch ended");
    }

    @Test
    void noReportsGiveNoOutcomes() throws InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        new Batch(report -> read(report, 0), 2).run(Collections.emptyIterator(), outcomes::add);
        assertThat(outcomes).isEmpty();
    }

    private static Iterator<Ingested> reports(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).<Ingested>map(BatchTest::report).iterator();
    }

    private static Ingested report(String name) {
        return new Ingested.Report(Article.of(name, "text of " + name));
    }

    private static Outcome read(Ingested ingested, int spins) {
        for (int i = 0; i < spins; i++) {
            Thread.onSpinWait();
        }
        return new Outcome.Read(((Ingested.Report) ingested).article(), List.of());
    }
}
