package dev.stagedoor.emulator.cloudformation.stack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.cloudformation.desired.StackDefinition;

/** A stack and its state. Every method is atomic; what they give out is immutable. */
public final class Stack {

    private final StackIdentity identity;
    private final Instant creationTime;
    private final EventLog events = new EventLog();
    private final Map<String, StackResource> resources = new LinkedHashMap<>();
    private StackDefinition definition;
    private StackStatus status;
    private String reason;
    private Instant lastUpdatedTime;
    private Instant deletionTime;
    private Map<String, StackOutput> outputs = Map.of();
    private List<StackResource> leftovers = List.of();
    private StackOptions options = StackOptions.DEFAULT;
    private boolean terminationProtection;
    private UpdateRun unfinished;
    private RunContext cancellable;
    private boolean deletionWanted;

    Stack(StackIdentity identity, StackDefinition definition, StackStatus status, Instant creationTime) {
        this.identity = identity;
        this.definition = definition;
        this.status = status;
        this.creationTime = creationTime;
    }

    public StackIdentity identity() {
        return identity;
    }

    public String id() {
        return identity.id();
    }

    public String name() {
        return identity.name();
    }

    public Instant creationTime() {
        return creationTime;
    }

    public EventLog events() {
        return events;
    }

    public synchronized StackStatus status() {
        return status;
    }

    public synchronized String reason() {
        return reason;
    }

    public synchronized StackDefinition definition() {
        return definition;
    }

    public synchronized StackOptions options() {
        return options;
    }

    public synchronized Instant lastUpdatedTime() {
        return lastUpdatedTime;
    }

    public synchronized Instant deletionTime() {
        return deletionTime;
    }

    public synchronized Map<String, StackOutput> outputs() {
        return outputs;
    }

    public synchronized boolean terminationProtection() {
        return terminationProtection;
    }

    public synchronized void terminationProtection(boolean on) {
        terminationProtection = on;
    }

    /** By logical id, in the order in which they came to be. */
    public synchronized Map<String, StackResource> resources() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(resources));
    }

    /** The resource of that logical id, or null. */
    public synchronized StackResource resource(String logicalId) {
        return resources.get(logicalId);
    }

    /** Replaced resources that could not be deleted yet. */
    synchronized List<StackResource> leftovers() {
        return leftovers;
    }

    synchronized void leftovers(List<StackResource> left) {
        leftovers = List.copyOf(new ArrayList<>(left));
    }

    /** The update whose rollback failed, or null. */
    synchronized UpdateRun unfinished() {
        return unfinished;
    }

    synchronized void unfinished(UpdateRun run) {
        unfinished = run;
    }

    /** From now on the operation can be given up, until {@link #closed}. */
    synchronized void opened(RunContext run) {
        cancellable = run;
        deletionWanted = false;
    }

    /** The operation can no longer be given up; true if it was, because the stack is to be deleted. */
    synchronized boolean closed() {
        cancellable = null;
        return deletionWanted;
    }

    /** Gives up a creation in favour of a deletion; false if there is none to give up. */
    synchronized boolean deleteInstead() {
        if (status != StackStatus.CREATE_IN_PROGRESS || cancellable == null) {
            return false;
        }
        deletionWanted = true;
        cancellable.cancel();
        return true;
    }

    /** Gives up an update, which then rolls back; false if there is none to give up. */
    synchronized boolean cancelUpdate() {
        if (status != StackStatus.UPDATE_IN_PROGRESS || cancellable == null) {
            return false;
        }
        cancellable.cancel();
        return true;
    }

    /**
     * Takes the stack for one operation.
     *
     * @throws StackBusyException if another one has it, or it cannot be done from the present state
     */
    synchronized void begin(StackTransition transition, StackOptions with) {
        if (!transition.from(status)) {
            throw new StackBusyException(identity.id(), status, transition.participle());
        }
        status = transition.to();
        reason = null;
        options = with;
    }

    synchronized void status(StackStatus newStatus, String why, Instant now) {
        status = newStatus;
        reason = why;
        if (newStatus == StackStatus.UPDATE_IN_PROGRESS) {
            lastUpdatedTime = now;
        } else if (newStatus == StackStatus.DELETE_IN_PROGRESS || newStatus == StackStatus.DELETE_COMPLETE) {
            deletionTime = now;
        }
    }

    synchronized void define(StackDefinition newDefinition) {
        definition = newDefinition;
    }

    synchronized void outputs(Map<String, StackOutput> newOutputs) {
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(newOutputs));
    }

    synchronized void put(StackResource resource) {
        resources.put(resource.logicalId(), resource);
    }

    synchronized void remove(String logicalId) {
        resources.remove(logicalId);
    }
}
