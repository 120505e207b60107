package dev.stagedoor.emulator.states.logs;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.states.event.EventLog;
import dev.stagedoor.emulator.states.event.EventType;
import dev.stagedoor.emulator.states.machine.LoggingConfiguration;

/** The events of one execution, of which those of a log's level are delivered as well. */
final class LoggedEvents implements EventLog {

    private final EventLog events;
    private final LoggingConfiguration logging;
    private final String machineName;
    private final String executionArn;
    private final Clock clock;
    private final LogDelivery delivery;
    private int redriveCount;

    LoggedEvents(EventLog events, LoggingConfiguration logging, String machineName, String executionArn, Clock clock,
            LogDelivery delivery) {
        this.events = events;
        this.logging = logging;
        this.machineName = machineName;
        this.executionArn = executionArn;
        this.clock = clock;
        this.delivery = delivery;
    }

    @Override
    public long record(EventType type, long previousId, Supplier<ObjectNode> details) {
        if (type == EventType.EXECUTION_REDRIVEN) {
            redriveCount++;
        }
        if (!logging.level().logs(type)) {
            return events.record(type, previousId, details);
        }
        ObjectNode described = details == null ? null : details.get();
        long id = events.record(type, previousId, () -> described);
        Instant now = clock.instant();
        delivery.add(new LogLine(LogStreamName.of(logging.group(), machineName, now), now.toEpochMilli(), id,
                previousId, type, described, logging.includeExecutionData(), executionArn, redriveCount));
        return id;
    }
}
