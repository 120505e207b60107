package dev.stagedoor.emulator.states.task.optimized;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.iam.CredentialStore;
import dev.stagedoor.emulator.core.iam.CredentialStore.Credential;
import dev.stagedoor.emulator.core.wire.RequestSigner;
import dev.stagedoor.emulator.states.error.ErrorOutput;
import dev.stagedoor.emulator.states.task.TaskCall;
import dev.stagedoor.emulator.states.task.TaskFailedException;
import dev.stagedoor.emulator.states.task.integration.ArgumentShape;
import dev.stagedoor.emulator.states.task.integration.Integration;
import dev.stagedoor.emulator.states.task.optimized.EmulatorHttp.HttpAnswer;
import io.vertx.core.Future;

/**
 * {@code apigateway:invoke}: calls a deployed API as its callers do, over HTTP, unsigned or signed as the role.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-api-gateway.html">API Gateway</a>
 */
public final class ApiGatewayInvoke implements Integration {

    private static final ArgumentShape SHAPE = new ArgumentShape(Set.of("ApiEndpoint", "Method", "Headers", "Stage",
            "Path", "QueryParameters", "RequestBody", "AllowNullValues", "AuthType"), List.of("ApiEndpoint", "Method"));

    private final EmulatorHttp http;
    private final CredentialStore credentials;
    private final RequestSigner signer;

    /** @param credentials know the secrets of roles' sessions */
    public ApiGatewayInvoke(EmulatorHttp http, CredentialStore credentials, RequestSigner signer) {
        this.http = http;
        this.credentials = credentials;
        this.signer = signer;
    }

    @Override
    public void check(JsonNode arguments, String field) {
        SHAPE.check(arguments, field);
        ArgumentShape.refuse(arguments, field, ApiRequest.wrong(arguments));
    }

    @Override
    public Future<JsonNode> call(TaskCall call, Caller caller) {
        WireRequest request = ApiRequest.of(call.arguments());
        if (call.arguments().path("AuthType").asText().equals("IAM_ROLE")) {
            Optional<Credential> key = credentials.find(caller.accessKeyId());
            if (key.isEmpty()) {
                return failed("ApiGateway.SdkClientException", "The role's session has no key to sign with");
            }
            signer.sign(request, key.get());
        }
        return http.send(request).map(this::result).recover(thrown -> thrown instanceof TaskFailedException
                ? Future.failedFuture(thrown)
                : failed("ApiGateway.SdkClientException", "Unable to execute HTTP request: " + thrown.getMessage()));
    }

    private static Future<JsonNode> failed(String error, String cause) {
        return Future.failedFuture(new TaskFailedException(new ErrorOutput(error, cause)));
    }

    private JsonNode result(HttpAnswer answer) {
        String body = answer.body().toString();
        if (answer.status() / 100 != 2) {
            throw new TaskFailedException(new ErrorOutput("ApiGateway." + answer.status(), body));
        }
        ObjectNode result = Json.object();
        ObjectNode headers = result.putObject("Headers");
        answer.headers().forEach((name, value) -> headers.withArray(name).add(value));
        result.set("ResponseBody", read(body));
        return result.put("StatusCode", answer.status()).put("StatusText", answer.statusText());
    }

    private static JsonNode read(String body) {
        try {
            JsonNode value = Json.parse(body);
            return value.isMissingNode() ? TextNode.valueOf(body) : value;
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(body); // it is text then: AWS documents both
        }
    }
}
