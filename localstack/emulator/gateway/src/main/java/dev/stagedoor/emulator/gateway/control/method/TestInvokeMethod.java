package dev.stagedoor.emulator.gateway.control.method;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.control.MethodTester;
import dev.stagedoor.emulator.gateway.control.resource.Resources;
import dev.stagedoor.emulator.gateway.model.Method;
import dev.stagedoor.emulator.gateway.model.Resource;
import io.vertx.core.Future;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_TestInvokeMethod.html">TestInvokeMethod</a>. */
final class TestInvokeMethod implements Operation {

    private final ApiStore store;
    private final Resources resources;
    private final MethodTester tester;

    TestInvokeMethod(ApiStore store, MethodTester tester) {
        this.store = store;
        this.resources = new Resources(store);
        this.tester = tester;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Input input = Input.of(request, "restApiId", "resourceId", "httpMethod", "pathWithQueryString", "body",
                "headers", "multiValueHeaders", "stageVariables");
        Resource resource = resources.get(request);
        String verb = request.text("httpMethod");
        Method method = Methods.of(resource, resource.methods().containsKey(verb) ? verb : "ANY");
        String path = input.text("pathWithQueryString", "");
        return tester.test(new MethodTester.Request(store.get(request.text("restApiId")).api(), resource, method, verb,
                path.isEmpty() ? resource.path() : path, headers(input), input.text("body", ""),
                input.textMap("stageVariables"), request.caller())).map(TestInvokeMethod::shape);
    }

    private static Map<String, List<String>> headers(Input input) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        input.textMap("headers").forEach((name, value) -> headers.put(name, List.of(value)));
        Input multiple = input.object("multiValueHeaders");
        multiple.node().fieldNames().forEachRemaining(name -> headers.put(name, multiple.texts(name)));
        return headers;
    }

    private static AwsResponse shape(MethodTester.Answer answer) {
        ObjectNode shape = Json.object().put("status", answer.status()).put("body", answer.body());
        ObjectNode headers = shape.putObject("headers");
        ObjectNode multiple = shape.putObject("multiValueHeaders");
        answer.headers().forEach((name, values) -> {
            headers.put(name, values.get(values.size() - 1));
            ArrayNode all = multiple.putArray(name);
            values.forEach(all::add);
        });
        return AwsResponse.ok(shape.put("log", answer.log()).put("latency", answer.latencyMillis()));
    }
}
