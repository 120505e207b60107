package dev.stagedoor.emulator.gateway.logs;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.logs.LogStream;
import dev.stagedoor.emulator.core.roles.AssumedRoles;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import io.vertx.core.Future;

/**
 * The log groups that stages write to, each with a stream of this run. The role is the account's {@code cloudwatchRoleArn}. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html">CloudWatch logging</a>. Thread-safe.
 */
public final class LogDelivery {

    private final EmulatorContext emulator;
    private final AssumedRoles roles;
    private final Supplier<String> role;
    private final Map<String, GroupLog> groups = new ConcurrentHashMap<>();

    /** @param role its ARN; null while the account has none */
    public LogDelivery(EmulatorContext emulator, AssumedRoles roles, Supplier<String> role) {
        this.emulator = emulator;
        this.roles = roles;
        this.role = role;
    }

    /**
     * The log of a group.
     *
     * @throws BadRequestException if the account has no role to write it with
     */
    public GroupLog to(String group) {
        if (role.get() == null) {
            throw new BadRequestException(
                    "CloudWatch Logs role ARN must be set in account settings to enable logging");
        }
        return groups.computeIfAbsent(group, name -> new GroupLog(emulator,
                new LogStream(emulator, name, emulator.ids().hex(32)), name, this::caller));
    }

    private Future<Caller> caller() {
        String arn = role.get();
        if (arn == null) {
            return Future.failedFuture(new AwsException(403, "AccessDeniedException",
                    "the account has no cloudwatchRoleArn any more"));
        }
        return roles.take(arn, "", emulator.ids().uuid());
    }
}
