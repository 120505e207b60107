package dev.stagedoor.emulator.data.sqs.redrive;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Timers;
import dev.stagedoor.emulator.data.sqs.error.InvalidParameterValueException;
import dev.stagedoor.emulator.data.sqs.error.OverLimitException;
import dev.stagedoor.emulator.data.sqs.error.ResourceNotFoundException;
import dev.stagedoor.emulator.data.sqs.error.UnsupportedOperationException;
import dev.stagedoor.emulator.data.sqs.model.Message;
import dev.stagedoor.emulator.data.sqs.queue.Queue;
import dev.stagedoor.emulator.data.sqs.queue.Queues;
import dev.stagedoor.emulator.data.sqs.redrive.MessageMoveTask.Status;

/**
 * Moves messages from a dead letter queue back to their sources, or to another queue. A moved message is a new one: with an id
 * of its own, never received.
 * See <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-configure-dead-letter-queue-redrive.html">
 * redrive</a>.
 */
public final class MessageMoveTasks {

    /** How many tasks are remembered. */
    private static final int MAX_TASKS = 100;
    private static final int STEP = 200;
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final Queues queues;
    private final Timers timers;
    private final Clock clock;
    private final Ids ids;
    private final Deque<MessageMoveTask> tasks = new ArrayDeque<>();

    public MessageMoveTasks(Queues queues, Timers timers, Clock clock, Ids ids) {
        this.queues = queues;
        this.timers = timers;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Starts to move what the queue has.
     *
     * @param destinationArn null: each message to the queue that it came from
     * @param rate messages a second, 1 to 500; null: as fast as it goes
     * @return the handle of the task
     */
    public String start(String sourceArn, String destinationArn, Integer rate) {
        Queue source = queue(sourceArn);
        if (destinationArn != null) {
            queue(destinationArn);
        }
        if (sources(sourceArn).isEmpty()) {
            throw new InvalidParameterValueException("Source queue must be configured as a Dead Letter Queue.");
        }
        MessageMoveTask task;
        synchronized (this) {
            if (tasks.stream().anyMatch(other -> other.status == Status.RUNNING && other.sourceArn.equals(sourceArn))) {
                throw new UnsupportedOperationException(
                        "There is already a task running. Only one active task is allowed"
                                + " for a source queue arn at a given time.");
            }
            if (tasks.size() >= MAX_TASKS) {
                forgetOldest();
            }
            String text = "{\"taskId\":\"" + ids.uuid() + "\",\"sourceArn\":\"" + sourceArn + "\"}";
            task = new MessageMoveTask(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)),
                    sourceArn, destinationArn, rate, clock.millis(), source.counts().visible());
            tasks.addFirst(task);
        }
        timers.set(PAUSE, () -> step(task));
        return task.handle;
    }

    /** One that runs is not forgotten: nobody could cancel it, and its queue could get a second one. */
    private void forgetOldest() {
        Iterator<MessageMoveTask> oldest = tasks.descendingIterator();
        while (oldest.hasNext()) {
            if (oldest.next().status != Status.RUNNING) {
                oldest.remove();
                return;
            }
        }
        throw new OverLimitException("The emulator runs at most " + MAX_TASKS + " message move tasks at a time.");
    }

    /** The tasks of a queue, newest first. */
    public synchronized List<MessageMoveTask> list(String sourceArn) {
        queue(sourceArn);
        return new ArrayList<>(tasks.stream().filter(task -> task.sourceArn.equals(sourceArn)).toList());
    }

    /** The queue of the task with that handle; {@code *} if there is none. */
    public synchronized String sourceArn(String handle) {
        return tasks.stream().filter(task -> task.handle.equals(handle)).findFirst().map(task -> task.sourceArn)
                .orElse("*");
    }

    /** The queues whose dead letters that queue takes. */
    public List<String> sources(String deadLetterArn) {
        return queues.all().values().stream().filter(queue -> queue.settings().redrive()
                .filter(policy -> policy.deadLetterTargetArn().equals(deadLetterArn)).isPresent()).map(Queue::arn)
                .toList();
    }

    /** @return how many messages were moved until now */
    public synchronized long cancel(String handle) {
        MessageMoveTask task = tasks.stream().filter(other -> other.handle.equals(handle)).findFirst()
                .orElseThrow(() -> new ResourceNotFoundException("Task does not exist."));
        if (task.status != Status.RUNNING) {
            throw new UnsupportedOperationException("The task is not running: it is " + task.status + ".");
        }
        task.status = Status.CANCELLED;
        return task.moved;
    }

    private void step(MessageMoveTask task) {
        int count = task.rate == null ? STEP : task.rate;
        for (int i = 0; i < count; i++) {
            if (!moveOne(task)) {
                return;
            }
        }
        timers.set(task.rate == null ? PAUSE : Duration.ofSeconds(1), () -> step(task));
    }

    /** False if the task is over. */
    private synchronized boolean moveOne(MessageMoveTask task) {
        if (task.status != Status.RUNNING) {
            return false;
        }
        Optional<Queue> source = queues.byArn(task.sourceArn);
        if (source.isEmpty()) {
            task.fail("AWS.SimpleQueueService.NonExistentQueue");
            return false;
        }
        Optional<Message> message = task.moved < task.toMove ? source.get().take() : Optional.empty();
        if (message.isEmpty()) {
            task.status = Status.COMPLETED;
            return false;
        }
        String target = task.destinationArn == null ? message.get().deadLetterSource() : task.destinationArn;
        Optional<Queue> destination = target == null ? Optional.empty() : queues.byArn(target);
        if (destination.isEmpty()) {
            source.get().accept(message.get());
            task.fail(target == null ? "CouldNotDetermineMessageSource" : "AWS.SimpleQueueService.NonExistentQueue");
            return false;
        }
        destination.get().accept(message.get().again(ids.uuid(), clock.millis()));
        task.moved++;
        return true;
    }

    private Queue queue(String arn) {
        return queues.byArn(arn).orElseThrow(() -> new ResourceNotFoundException(
                "The resource that you specified for the SourceArn parameter doesn't exist."));
    }
}
