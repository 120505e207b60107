package dev.stagedoor.emulator.states.mapruns;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import dev.stagedoor.emulator.states.event.ExecutionStatus;

/** One run of a distributed Map state. Thread-safe. */
public final class MapRun {

    private final String arn;
    private final String executionArn;
    private final Limits limits;
    private final Instant startDate;
    private final Map<ExecutionStatus, Count> counts = new EnumMap<>(ExecutionStatus.class);
    private final Map<String, Waiting> waiting = new HashMap<>();
    private Count notRedrivable = Count.NONE;
    private int redriveCount;
    private Instant redriveDate;
    private int itemsTotal;
    private int executionsTotal;
    private Count resultsWritten = Count.NONE;
    private ExecutionStatus status = ExecutionStatus.RUNNING;
    private Instant stopDate;

    /**
     * What its state sets.
     *
     * @param maxConcurrency children at once; 0 where the state sets no limit of its own
     * @param toleratedFailureCount items that may fail
     * @param toleratedFailurePercentage of all items that may fail
     */
    public record Limits(long maxConcurrency, long toleratedFailureCount, double toleratedFailurePercentage) {

        /** Whether so many failed items of so many are too many. Without a limit of either kind one is. */
        boolean exceededBy(long failed, long total) {
            boolean byCount = failed > toleratedFailureCount;
            boolean byPercentage = failed * 100.0 > toleratedFailurePercentage * total;
            if (toleratedFailureCount > 0 && toleratedFailurePercentage > 0) {
                return byCount || byPercentage;
            }
            return toleratedFailurePercentage > 0 ? byPercentage : byCount;
        }
    }

    /** A child whose turn to go on has not come. */
    private record Waiting(int items, ExecutionStatus before) {}

    /** Children and their items in one status. */
    public record Count(int executions, int items) {

        private static final Count NONE = new Count(0, 0);

        private Count plus(int moreItems) {
            return new Count(executions + 1, items + moreItems);
        }

        private Count minus(int fewerItems) {
            return new Count(executions - 1, items - fewerItems);
        }
    }

    MapRun(String arn, String executionArn, Limits limits, Instant startDate) {
        this.arn = arn;
        this.executionArn = executionArn;
        this.limits = limits;
        this.startDate = startDate;
    }

    public String arn() {
        return arn;
    }

    public String executionArn() {
        return executionArn;
    }

    public Limits limits() {
        return limits;
    }

    public Instant startDate() {
        return startDate;
    }

    public synchronized Count count(ExecutionStatus inStatus) {
        return counts.getOrDefault(inStatus, Count.NONE);
    }

    /** Items and children that wait for their turn. */
    public synchronized Count pending() {
        Count begun = sum(counts.values());
        Count again = pendingRedrive();
        return new Count(executionsTotal - begun.executions - again.executions, itemsTotal - begun.items - again.items);
    }

    /** Those that did not succeed and wait for their turn to go on. */
    public synchronized Count pendingRedrive() {
        return new Count(waiting.size(), waiting.values().stream().mapToInt(Waiting::items).sum());
    }

    /** Those that did not succeed, and could not go on when the run was redriven. */
    public synchronized Count notRedrivable() {
        return notRedrivable;
    }

    private static Count sum(Collection<Count> counts) {
        return new Count(counts.stream().mapToInt(Count::executions).sum(),
                counts.stream().mapToInt(Count::items).sum());
    }

    public synchronized int redriveCount() {
        return redriveCount;
    }

    /** Null where it never was redriven. */
    public synchronized Instant redriveDate() {
        return redriveDate;
    }

    public synchronized Count total() {
        return new Count(executionsTotal, itemsTotal);
    }

    public synchronized Count resultsWritten() {
        return resultsWritten;
    }

    public synchronized ExecutionStatus status() {
        return status;
    }

    /** Null while it runs. */
    public synchronized Instant stopDate() {
        return stopDate;
    }

    public synchronized void expects(int executions, int items) {
        executionsTotal = executions;
        itemsTotal = items;
    }

    public synchronized void started(int items) {
        counts.merge(ExecutionStatus.RUNNING, new Count(1, items), (count, one) -> count.plus(items));
    }

    public synchronized void ended(int items, ExecutionStatus how) {
        counts.computeIfPresent(ExecutionStatus.RUNNING, (running, count) -> count.minus(items));
        counts.merge(how, new Count(1, items), (count, one) -> count.plus(items));
    }

    synchronized void redrive(Instant when) {
        redriveCount++;
        redriveDate = when;
        status = ExecutionStatus.RUNNING;
        stopDate = null;
        notRedrivable = Count.NONE;
    }

    /** A child that ended so waits for its turn to go on. */
    public synchronized void waits(String childArn, int items, ExecutionStatus before) {
        counts.computeIfPresent(before, (status, count) -> count.minus(items));
        waiting.put(childArn, new Waiting(items, before));
    }

    /** Whether a child waits for its turn to go on. */
    public synchronized boolean isWaiting(String childArn) {
        return waiting.containsKey(childArn);
    }

    /** Its turn has come: it will start. */
    public synchronized void goesOn(String childArn) {
        waiting.remove(childArn);
    }

    /** Its turn has come, and it stays as it is. */
    public synchronized void stays(String childArn) {
        Waiting child = waiting.remove(childArn);
        endAgain(child);
        notRedrivable = notRedrivable.plus(child.items());
    }

    private void endAgain(Waiting child) {
        counts.merge(child.before(), new Count(1, child.items()), (count, one) -> count.plus(child.items()));
    }

    public synchronized void wroteResults() {
        resultsWritten = sum(counts.values());
    }

    public synchronized void end(ExecutionStatus how, Instant when) {
        status = how;
        stopDate = when;
        waiting.values().forEach(this::endAgain);
        waiting.clear();
    }

    /** Whether more items failed than the state tolerates. */
    public synchronized boolean failedTooOften() {
        long failed = 0;
        for (ExecutionStatus bad : new ExecutionStatus[]{ExecutionStatus.FAILED, ExecutionStatus.TIMED_OUT,
                ExecutionStatus.ABORTED}) {
            failed += counts.getOrDefault(bad, Count.NONE).items();
        }
        return failed > 0 && limits.exceededBy(failed, itemsTotal);
    }
}
