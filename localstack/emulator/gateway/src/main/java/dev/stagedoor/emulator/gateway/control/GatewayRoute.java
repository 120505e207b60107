package dev.stagedoor.emulator.gateway.control;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.core.wire.RestRoute;
import dev.stagedoor.emulator.core.wire.UrlCoding;
import io.vertx.core.Future;

/**
 * Where an action is on the wire, which is also what it is to IAM: the action {@code apigateway:<METHOD>} on the ARN of the path.
 * See <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-iam-policy-examples.html">examples</a>.
 *
 * @param path the template, such as {@code /restapis/{restApiId}}
 */
public record GatewayRoute(RestRoute wire, String path) {

    /** The path of PutIntegration and its body both say {@code httpMethod} and mean two things: this is the path's. */
    public static final String METHOD_OF_PATH = "methodOfPath";

    private static final Pattern LABEL = Pattern.compile("\\{(\\w+)}");

    public static GatewayRoute of(String operation, String method, String path) {
        return new GatewayRoute(RestRoute.of(operation, method, path), path.replaceFirst("\\?.*", "")
                .replace(METHOD_OF_PATH, "httpMethod"));
    }

    public GatewayRoute query(String... names) {
        return new GatewayRoute(wire.query(names), path);
    }

    public GatewayRoute paged() {
        return query("position", "limit");
    }

    public GatewayRoute queryAs(String name, String member) {
        return new GatewayRoute(wire.queryAs(name, member), path);
    }

    public GatewayRoute queryList(String name) {
        return new GatewayRoute(wire.queryList(name, name), path);
    }

    public GatewayRoute queryMap(String member) {
        return new GatewayRoute(wire.queryMap(member), path);
    }

    public GatewayRoute header(String name, String member) {
        return new GatewayRoute(wire.header(name, member), path);
    }

    public GatewayRoute rawPayload() {
        return new GatewayRoute(wire.rawPayload(), path);
    }

    /** What the action at this place does. */
    public GatewayAction runs(ControlOperation operation) {
        return new GatewayAction(this, request -> Future.succeededFuture(operation.run(request)));
    }

    /** The same for an action that goes on when its own thread's work is done. */
    public GatewayAction starts(Operation operation) {
        return new GatewayAction(this, operation);
    }

    /** The path of a call; a label that the call does not give stays empty. */
    public String path(ObjectNode input) {
        Matcher labels = LABEL.matcher(path);
        return labels.replaceAll(label -> Matcher.quoteReplacement(
                UrlCoding.encode(input.path(label.group(1)).asText(""))));
    }
}
