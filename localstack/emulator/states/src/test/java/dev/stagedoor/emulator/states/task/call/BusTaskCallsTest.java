package dev.stagedoor.emulator.states.task.call;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.states.error.ErrorOutput;
import dev.stagedoor.emulator.states.error.EvaluationException;
import dev.stagedoor.emulator.states.task.FakeService;
import dev.stagedoor.emulator.states.task.TaskCall;
import dev.stagedoor.emulator.states.task.Tasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.stagedoor.emulator.states.task.Tasks.json;
import static dev.stagedoor.emulator.states.task.Tasks.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BusTaskCallsTest {

    private static final String OTHER_ROLE = "arn:aws:iam::000000000000:role/other";

    private final FakeService sqs = new FakeService("sqs").output("SendMessage", Json.object())
            .output("ListQueues", Json.object());
    private final Tasks tasks = new Tasks(sqs);

    @Test
    void aTaskCallsAsTheMachinesRoleWhichIsTakenForTheMachine() {
        tasks.call("aws-sdk:sqs:listQueues", "{}");

        assertThat(tasks.sts().last().caller())
                .isEqualTo(new Caller.Service("states.amazonaws.com", Tasks.MACHINE, "000000000000"));
        assertThat(sqs.last().caller()).isInstanceOfSatisfying(Caller.AssumedRole.class,
                role -> assertThat(role.roleArn()).isEqualTo(Tasks.ROLE));
    }

    @Test
    void theMachinesRoleTakesTheRoleOfTheCredentials() {
        tasks.calls().call(new TaskCall(resource("aws-sdk:sqs:listQueues"), json("{}"), Tasks.ROLE, OTHER_ROLE,
                Tasks.EXECUTION, null));

        assertThat(tasks.sts().last().caller().arn()).isEqualTo(Tasks.ROLE.replace(":role/", ":assumed-role/"));
        assertThat(sqs.last().caller()).isInstanceOfSatisfying(Caller.AssumedRole.class,
                role -> assertThat(role.roleArn()).isEqualTo(OTHER_ROLE));
    }

    @Test
    void credentialsThatCannotBeTakenFailTheTask() {
        Tasks others = new Tasks(sqs);
        others.call("aws-sdk:sqs:listQueues", "{}");
        others.deny("sts:AssumeRole"); // the machine's own session is still good

        var answer = others.calls().call(new TaskCall(resource("aws-sdk:sqs:listQueues"), json("{}"), Tasks.ROLE,
                OTHER_ROLE, Tasks.EXECUTION, null));

        assertThat(Tasks.error(answer)).isEqualTo(new ErrorOutput("States.TaskFailed", "The role " + Tasks.ROLE
                + " is not authorized to assume the task state's role, " + OTHER_ROLE + "."));
    }

    @Test
    void aRoleThatDoesNotTrustStepFunctionsFailsTheTask() {
        assertThat(tasks.deny("sts:AssumeRole").failure("sqs:sendMessage", "{}").error())
                .isEqualTo("States.Permissions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sns:publish", "http:invoke", "aws-sdk:kms:encrypt", "aws-sdk:sqs:purgeQueue",
            "ecs:runTask.sync"})
    void whatTheEmulatorDoesNotHaveIsRefusedByName(String name) {
        assertThat(tasks.calls().unsupported(resource(name)))
                .contains("The Stagedoor emulator does not implement " + name + " as a task");
        assertThat(tasks.failure(name, "{}").cause()).contains(name);
    }

    @Test
    void whatItHasIsNotRefused() {
        assertThat(tasks.calls().unsupported(resource("sqs:sendMessage.waitForTaskToken"))).isEmpty();
        assertThat(tasks.calls().unsupported(resource("aws-sdk:sqs:sendMessage.waitForTaskToken"))).isEmpty();
        assertThat(tasks.calls().unsupported(resource("arn:aws:lambda:us-east-1:000000000000:function:f"))).isEmpty();
        assertThat(tasks.calls().unsupported(resource("arn:aws:states:us-east-1:000000000000:activity:a"))).isEmpty();
    }

    @Test
    void argumentsThatTheIntegrationCannotUseFailTheExecution() {
        assertThatThrownBy(() -> tasks.calls().check(resource("sqs:sendMessage"), json("{'QueueUrl':'u','Body':'b'}"),
                "Parameters")).isInstanceOf(EvaluationException.class)
                .hasMessage("The Parameters '{\"QueueUrl\":\"u\",\"Body\":\"b\"}' could not be used to start the Task: "
                        + "[The field \"Body\" is not supported by Step Functions, "
                        + "The field 'MessageBody' is required but was missing]");
    }
}
