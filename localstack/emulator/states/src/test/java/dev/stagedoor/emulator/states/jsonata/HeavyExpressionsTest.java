package dev.stagedoor.emulator.states.jsonata;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.sun.management.ThreadMXBean;
import dev.stagedoor.emulator.states.error.EvaluationException;
import dev.stagedoor.emulator.states.jsonata.value.Limits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.stagedoor.emulator.states.jsonata.Scopes.input;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What one expression may make altogether is bounded, so that as many as there are threads fit into the heap at once.
 * Each of these keeps all it makes, in values that are small enough one by one.
 */
class HeavyExpressionsTest {

    private static final int AT_ONCE = 4;
    /** What one may allocate, garbage included: {@code HeavyThreads} counts on this for each thread. */
    private static final long MOST = 80L << 20;
    /** As always, but a slow machine must not run out of time first. */
    private static final Limits PATIENT = new Limits(Duration.ofSeconds(20), Limits.STANDARD.depth(),
            Limits.STANDARD.bytes(), Limits.STANDARD.totalBytes());
    private static final ThreadMXBean MEMORY = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @ValueSource(strings = {"[1..40].$pad('', 2000000, 'x')", "[1..40].$pad('', 2000000, '\u20ac')",
            "[1..100].[[1..200000]]"})
    void severalAtOnceEachStopAtTheirOwnBound(String text) throws Exception {
        JsonataExpression heavy = JsonataExpression.parse("{% " + text + " %}", PATIENT);
        CyclicBarrier together = new CyclicBarrier(AT_ONCE);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Long>> all = IntStream.range(0, AT_ONCE).mapToObj(i -> threads.submit(() -> {
                together.await();
                return allocatedUntilRefused(heavy);
            })).toList();
            for (Future<Long> one : all) {
                assertThat(one.get()).isLessThan(MOST);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static long allocatedUntilRefused(JsonataExpression heavy) {
        long before = MEMORY.getCurrentThreadAllocatedBytes();
        try {
            heavy.evaluate(input("{}"), "Output");
        } catch (EvaluationException e) {
            assertThat(e.reason()).endsWith("memory limit exceeded: Check for excessive memory usage");
            return MEMORY.getCurrentThreadAllocatedBytes() - before;
        }
        throw new AssertionError("The expression was not refused");
    }
}
