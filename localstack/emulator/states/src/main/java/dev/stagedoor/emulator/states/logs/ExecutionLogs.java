package dev.stagedoor.emulator.states.logs;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.roles.AssumedRoles;
import dev.stagedoor.emulator.states.error.api.InvalidLoggingConfigurationException;
import dev.stagedoor.emulator.states.error.api.LogDestinationAccessDeniedException;
import dev.stagedoor.emulator.states.event.EventLog;
import dev.stagedoor.emulator.states.machine.LogLevel;
import dev.stagedoor.emulator.states.machine.LoggingConfiguration;
import dev.stagedoor.emulator.states.machine.Startable;
import io.vertx.core.Future;

/** The logs of executions in CloudWatch Logs. Thread-safe. */
public final class ExecutionLogs {

    private final EmulatorContext emulator;
    private final AssumedRoles roles;
    private final LogDelivery delivery;

    public ExecutionLogs(EmulatorContext emulator, AssumedRoles roles) {
        this.emulator = emulator;
        this.roles = roles;
        this.delivery = new LogDelivery(emulator);
    }

    /**
     * Whether a state machine may have its executions logged so, asked in the name of its role.
     *
     * @param machineArn for which the role is taken
     * @return fails with {@link LogDestinationAccessDeniedException} if the role may not, and with
     *         {@link InvalidLoggingConfigurationException} if there is no such log group
     */
    public Future<Void> check(LoggingConfiguration logging, String roleArn, String machineArn) {
        if (logging.level() == LogLevel.OFF) {
            return Future.succeededFuture();
        }
        return roles.take(roleArn, machineArn, emulator.ids().uuid())
                .compose(role -> emulator.bus().call(AwsRequest.of("logs", "CreateLogDelivery",
                        Json.object().put("logGroupName", logging.group()), role, emulator.ids().uuid())))
                .<Void>mapEmpty().recover(e -> Future.failedFuture(refusal(e, logging)));
    }

    private static Throwable refusal(Throwable thrown, LoggingConfiguration logging) {
        if (!(thrown instanceof AwsException refused)) {
            return thrown;
        }
        return refused.code().equals("ResourceNotFoundException")
                ? new InvalidLoggingConfigurationException("there is no log group " + logging.group() + ".")
                : new LogDestinationAccessDeniedException();
    }

    /** The events of an execution, and of them those in its log that are to be there; the same events where it has no log. */
    public EventLog logged(EventLog events, Startable startable, String executionArn) {
        LoggingConfiguration logging = startable.revision().logging();
        return logging.level() == LogLevel.OFF
                ? events
                : new LoggedEvents(events, logging, startable.machineName(), executionArn, emulator.clock(), delivery);
    }
}
