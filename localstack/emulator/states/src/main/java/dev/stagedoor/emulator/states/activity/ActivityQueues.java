package dev.stagedoor.emulator.states.activity;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import dev.stagedoor.emulator.core.Timers;
import dev.stagedoor.emulator.states.engine.Activities;
import dev.stagedoor.emulator.states.error.api.ActivityWorkerLimitExceededException;
import io.vertx.core.Future;
import io.vertx.core.Promise;

/** The activities, and per activity the tasks that wait for a worker and the workers that wait for a task. Thread-safe. */
public final class ActivityQueues implements Activities {

    /** How long a worker waits for a task before it is told that there is none. */
    private static final Duration POLL = Duration.ofSeconds(60);
    private static final int MAX_WORKERS = 1_000;

    private final Clock clock;
    private final Timers timers;
    private final Map<String, Activity> activities = new TreeMap<>();
    private final Map<String, Deque<ActivityTask>> tasks = new TreeMap<>();
    private final Map<String, Deque<Worker>> workers = new TreeMap<>();

    private record Worker(String name, Promise<Optional<ActivityTask>> waiting) {}

    public ActivityQueues(Clock clock, Timers timers) {
        this.clock = clock;
        this.timers = timers;
    }

    /** A new activity, or the one that has the name already. */
    public synchronized Activity create(String arn, String name, Map<String, String> tags) {
        return activities.computeIfAbsent(arn,
                key -> new Activity(arn, name, clock.instant(), new ConcurrentHashMap<>(tags)));
    }

    public synchronized Optional<Activity> find(String arn) {
        return Optional.ofNullable(activities.get(arn));
    }

    /** By name. */
    public synchronized Collection<Activity> all() {
        return List.copyOf(activities.values());
    }

    /** Forgets it; tasks that wait for a worker go on waiting, until they time out. */
    public synchronized void delete(String arn) {
        activities.remove(arn);
    }

    @Override
    public Runnable schedule(String activityArn, ActivityTask task) {
        Worker worker;
        synchronized (this) {
            worker = queue(workers, activityArn).poll();
            if (worker == null) {
                queue(tasks, activityArn).add(task);
                return () -> withdraw(activityArn, task);
            }
        }
        hand(worker, task);
        return () -> {};
    }

    private synchronized void withdraw(String arn, ActivityTask task) {
        queue(tasks, arn).remove(task);
    }

    /**
     * The next task; empty if none came in time.
     *
     * @param workerName null where it gave none
     * @throws ActivityWorkerLimitExceededException if too many wait
     */
    public Future<Optional<ActivityTask>> poll(String arn, String workerName) {
        Worker worker = new Worker(workerName, Promise.promise());
        ActivityTask task;
        synchronized (this) {
            task = queue(tasks, arn).poll();
            if (task == null) {
                Deque<Worker> waiting = queue(workers, arn);
                if (waiting.size() >= MAX_WORKERS) {
                    throw new ActivityWorkerLimitExceededException(arn, MAX_WORKERS);
                }
                waiting.add(worker);
            }
        }
        if (task != null) {
            hand(worker, task);
        } else {
            timers.set(POLL, () -> giveUp(arn, worker));
        }
        return worker.waiting.future();
    }

    private void giveUp(String arn, Worker worker) {
        boolean waited;
        synchronized (this) {
            waited = queue(workers, arn).remove(worker);
        }
        if (waited) {
            worker.waiting.complete(Optional.empty());
        }
    }

    private static void hand(Worker worker, ActivityTask task) {
        task.started().accept(worker.name);
        worker.waiting.complete(Optional.of(task));
    }

    private static <T> Deque<T> queue(Map<String, Deque<T>> queues, String arn) {
        return queues.computeIfAbsent(arn, key -> new ArrayDeque<>());
    }
}
