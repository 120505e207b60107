package dev.stagedoor.emulator.data.sqs.redrive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;

/** One run from a dead letter queue back. Guarded by {@link MessageMoveTasks}. */
public final class MessageMoveTask {

    /** AWS's names. */
    enum Status {
        RUNNING, COMPLETED, CANCELLED, FAILED
    }

    final String handle;
    final String sourceArn;
    /** Null: back to where each message came from. */
    final String destinationArn;
    /** Messages a second; null: as fast as it goes. */
    final Integer rate;
    final long startedAt;
    final long toMove;
    long moved;
    Status status = Status.RUNNING;
    String failure;

    MessageMoveTask(String handle, String sourceArn, String destinationArn, Integer rate, long startedAt, long toMove) {
        this.handle = handle;
        this.sourceArn = sourceArn;
        this.destinationArn = destinationArn;
        this.rate = rate;
        this.startedAt = startedAt;
        this.toMove = toMove;
    }

    void fail(String reason) {
        status = Status.FAILED;
        failure = reason;
    }

    /** As ListMessageMoveTasks shows it: only a running one has a handle. */
    public ObjectNode describe() {
        ObjectNode node = Json.object();
        if (status == Status.RUNNING) {
            node.put("TaskHandle", handle);
        }
        node.put("Status", status.name()).put("SourceArn", sourceArn);
        if (destinationArn != null) {
            node.put("DestinationArn", destinationArn);
        }
        if (rate != null) {
            node.put("MaxNumberOfMessagesPerSecond", rate);
        }
        node.put("ApproximateNumberOfMessagesMoved", moved).put("ApproximateNumberOfMessagesToMove", toMove);
        if (failure != null) {
            node.put("FailureReason", failure);
        }
        return node.put("StartedTimestamp", startedAt);
    }
}
