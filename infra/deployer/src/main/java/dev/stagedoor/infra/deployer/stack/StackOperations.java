package dev.stagedoor.infra.deployer.stack;

import java.util.Optional;

import dev.stagedoor.infra.deployer.console.Console;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;

/** Creates, updates and deletes stacks, and waits until it is done. */
public final class StackOperations {

    /** What a deployment of a stack came to. */
    public enum Result {
        CREATED, UPDATED, UNCHANGED
    }

    private final CloudFormationClient cloudFormation;
    private final Stacks stacks;
    private final ChangeSets changeSets;
    private final SourcePositions positions;
    private final Console console;
    private final Pace pace;

    public StackOperations(CloudFormationClient cloudFormation, SourcePositions positions, Console console, Pace pace) {
        this.cloudFormation = cloudFormation;
        this.stacks = new Stacks(cloudFormation);
        this.changeSets = new ChangeSets(cloudFormation, positions, pace);
        this.positions = positions;
        this.console = console;
        this.pace = pace;
    }

    /**
     * Makes a stack what the request says. A stack whose creation failed is removed first: CloudFormation cannot update it.
     *
     * @throws StackFailedException if it did not succeed; what was begun is then undone
     */
    public Result deploy(StackRequest request) {
        Optional<Stack> before = stacks.find(request.name()).filter(stack -> !removeRemains(stack));
        boolean update = before.filter(stack -> stack.stackStatus() != StackStatus.REVIEW_IN_PROGRESS).isPresent();
        Optional<String> changeSet = changeSets.create(request, update ? ChangeSetType.UPDATE : ChangeSetType.CREATE);
        if (changeSet.isEmpty()) {
            return Result.UNCHANGED;
        }
        String stackId = stacks.find(request.name()).map(Stack::stackId)
                .orElseThrow(() -> new StackFailedException("The stack " + request.name() + " vanished."));
        EventFollower events = new EventFollower(cloudFormation, console, "deploy");
        events.start(stackId);
        cloudFormation.executeChangeSet(execute -> execute.stackName(stackId).changeSetName(changeSet.get()));
        StackStatus end = await(stackId, events);
        if (end != StackStatus.CREATE_COMPLETE && end != StackStatus.UPDATE_COMPLETE) {
            throw failure(request.name(), end, events);
        }
        return update ? Result.UPDATED : Result.CREATED;
    }

    /**
     * Deletes a stack and everything in it.
     *
     * @throws StackFailedException if something of it stays
     */
    public void delete(Stack stack) {
        EventFollower events = new EventFollower(cloudFormation, console, "destroy");
        events.start(stack.stackId());
        cloudFormation.deleteStack(delete -> delete.stackName(stack.stackId()));
        StackStatus end = await(stack.stackId(), events);
        if (end != StackStatus.DELETE_COMPLETE) {
            throw failure(stack.stackName(), end, events);
        }
    }

    private boolean removeRemains(Stack stack) {
        return switch (stack.stackStatus()) {
            case ROLLBACK_COMPLETE, ROLLBACK_FAILED, CREATE_FAILED, DELETE_FAILED -> {
                console.progress("deploy",
                        "removing what is left of " + stack.stackName() + " (" + stack.stackStatusAsString() + ")");
                delete(stack);
                yield true;
            }
            case UPDATE_ROLLBACK_FAILED ->
                throw new StackFailedException("The stack " + stack.stackName() + " is in UPDATE_ROLLBACK_FAILED. "
                        + "Run aws cloudformation continue-update-rollback --stack-name " + stack.stackName()
                        + ", or destroy it.");
            case REVIEW_IN_PROGRESS -> false;
            default -> {
                if (stack.stackStatusAsString().endsWith("IN_PROGRESS")) {
                    throw new StackFailedException(
                            "The stack " + stack.stackName() + " is in " + stack.stackStatusAsString()
                                    + ": another deployment is at work. Wait until it has ended.");
                }
                yield false;
            }
        };
    }

    private StackStatus await(String stackId, EventFollower events) {
        for (int look = 0; look < pace.looks(); look++) {
            StackStatus status = stacks.find(stackId).map(Stack::stackStatus).orElse(StackStatus.DELETE_COMPLETE);
            if (status != StackStatus.DELETE_COMPLETE) {
                events.poll();
            }
            if (!status.toString().endsWith("IN_PROGRESS")) {
                return status;
            }
            pace.pause();
        }
        throw new StackFailedException(
                "The stack " + stackId + " is still at work. CloudFormation goes on by itself: look with status.");
    }

    private StackFailedException failure(String name, StackStatus end, EventFollower events) {
        String undone = switch (end) {
            case ROLLBACK_COMPLETE -> "What it had created was removed.";
            case UPDATE_ROLLBACK_COMPLETE -> "It is as it was before.";
            default -> "It is in " + end + ".";
        };
        return new StackFailedException(events.cause()
                .map(failure -> positions.resource(failure.path()).map(at -> at + ": ").orElse("")
                        + failure.path() + " (" + failure.type() + ") failed: " + positions.translate(failure.reason())
                        + System.lineSeparator()
                        + "The stack " + name + " failed. " + undone)
                .orElseGet(() -> "The stack " + name + " failed. " + undone));
    }
}
