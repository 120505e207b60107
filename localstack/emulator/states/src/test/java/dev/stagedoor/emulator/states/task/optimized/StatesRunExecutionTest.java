package dev.stagedoor.emulator.states.task.optimized;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.states.error.ErrorOutput;
import dev.stagedoor.emulator.states.task.FakeService;
import dev.stagedoor.emulator.states.task.TaskCall;
import dev.stagedoor.emulator.states.task.Tasks;
import io.vertx.core.Future;
import org.junit.jupiter.api.Test;

import static dev.stagedoor.emulator.states.task.Tasks.json;
import static org.assertj.core.api.Assertions.assertThat;

class StatesRunExecutionTest {

    private static final String CHILD = "arn:aws:states:us-east-1:000000000000:execution:child:c";

    private final FakeService states = new FakeService("states")
            .output("StartExecution", Json.object().put("executionArn", CHILD).put("startDate", 1.5))
            .output("StopExecution", Json.object());
    private final Tasks tasks = new Tasks(states);

    private static ObjectNode described(String status) {
        ObjectNode execution = Json.object().put("executionArn", CHILD).put("status", status).put("name", "c")
                .put("startDate", 1.5).put("stopDate", 2.25).put("input", "{}").put("redriveCount", 0);
        execution.putObject("inputDetails").put("included", true);
        return execution;
    }

    private Future<JsonNode> run(String resource) {
        TaskCall call = Tasks.task(resource, "{'StateMachineArn':'m','Input':{'a':1},'Name':null}");
        return tasks.calls().jobEnd(call, tasks.calls().call(call).result());
    }

    @Test
    void anExecutionIsStartedWithJson() {
        JsonNode result = tasks.call("states:startExecution", "{'StateMachineArn':'m','Input':{'a':1},'Name':'n'}");

        assertThat(states.last().input())
                .isEqualTo(json("{'stateMachineArn':'m','name':'n','input':'{\\'a\\':1}'}"));
        assertThat(result.path("ExecutionArn").asText()).isEqualTo(CHILD);
        assertThat(result.path("StartDate").longValue()).isEqualTo(1_500);
    }

    @Test
    void theTaskIsDoneWhenTheExecutionIs() {
        states.output("DescribeExecution", described("SUCCEEDED").put("output", "{\"b\":2}"));

        Future<JsonNode> end = run("states:startExecution.sync");
        assertThat(end.isComplete()).isFalse();

        tasks.finish(CHILD);
        assertThat(Tasks.reread(end.result()))
                .isEqualTo(json("{'ExecutionArn':'" + CHILD + "','Status':'SUCCEEDED','Name':'c',"
                        + "'StartDate':1500,'StopDate':2250,'Input':'{}','InputDetails':{'Included':true},"
                        + "'Output':'{\\'b\\':2}'}"));
    }

    @Test
    void theSecondVersionReadsTheOutput() {
        states.output("DescribeExecution", described("SUCCEEDED").put("output", "{\"b\":2}"));

        Future<JsonNode> end = run("states:startExecution.sync:2");
        tasks.finish(CHILD);

        assertThat(end.result().path("Output")).isEqualTo(json("{'b':2}"));
        assertThat(end.result().path("Input").asText()).isEqualTo("{}");
    }

    @Test
    void anExecutionThatFailedFailsTheTaskWithAllThatIsKnownOfIt() {
        states.output("DescribeExecution", described("FAILED").put("error", "Sold").put("cause", "out"));

        Future<JsonNode> end = run("states:startExecution.sync");
        tasks.finish(CHILD);

        ErrorOutput error = Tasks.error(end);
        assertThat(error.error()).isEqualTo("States.TaskFailed");
        assertThat(json(error.cause())).isEqualTo(json("{'ExecutionArn':'" + CHILD + "','Status':'FAILED','Name':'c',"
                + "'StartDate':1500,'StopDate':2250,'Input':'{}','InputDetails':{'Included':true},'Error':'Sold',"
                + "'Cause':'out'}"));
    }

    @Test
    void anExecutionThatNobodyWaitsForIsStopped() {
        TaskCall call = Tasks.task("states:startExecution.sync", "{'StateMachineArn':'m'}");

        tasks.calls().cancel(call, tasks.calls().call(call).result());

        assertThat(states.last().operation()).isEqualTo("StopExecution");
        assertThat(states.last().text("executionArn")).isEqualTo(CHILD);
    }
}
