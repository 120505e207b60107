package dev.stagedoor.emulator.containers.ecs.task;

import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;

/**
 * Where tasks fetch the keys of their role, and fresh ones before they expire. On loopback, at a path that only the task knows.
 * See <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html">container credentials</a>.
 */
final class CredentialsEndpoint {

    private static final System.Logger LOG = System.getLogger(CredentialsEndpoint.class.getName());

    private final Map<String, TaskRole> roles = new ConcurrentHashMap<>();
    private final EmulatorContext context;
    private final BusCalls bus;
    private final Future<HttpServer> server;

    CredentialsEndpoint(EmulatorContext context, BusCalls bus) {
        this.context = context;
        this.bus = bus;
        this.server = context.vertx().createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(0))
                .requestHandler(this::answer).listen();
    }

    private record TaskRole(String roleArn, String taskId, String taskArn) {}

    /** The URL for a task's {@code AWS_CONTAINER_CREDENTIALS_FULL_URI}. Blocks until the server listens. */
    String url(String roleArn, String taskId, String taskArn) {
        String path = "/v2/credentials/" + context.ids().uuid();
        roles.put(path, new TaskRole(roleArn, taskId, taskArn));
        int port = server.toCompletionStage().toCompletableFuture().join().actualPort();
        return "http://127.0.0.1:" + port + path;
    }

    void forget(String taskArn) {
        roles.values().removeIf(role -> role.taskArn().equals(taskArn));
    }

    private void answer(HttpServerRequest request) {
        TaskRole role = roles.get(request.path());
        if (role == null) {
            request.response().setStatusCode(404).end();
            return;
        }
        context.vertx().executeBlocking(() -> credentials(role), false).onSuccess(body -> request.response()
                .putHeader("Content-Type", "application/json").end(body)).onFailure(failure -> {
                    LOG.log(Level.WARNING, "No credentials for " + role.taskArn() + ": " + failure.getMessage());
                    request.response().setStatusCode(500).end();
                });
    }

    private String credentials(TaskRole role) {
        JsonNode keys = bus.assume(role.roleArn(), role.taskId(), role.taskArn()).credentials();
        ObjectNode body = Json.object().put("RoleArn", role.roleArn())
                .put("AccessKeyId", keys.path("AccessKeyId").asText())
                .put("SecretAccessKey", keys.path("SecretAccessKey").asText())
                .put("Token", keys.path("SessionToken").asText()).put("Expiration", keys.path("Expiration").asText());
        return Json.write(body);
    }

    Future<Void> close() {
        return server.compose(HttpServer::close);
    }
}
