package dev.stagedoor.emulator.states.jsonata.value;

import java.time.Clock;
import java.util.random.RandomGenerator;

import dev.stagedoor.emulator.core.Ids;

/** One run of an expression: its bounds, its moment, and its sources of chance and ids. For one thread. */
public final class Evaluation {

    /** Asking for the time costs more than most steps, so it is done every so many. */
    private static final int STEPS_BETWEEN_LOOKS = 128;
    private static final int BYTES_PER_ITEM = 8;

    private final Limits limits;
    private final Clock clock;
    private final RandomGenerator random;
    private final Ids ids;
    private final long started = System.nanoTime();
    private long now = -1;
    private int depth;
    private int steps;
    private long made;

    public Evaluation(Limits limits, Clock clock, RandomGenerator random, Ids ids) {
        this.limits = limits;
        this.clock = clock;
        this.random = random;
        this.ids = ids;
    }

    /** Goes into an expression. A failed evaluation need not come out of it. */
    public void enter() {
        if (++depth > limits.depth()) {
            throw EvaluationLimitException.depth();
        }
        step();
    }

    /** Comes out of an expression with its value. */
    public void leave(Object value) {
        depth--;
        checkSize(value);
    }

    /** Refuses a value that is too large. */
    public void checkSize(Object value) {
        if (value instanceof String text && text.length() > limits.bytes()
                || value instanceof Sequence items && (long) items.size() * BYTES_PER_ITEM > limits.bytes()) {
            throw EvaluationLimitException.memory();
        }
    }

    /** Counts one small piece of work, so that long loops end. */
    public void step() {
        if (++steps % STEPS_BETWEEN_LOOKS == 0 && System.nanoTime() - started > limits.time().toNanos()) {
            throw EvaluationLimitException.time();
        }
    }

    /** Asks for room for the items of an array before they are put there. */
    public void reserveItems(long count) {
        reserve(count > Long.MAX_VALUE / BYTES_PER_ITEM ? Long.MAX_VALUE : count * BYTES_PER_ITEM);
    }

    /** Asks for room for a value before it is made. */
    public void reserve(long bytes) {
        if (bytes > limits.bytes() || (made += bytes) > limits.totalBytes()) {
            throw EvaluationLimitException.memory();
        }
    }

    /** Puts an item into an array that grows while data is read. */
    public void add(Sequence items, Object item) {
        step();
        reserveItems(1);
        items.add(item);
        checkSize(items);
    }

    /** Refuses a text that has grown too long. */
    public void checkLength(long characters) {
        if (characters > limits.bytes()) {
            throw EvaluationLimitException.memory();
        }
    }

    public Limits limits() {
        return limits;
    }

    /** The moment of the evaluation, the same for all of it. */
    public long millis() {
        if (now < 0) {
            now = clock.millis();
        }
        return now;
    }

    public RandomGenerator random() {
        return random;
    }

    public Ids ids() {
        return ids;
    }
}
