package uk.csp.crimedata.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TogetherTest {
    private static final int MOST = 4;

    private final Together<Integer, Integer> together = new Together<>(MOST);
    private final List<List<Integer>> worked = new ArrayList<>();
    private final ExecutorService callers = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        callers.shutdownNow();
    }

    @Test
    void whoFindsNobodyAtWork_beginsAtOnceAndAlone() {
        assertThat(together.join(7, this::doubled)).isEqualTo(14);
        assertThat(together.join(8, this::doubled)).isEqualTo(16);
        assertThat(worked).containsExactly(List.of(7), List.of(8));
    }

    @Test
    void whoComesMeanwhile_isWorkedForTogetherInTheOrderOfArrival() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<Integer> first = whileWorking(release);
        List<CompletableFuture<Integer>> others = new ArrayList<>();
        for (int i = 1; i <= MOST + 2; i++) {
            int own = i;
            others.add(CompletableFuture.supplyAsync(() -> together.join(own, this::doubled), callers));
            int waiting = i;
            Awaitility.await().until(() -> together.waiting() == waiting);
        }
        release.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS)).isZero();
        for (int i = 1; i <= MOST + 2; i++) {
            assertThat(others.get(i - 1).get(10, TimeUnit.SECONDS)).isEqualTo(2 * i);
        }
        assertThat(worked).containsExactly(List.of(1, 2, 3, 4), List.of(5, 6));
    }

    @Test
    void failure_isToldToAllWhoseWorkItWas_andToNobodyElse() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<Integer> first = whileWorking(release);
        List<CompletableFuture<Integer>> others = IntStream.rangeClosed(1, 3)
                .mapToObj(own -> CompletableFuture.supplyAsync(
                        () -> together.join(own, all -> {
                            throw new IllegalStateException("of all");
                        }),
                        callers))
                .toList();
        Awaitility.await().until(() -> together.waiting() == 3);
        release.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS)).isZero();
        others.forEach(other -> assertThatThrownBy(other::join).hasMessageContaining("of all"));
        assertThat(together.join(9, this::doubled)).isEqualTo(18);
    }

    @Test
    void manyCallers_areAllWorkedForOnce() throws Exception {
        int many = 64;
        AtomicInteger sum = new AtomicInteger();
        CyclicBarrier start = new CyclicBarrier(many);
        List<CompletableFuture<Integer>> answers = IntStream.range(0, many)
                .mapToObj(own -> CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                start.await();
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                            return together.join(own, all -> {
                                all.forEach(sum::addAndGet);
                                return all;
                            });
                        },
                        callers))
                .toList();
        for (int i = 0; i < many; i++) {
            assertThat(answers.get(i).get(10, TimeUnit.SECONDS)).isEqualTo(i);
        }
        assertThat(sum).hasValue(many * (many - 1) / 2);
    }

    private CompletableFuture<Integer> whileWorking(CountDownLatch release) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(
                () -> together.join(0, all -> {
                    begun.countDown();
                    try {
                        release.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return all;
                }),
                callers);
        begun.await();
        return first;
    }

    private List<Integer> doubled(List<Integer> all) {
        worked.add(all);
        return all.stream().map(own -> 2 * own).toList();
    }
}
