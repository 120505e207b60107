package dev.stagedoor.emulator.cloudformation.stack;

import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

import dev.stagedoor.emulator.cloudformation.catalog.ResourceTypes;
import dev.stagedoor.emulator.cloudformation.desired.StackDefinition;
import dev.stagedoor.emulator.cloudformation.source.TemplateException;
import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Ids;

/** Runs operations on stacks, each on a thread of its own; what they give back at once is the stack they work on. */
public final class StackEngine implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(StackEngine.class.getName());
    private static final String USER = "User Initiated";
    private static final int OPERATIONS_AT_ONCE = 16;

    private final ExecutorService operations = Executors.newFixedThreadPool(OPERATIONS_AT_ONCE,
            daemons("cloudformation-operation-"));
    private final ExecutorService workers = Executors.newCachedThreadPool(daemons("cloudformation-resource-"));
    private final EngineParts parts;

    public StackEngine(ResourceTypes types, Account account, Ids ids, Patience patience) {
        this.parts = new EngineParts(new StackStore(), new Exports(), types, account, ids, patience, workers);
    }

    public StackStore stacks() {
        return parts.stacks();
    }

    public Exports exports() {
        return parts.exports();
    }

    public ResourceTypes types() {
        return parts.types();
    }

    /**
     * A stack of that name, in review: nothing of it is created yet.
     *
     * @throws StackExistsException if there is one of that name
     */
    public Stack add(String name, StackDefinition definition) {
        Stack stack = new Stack(new StackIdentity(StackArn.of(parts, name), name, null, null), definition,
                StackStatus.REVIEW_IN_PROGRESS, parts.patience().clock().instant());
        parts.stacks().add(stack);
        return stack;
    }

    /**
     * Creates a stack that was in review.
     *
     * @throws StackBusyException if it no longer is
     */
    public void create(Stack stack, StackDefinition definition, StackOptions options, ServiceCalls calls) {
        stack.begin(StackTransition.CREATE, options);
        stack.define(definition);
        RunContext run = context(stack, options, calls);
        submit(run, StackStatus.CREATE_FAILED, () -> new CreateRun(run).run(USER));
    }

    /**
     * Updates a stack; whether there is anything to update was asked before.
     *
     * @throws StackBusyException if its state does not allow it
     */
    public void update(Stack stack, StackDefinition definition, StackOptions options, ServiceCalls calls) {
        stack.begin(StackTransition.UPDATE, options);
        RunContext run = context(stack, options, calls);
        submit(run, StackStatus.UPDATE_ROLLBACK_FAILED, () -> {
            UpdateRun update = new UpdateRun(run, definition);
            if (update.apply(USER)) {
                update.commit();
            } else if (options.disableRollback()) {
                update.preserve();
            } else {
                update.rollback();
            }
        });
    }

    /**
     * Tries once more to roll a failed update back.
     *
     * @throws StackBusyException if there is no such update
     */
    public void continueRollback(Stack stack, Set<String> skipped, StackOptions options) {
        stack.begin(StackTransition.CONTINUE_ROLLBACK, options);
        UpdateRun update = stack.unfinished();
        submit(update.run(), StackStatus.UPDATE_ROLLBACK_FAILED, () -> {
            update.skip(skipped);
            update.rollback();
        });
    }

    /**
     * Gives up an update that is under way; it rolls back.
     *
     * @return false if there is none
     */
    public boolean cancelUpdate(Stack stack) {
        return stack.cancelUpdate();
    }

    /**
     * Deletes a stack; one that is being created gives that up first.
     *
     * @param retained logical ids of resources to keep
     * @throws StackBusyException if its state does not allow it
     * @throws TemplateException if other stacks import what it exports
     */
    public void delete(Stack stack, Set<String> retained, StackOptions options, ServiceCalls calls) {
        String inUse = parts.exports().inUse(stack.id());
        if (inUse != null) {
            throw new TemplateException("Delete canceled. Cannot delete export " + inUse + ".");
        }
        if (stack.deleteInstead()) {
            return;
        }
        stack.begin(StackTransition.DELETE, options);
        RunContext run = context(stack, options, calls);
        submit(run, StackStatus.DELETE_FAILED, () -> new DeleteRun(run, retained).run(USER));
    }

    private RunContext context(Stack stack, StackOptions options, ServiceCalls calls) {
        return new RunContext(parts, stack, calls, options, 0, () -> false);
    }

    private void submit(RunContext run, StackStatus onDefect, Runnable operation) {
        operations.execute(() -> {
            try {
                operation.run();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "Operation on " + run.stack().id(), e);
                run.status(onDefect, "Internal failure of the emulator: " + e);
            }
        });
    }

    private static ThreadFactory daemons(String prefix) {
        AtomicInteger count = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, prefix + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Gives up whatever is under way. */
    @Override
    public void close() {
        operations.shutdownNow();
        workers.shutdownNow();
    }
}
