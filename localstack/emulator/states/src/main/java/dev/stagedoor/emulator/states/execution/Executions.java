package dev.stagedoor.emulator.states.execution;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.vertx.core.Future;
import io.vertx.core.Promise;

/**
 * The Standard executions that there are. Those that run are all kept; of those that have ended the oldest are forgotten when there
 * are too many (AWS keeps them for 90 days). Thread-safe.
 */
public final class Executions {

    private static final int MAX_ENDED = 10_000;
    private static final int MAX_EVENTS_OF_ENDED = 250_000;

    private final Map<String, StoredExecution> byArn = new LinkedHashMap<>();
    private final Queue<StoredExecution> ended = new ArrayDeque<>();
    private long eventsOfEnded;

    /** What a start came to. */
    public record Started(StoredExecution execution, boolean isNew) {}

    /** Starts an execution unless there is one of this ARN; of several callers at once one starts it. */
    public synchronized Started startOnce(String arn, Supplier<StoredExecution> start) {
        StoredExecution known = byArn.get(arn);
        if (known != null) {
            return new Started(known, false);
        }
        StoredExecution made = start.get();
        add(made);
        return new Started(made, true);
    }

    /** Keeps one that was started by its parent. */
    public synchronized void add(StoredExecution execution) {
        byArn.put(execution.arn(), execution);
        execution.execution().finished().onSuccess(end -> ended(execution));
    }

    private synchronized void ended(StoredExecution execution) {
        ended.add(execution);
        eventsOfEnded += execution.events().size();
        while (ended.size() > MAX_ENDED || eventsOfEnded > MAX_EVENTS_OF_ENDED && ended.size() > 1) {
            StoredExecution oldest = ended.remove();
            eventsOfEnded -= oldest.events().size();
            byArn.remove(oldest.arn(), oldest);
        }
    }

    public synchronized Optional<StoredExecution> find(String arn) {
        return Optional.ofNullable(byArn.get(arn));
    }

    /** When the execution of this ARN has ended; never if there is none. */
    public Future<Void> whenFinished(String arn) {
        return find(arn).map(found -> found.execution().finished().<Void>mapEmpty())
                .orElseGet(() -> Promise.<Void>promise().future());
    }

    /** The newest first. */
    public synchronized List<StoredExecution> list(Predicate<StoredExecution> filter) {
        List<StoredExecution> found = new ArrayList<>(byArn.values().stream().filter(filter).toList());
        Collections.reverse(found);
        return found;
    }
}
