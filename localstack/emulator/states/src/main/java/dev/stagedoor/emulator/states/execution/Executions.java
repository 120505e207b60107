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

import dev.stagedoor.emulator.states.engine.Ended;
import dev.stagedoor.emulator.states.error.api.ExecutionLimitExceededException;
import io.vertx.core.Future;
import io.vertx.core.Promise;

/**
 * The Standard executions that there are. Those that run are all kept; of those that have ended the oldest are forgotten when there
 * are too many (AWS keeps them for 90 days). Thread-safe.
 */
public final class Executions {

    private static final int MAX_ENDED = 10_000;

    /** What an execution that waits takes beside its input and history, as measured. */
    private static final int RUNNING_BYTES = 6 * 1024;

    private final long maxBytesOfEnded;
    private final long maxBytesOfRunning;

    private final Map<String, StoredExecution> byArn = new LinkedHashMap<>();
    private final Queue<StoredExecution> ended = new ArrayDeque<>();
    private long bytesOfEnded;
    private long bytesOfRunning;

    /** @param heap how much memory there is for everything, in bytes */
    public Executions(long heap) {
        this.maxBytesOfEnded = heap / 8;
        this.maxBytesOfRunning = heap / 2;
    }

    /** What a start came to. */
    public record Started(StoredExecution execution, boolean isNew) {}

    /**
     * Starts an execution unless there is one of this ARN; of several callers at once one starts it.
     *
     * @throws ExecutionLimitExceededException if those that run take as much memory as there is for them
     */
    public synchronized Started startOnce(String arn, Supplier<StoredExecution> start) {
        StoredExecution known = byArn.get(arn);
        if (known != null) {
            return new Started(known, false);
        }
        refuseTooMany();
        StoredExecution made = start.get();
        add(made);
        return new Started(made, true);
    }

    /** Keeps one that was started by its parent. */
    public synchronized void add(StoredExecution execution) {
        byArn.put(execution.arn(), execution);
        bytesOfRunning += weight(execution);
        execution.execution().finished().onSuccess(end -> ended(execution));
    }

    /**
     * Has one that has ended run again.
     *
     * @param start starts it; what it returns takes the other's place
     * @return empty if it runs already, or is forgotten
     * @throws ExecutionLimitExceededException if those that run take as much memory as there is for them
     */
    public synchronized Optional<StoredExecution> again(StoredExecution old, Supplier<StoredExecution> start) {
        refuseTooMany();
        return replace(old, start);
    }

    /** The same, however many run: what a Map Run does. */
    synchronized Optional<StoredExecution> replace(StoredExecution old, Supplier<StoredExecution> start) {
        if (byArn.get(old.arn()) != old || !ended.remove(old)) {
            return Optional.empty();
        }
        bytesOfEnded -= weightOfEnded(old);
        StoredExecution next = start.get();
        add(next);
        return Optional.of(next);
    }

    private void refuseTooMany() {
        if (bytesOfRunning > maxBytesOfRunning) {
            throw new ExecutionLimitExceededException(byArn.size() - ended.size());
        }
    }

    private static long weight(StoredExecution execution) {
        return RUNNING_BYTES + 2L * execution.execution().request().input().text().length();
    }

    private synchronized void ended(StoredExecution execution) {
        ended.add(execution);
        bytesOfRunning -= weight(execution);
        bytesOfEnded += weightOfEnded(execution);
        while (ended.size() > MAX_ENDED || bytesOfEnded > maxBytesOfEnded && ended.size() > 1) {
            forget(ended.remove());
        }
    }

    /** Its history, and what a redrive of it would go on with. */
    private static long weightOfEnded(StoredExecution execution) {
        return execution.history().size() + execution.execution().keptBytes();
    }

    /** When nothing of this state machine runs any more. */
    public Future<Void> whenAllFinished(String machineArn) {
        List<Future<Ended>> ends = list(ofMachine(machineArn)).stream()
                .map(stored -> stored.execution().finished()).toList();
        return Future.join(ends).mapEmpty();
    }

    /** Forgets what has ended of this state machine. */
    public synchronized void forget(String machineArn) {
        Predicate<StoredExecution> its = ofMachine(machineArn);
        List<StoredExecution> gone = ended.stream().filter(its).toList();
        ended.removeIf(its);
        gone.forEach(this::forget);
    }

    private void forget(StoredExecution execution) {
        bytesOfEnded -= weightOfEnded(execution);
        execution.history().forget();
        byArn.remove(execution.arn(), execution);
    }

    private static Predicate<StoredExecution> ofMachine(String machineArn) {
        return stored -> stored.startable().machineArn().equals(machineArn);
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
