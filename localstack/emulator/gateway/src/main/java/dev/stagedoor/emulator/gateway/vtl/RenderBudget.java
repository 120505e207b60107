package dev.stagedoor.emulator.gateway.vtl;

import java.util.Collection;
import java.util.Map;

import org.apache.velocity.runtime.RuntimeServices;

/**
 * What one rendering may use: time, length of one text, elements of one collection. Velocity offers no hook that knows the
 * rendering it belongs to, so the budget of the current one hangs on its thread.
 */
final class RenderBudget {

    /** Bound of the output and of any single text, in characters. API Gateway's payload limit. */
    static final int MAX_CHARS = 10 * 1024 * 1024;

    private static final int MAX_ELEMENTS = 1_000_000;
    private static final long MAX_NANOS = 1_000_000_000L;

    private final ThreadLocal<Deadline> current = ThreadLocal.withInitial(Deadline::new);

    private static final class Deadline {
        private long started;
    }

    /** The budget that {@link TemplateEngine} left with Velocity, which makes directives and the like by itself. */
    static RenderBudget of(RuntimeServices services) {
        return (RenderBudget) services.getApplicationAttribute(RenderBudget.class.getName());
    }

    void start() {
        current.get().started = System.nanoTime();
    }

    void checkTime() {
        if (System.nanoTime() - current.get().started > MAX_NANOS) {
            throw new TemplateLimitException("The template ran longer than one second");
        }
    }

    /** Refuses a value that has grown beyond what one request may hold; gives it back otherwise. */
    Object checkSize(Object value) {
        if (value instanceof CharSequence text && text.length() > MAX_CHARS) {
            throw new TemplateLimitException("A text in the template grew beyond 10 MB");
        }
        if (value instanceof Collection<?> list && list.size() > MAX_ELEMENTS
                || value instanceof Map<?, ?> map && map.size() > MAX_ELEMENTS) {
            throw new TemplateLimitException("A collection in the template grew beyond 1,000,000 elements");
        }
        return value;
    }
}
