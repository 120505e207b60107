package dev.stagedoor.emulator.states.task.call;

import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.roles.AssumedRoles;
import dev.stagedoor.emulator.states.error.ErrorOutput;
import dev.stagedoor.emulator.states.task.TaskCall;
import dev.stagedoor.emulator.states.task.TaskFailedException;
import dev.stagedoor.emulator.states.task.integration.ExecutionArns;
import io.vertx.core.Future;

/**
 * In whose name tasks call: the state machine's role, or the one of the state's {@code Credentials}, which the machine's role takes.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-access-cross-acct-resources.html">Credentials</a>
 */
final class TaskRoles {

    private final AssumedRoles roles;
    private final Ids ids;

    TaskRoles(AssumedRoles roles, Ids ids) {
        this.roles = roles;
        this.ids = ids;
    }

    /** @return fails with a {@link TaskFailedException} if a role cannot be taken */
    Future<Caller> caller(TaskCall call) {
        Future<Caller> machine = machine(call.roleArn(), call.executionArn());
        return call.credentials() == null
                ? machine
                : machine.compose(caller -> roles.take(call.credentials(), caller, ids.uuid()))
                        .recover(thrown -> refused(thrown, "States.TaskFailed", "The role " + call.roleArn()
                                + " is not authorized to assume the task state's role, " + call.credentials() + "."));
    }

    /** The state machine's role alone. */
    Future<Caller> machine(String roleArn, String executionArn) {
        return roles.take(roleArn, ExecutionArns.stateMachine(executionArn), ids.uuid())
                .recover(thrown -> refused(thrown, "States.Permissions", "The role " + roleArn
                        + " cannot be assumed by states.amazonaws.com: " + thrown.getMessage()));
    }

    private static Future<Caller> refused(Throwable thrown, String error, String cause) {
        return Future.failedFuture(
                thrown instanceof AwsException ? new TaskFailedException(new ErrorOutput(error, cause)) : thrown);
    }
}
