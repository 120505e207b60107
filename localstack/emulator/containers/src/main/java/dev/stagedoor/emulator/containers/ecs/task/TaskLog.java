package dev.stagedoor.emulator.containers.ecs.task;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.containers.ecs.model.TaskDefinition;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.iam.Caller;

/**
 * The awslogs driver: sends what a task prints to CloudWatch Logs, in the execution role's name, from a thread of its own. What
 * is there already is sent in one call, so a quiet task costs one call a line and a noisy one few.
 */
final class TaskLog {

    private static final System.Logger LOG = System.getLogger(TaskLog.class.getName());
    private static final int MAX_BATCH = 1_000;
    private static final int MAX_LINE = 16 * 1024;

    private final BusCalls bus;
    private final Clock clock;
    private final Caller executionRole;
    private final String group;
    private final String stream;

    TaskLog(BusCalls bus, Clock clock, Caller executionRole, TaskDefinition.Container container, String taskId) {
        this.bus = bus;
        this.clock = clock;
        this.executionRole = executionRole;
        this.group = container.log().group();
        this.stream = container.log().streamPrefix() + "/" + container.name() + "/" + taskId;
    }

    /** @throws AwsException if the group is not there or the role may not write: then a task does not start */
    void open() {
        call("CreateLogStream", Json.object().put("logGroupName", group).put("logStreamName", stream));
    }

    /** Reads the process's output to its end. */
    void follow(Process process) {
        Thread reader = new Thread(() -> read(process), "awslogs-" + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    private void read(Process process) {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                ArrayNode events = Json.array();
                add(events, line);
                while (events.size() < MAX_BATCH && out.ready() && (line = out.readLine()) != null) {
                    add(events, line);
                }
                put(events);
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The output of task " + stream + " ended", e);
        }
    }

    private void add(ArrayNode events, String line) {
        if (!line.isEmpty()) {
            events.addObject().put("timestamp", clock.millis())
                    .put("message", line.length() > MAX_LINE ? line.substring(0, MAX_LINE) : line);
        }
    }

    private void put(ArrayNode events) {
        if (events.isEmpty()) {
            return;
        }
        ObjectNode input = Json.object().put("logGroupName", group).put("logStreamName", stream);
        input.set("logEvents", events);
        try {
            call("PutLogEvents", input);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, events.size() + " lines of task " + stream + " were not logged: " + e.getMessage());
        }
    }

    private void call(String operation, ObjectNode input) {
        bus.await(AwsRequest.of("logs", operation, input, executionRole, bus.requestId()));
    }
}
