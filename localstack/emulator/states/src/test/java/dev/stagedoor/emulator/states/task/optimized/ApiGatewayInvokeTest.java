package dev.stagedoor.emulator.states.task.optimized;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.error.ErrorOutput;
import dev.stagedoor.emulator.states.error.EvaluationException;
import dev.stagedoor.emulator.states.task.TaskFailedException;
import dev.stagedoor.emulator.states.task.Tasks;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.stagedoor.emulator.states.task.Tasks.json;
import static dev.stagedoor.emulator.states.task.Tasks.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ApiGatewayInvokeTest {

    private static final String API = "'ApiEndpoint':'abc123.execute-api.us-east-1.amazonaws.com','Stage':'prod'";

    private final List<HttpServerRequest> requests = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private final HttpServer server = done(Tasks.VERTX.createHttpServer().requestHandler(request -> {
        requests.add(request);
        request.body().onSuccess(body -> {
            bodies.add(body.toString());
            boolean found = request.path().startsWith("/prod/bills");
            request.response().headers().add("Kept", "a").add("Kept", "b");
            request.response().setStatusCode(found ? 200 : 403).end(found ? "{\"ok\":true}" : "{\"message\":\"no\"}");
        });
    }).listen(0, "127.0.0.1"));
    private final Tasks tasks = new Tasks(URI.create("http://127.0.0.1:" + server.actualPort()));

    @AfterEach
    void close() {
        server.close();
    }

    private static <T> T done(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode invoke(String arguments) {
        return Tasks.reread(done(tasks.start("apigateway:invoke", "{" + API + arguments + "}")));
    }

    @Test
    void aDeployedApiIsCalledAndItsAnswerIsRead() {
        JsonNode result = invoke(",'Method':'POST','Path':'bills/new one','QueryParameters':{'q':['1','&']},"
                + "'Headers':{'Color':['red','blue']},'RequestBody':{'id':1,'gone':null}");

        HttpServerRequest request = requests.get(0);
        assertThat(request.getHeader("Host")).isEqualTo("abc123.execute-api.us-east-1.amazonaws.com");
        assertThat(request.uri()).isEqualTo("/prod/bills/new%20one?q=1&q=%26");
        assertThat(request.headers().getAll("color")).containsExactly("red", "blue");
        assertThat(request.getHeader("Content-Type")).isEqualTo("application/json");
        assertThat(request.getHeader("Authorization")).isNull();
        assertThat(bodies).containsExactly("{\"id\":1}");
        assertThat(result).isEqualTo(json("{'Headers':{'Kept':['a','b'],'content-length':['11']},"
                + "'ResponseBody':{'ok':true},'StatusCode':200,'StatusText':'OK'}"));
    }

    @Test
    void aTextIsSentAsItIsAndNullsIfTheyAreWanted() {
        invoke(",'Method':'POST','Path':'/bills','RequestBody':'plain'");
        invoke(",'Method':'POST','Path':'/bills','RequestBody':{'a':null},'AllowNullValues':true");

        assertThat(bodies).containsExactly("plain", "{\"a\":null}");
    }

    @Test
    void theRoleSigns() {
        invoke(",'Method':'GET','Path':'/bills','AuthType':'IAM_ROLE'");

        assertThat(requests.get(0).getHeader("Authorization")).startsWith("AWS4-HMAC-SHA256 Credential=ASIA")
                .contains("/us-east-1/execute-api/aws4_request, SignedHeaders=host;x-amz-date;x-amz-security-token, ");
    }

    @Test
    void aStatusThatIsNotGoodIsTheError() {
        assertThat(failure(tasks, "'Method':'GET'"))
                .isEqualTo(new ErrorOutput("ApiGateway.403", "{\"message\":\"no\"}"));
    }

    @Test
    void anApiThatCannotBeReachedIsAnErrorToo() {
        assertThat(failure(new Tasks(), "'Method':'GET'").error()).isEqualTo("ApiGateway.SdkClientException");
    }

    private static ErrorOutput failure(Tasks tasks, String arguments) {
        try {
            tasks.start("apigateway:invoke", "{" + API + "," + arguments + "}").toCompletionStage()
                    .toCompletableFuture().get(20, TimeUnit.SECONDS);
            throw new AssertionError("No failure");
        } catch (Exception e) {
            assertThat(e.getCause()).isInstanceOf(TaskFailedException.class);
            return ((TaskFailedException) e.getCause()).output();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"'Method':'TRACE'; The value of the field 'Method' has an invalid format",
            "'Method':'GET','Headers':{'Authorization':['x']}; The header 'Authorization' is not permitted",
            "'Method':'GET','Headers':{'X-Amzn-Trace-Id':['x']}; The header 'X-Amzn-Trace-Id' is not permitted",
            "'Method':'GET','QueryParameters':'?a=1'; The value of the field 'QueryParameters' has an invalid format",
            "'Method':'GET','AuthType':'RESOURCE_POLICY'; "
                    + "The Stagedoor emulator does not implement the AuthType RESOURCE_POLICY",
            "'Method':'GET','ApiEndpoint':'example.com'; The value of the field 'ApiEndpoint' has an invalid format"}, quoteCharacter = '`')
    void whatCannotBeSentIsRefusedBeforeTheTaskIsScheduled(String arguments, String why) {
        assertThatThrownBy(() -> tasks.calls().check(resource("apigateway:invoke"),
                json("{" + API + "," + arguments + "}"), "Parameters")).isInstanceOf(EvaluationException.class)
                .hasMessageEndingWith("could not be used to start the Task: [" + why + "]");
    }
}
