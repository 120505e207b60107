package dev.stagedoor.emulator.states.task.optimized;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.states.error.ErrorOutput;
import dev.stagedoor.emulator.states.task.FakeService;
import dev.stagedoor.emulator.states.task.Tasks;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;

import static dev.stagedoor.emulator.states.task.Tasks.json;
import static org.assertj.core.api.Assertions.assertThat;

class LambdaInvokeTest {

    private static final String ARN = "arn:aws:lambda:us-east-1:000000000000:function:f:live";

    private final FakeService lambda = new FakeService("lambda").answer("Invoke",
            request -> returned(request.payload().toString(), false));
    private final Tasks tasks = new Tasks(lambda);

    private static AwsResponse returned(String payload, boolean failed) {
        var output = Json.object().put("StatusCode", 200).put("ExecutedVersion", "7");
        if (failed) {
            output.put("FunctionError", "Unhandled");
        }
        return new AwsResponse(200, output, Map.of("X-Amz-Executed-Version", "7"), Buffer.buffer(payload));
    }

    @Test
    void thePayloadIsTheEventAndWhatTheFunctionReturnedIsRead() {
        JsonNode result = tasks.call("lambda:invoke", "{'FunctionName':'f','Qualifier':'live','Payload':{'a':'b'}}");

        assertThat(lambda.last().payload().toString()).isEqualTo("{\"a\":\"b\"}");
        assertThat(lambda.last().input()).isEqualTo(json("{'FunctionName':'f','Qualifier':'live'}"));
        assertThat(result.path("Payload")).isEqualTo(json("{'a':'b'}"));
        assertThat(result.path("ExecutedVersion").asText()).isEqualTo("7");
        assertThat(result.path("StatusCode").asInt()).isEqualTo(200);
        assertThat(result.path("SdkHttpMetadata").path("HttpHeaders").path("X-Amz-Executed-Version").asText())
                .isEqualTo("7");
    }

    @Test
    void aTextIsAnEventToo() {
        assertThat(tasks.call("lambda:invoke", "{'FunctionName':'f','Payload':'{}'}").path("Payload").asText())
                .isEqualTo("{}");
    }

    @Test
    void aFunctionsErrorIsTheTasks() {
        String payload = "{\"errorType\":\"SeatTaken\",\"errorMessage\":\"A1\"}";
        lambda.answer("Invoke", request -> returned(payload, true));

        assertThat(tasks.failure("lambda:invoke", "{'FunctionName':'f'}"))
                .isEqualTo(new ErrorOutput("SeatTaken", payload));
        assertThat(tasks.failure(ARN, "{}")).isEqualTo(new ErrorOutput("SeatTaken", payload));
    }

    @Test
    void anErrorWithoutATypeIsUnknown() {
        lambda.answer("Invoke", request -> returned("{\"errorMessage\":\"late\"}", true));

        assertThat(tasks.failure("lambda:invoke", "{'FunctionName':'f'}")).isEqualTo(new ErrorOutput("Lambda.Unknown",
                "The cause could not be determined because Lambda did not return an error type. "
                        + "Returned payload: {\"errorMessage\":\"late\"}"));
    }

    @Test
    void aFunctionNamedByItsArnGetsWhatTheStateHas() {
        assertThat(tasks.call(ARN, "{'a':1}")).isEqualTo(json("{'a':1}"));
        assertThat(lambda.last().text("FunctionName")).isEqualTo(ARN);
    }

    @Test
    void aFunctionThatIsNotThereIsTheServicesError() {
        lambda.answer("Invoke", request -> {
            throw new AwsException(404, "ResourceNotFoundException", "Function not found: f");
        });

        ErrorOutput error = tasks.failure("lambda:invoke", "{'FunctionName':'f'}");

        assertThat(error.error()).isEqualTo("Lambda.ResourceNotFoundException");
        assertThat(error.cause()).startsWith("Function not found: f (Service: AWSLambda; Status Code: 404; "
                + "Error Code: ResourceNotFoundException; Request ID: ");
    }

    @Test
    void aRoleThatMayNotInvokeIsTheServicesError() {
        assertThat(tasks.deny("lambda:Invoke").failure("lambda:invoke", "{'FunctionName':'f'}").error())
                .isEqualTo("Lambda.AWSLambdaException");
    }
}
