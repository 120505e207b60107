package dev.stagedoor.emulator.gateway.vtl;

import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.Map;

import com.sun.management.ThreadMXBean;
import org.apache.velocity.runtime.RuntimeServices;

/**
 * What one rendering may use: time, memory, length of one text, elements of one collection. Velocity offers no hook that knows
 * the rendering it belongs to, so the budget of the current one hangs on its thread; and none that knows what a template makes
 * (texts, lists in lists), so the JVM is asked what the thread has allocated.
 */
final class RenderBudget {

    /** Bound of the output and of any single text, in characters. API Gateway's payload limit. */
    static final int MAX_CHARS = 10 * 1024 * 1024;

    private static final int MAX_ELEMENTS = 1_000_000;
    private static final long MAX_NANOS = 1_000_000_000L;
    /** What is made in vain counts too. The rest is for a body that is read and written again: at most ten times its length. */
    private static final long BASE_BYTES = 32L << 20;
    private static final long BYTES_OF_A_CHARACTER = 10;
    /** Asking costs as much as a call of a method: small steps are looked at together. */
    private static final int STEPS_PER_LOOK = 16;
    private static final int LARGE = 16 * 1024;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final ThreadLocal<Use> current = ThreadLocal.withInitial(Use::new);

    private static final class Use {
        private long started;
        private long allocated;
        private long bytes;
        private int steps;
        private long elements;
    }

    /** The budget that {@link TemplateEngine} left with Velocity, which makes directives and the like by itself. */
    static RenderBudget of(RuntimeServices services) {
        return (RenderBudget) services.getApplicationAttribute(RenderBudget.class.getName());
    }

    /** @param body how many characters the template has to work on */
    void start(int body) {
        Use use = current.get();
        use.started = System.nanoTime();
        use.allocated = THREADS.getCurrentThreadAllocatedBytes();
        use.bytes = BASE_BYTES + body * BYTES_OF_A_CHARACTER;
        use.steps = 0;
        use.elements = 0;
    }

    /** Before every step that can be repeated. */
    void step() {
        Use use = current.get();
        if (System.nanoTime() - use.started > MAX_NANOS) {
            throw new TemplateLimitException("The template ran longer than one second");
        }
        if (++use.steps % STEPS_PER_LOOK == 0) {
            checkMemory(use);
        }
    }

    private static void checkMemory(Use use) {
        if (THREADS.getCurrentThreadAllocatedBytes() - use.allocated > use.bytes) {
            throw new TemplateLimitException(
                    "The template used more memory than one request may: " + (use.bytes >> 20) + " MB");
        }
    }

    /** Refuses a value that has grown beyond what one request may hold; gives it back otherwise. */
    Object checkSize(Object value) {
        if (value instanceof CharSequence text && text.length() > MAX_CHARS) {
            throw new TemplateLimitException("A text in the template grew beyond 10 MB");
        }
        checkElements(value, 0);
        if (value instanceof CharSequence text && text.length() > LARGE) {
            checkMemory(current.get());
        }
        return value;
    }

    /** The same for what is put into a list or a map: everything that a template puts somewhere counts together. */
    void put(Object value) {
        checkSize(value);
        Use use = current.get();
        use.elements = checkElements(value, use.elements) + 1;
    }

    /**
     * Elements are counted as often as they would be printed: a list that holds another one twice, and that one again, would
     * keep whoever prints or compares it busy for ever.
     *
     * @param before how many there are already
     * @return how many there are with those of the value
     */
    private static long checkElements(Object value, long before) {
        long elements = before;
        if (value instanceof Map<?, ?> map) {
            elements = addElements(map.keySet(), addElements(map.values(), elements));
        } else if (value instanceof Collection<?> list) {
            elements = addElements(list, elements);
        }
        return elements;
    }

    private static long addElements(Collection<?> values, long before) {
        long elements = before + values.size();
        if (elements > MAX_ELEMENTS) {
            throw new TemplateLimitException("A collection in the template grew beyond 1,000,000 elements");
        }
        for (Object value : values) {
            elements = checkElements(value, elements);
        }
        return elements;
    }
}
