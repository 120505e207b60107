package dev.stagedoor.emulator.lambda.sandbox;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

import dev.stagedoor.emulator.core.Json;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/**
 * The Runtime API, on one loopback port for all sandboxes. Each has a secret path of its own, so that no function can take or
 * answer another's events. Confined to the sandboxes' event loop.
 */
final class RuntimeApiServer {

    private static final String VERSION = "2018-06-01";
    private static final int MAX_INIT_ERROR = 256 * 1024;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Sandbox> sandboxes = new HashMap<>();
    private final Promise<Integer> port = Promise.promise();
    private HttpServer server;

    private RuntimeApiServer() {}

    /** Starts to listen; {@link #port()} tells when it does. */
    static RuntimeApiServer start(Vertx vertx, Context context) {
        RuntimeApiServer api = new RuntimeApiServer();
        context.runOnContext(v -> {
            // A sandbox waits as long as there is no event: no idle timeout.
            api.server = vertx.createHttpServer(new HttpServerOptions().setIdleTimeout(0)).requestHandler(api::handle);
            api.server.listen(0, "127.0.0.1").map(HttpServer::actualPort).onComplete(api.port);
        });
        return api;
    }

    Future<Integer> port() {
        return port.future();
    }

    /** A new secret: the first step of a sandbox's path. */
    String newToken() {
        byte[] token = new byte[24];
        random.nextBytes(token);
        return HexFormat.of().formatHex(token);
    }

    void register(String token, Sandbox sandbox) {
        sandboxes.put(token, sandbox);
    }

    void unregister(String token) {
        sandboxes.remove(token);
    }

    Future<Void> close() {
        return server == null ? Future.succeededFuture() : server.close();
    }

    /** {@code /<token>/2018-06-01/runtime/...} */
    private void handle(HttpServerRequest request) {
        String[] path = request.path().split("/", 8);
        Sandbox sandbox = path.length < 5 ? null : sandboxes.get(path[1]);
        if (sandbox == null || !path[2].equals(VERSION) || !path[3].equals("runtime")) {
            refuse(request.response(), 403, "AccessDenied", "No sandbox has this path");
            return;
        }
        boolean post = request.method() == HttpMethod.POST;
        if (path.length == 6 && path[4].equals("invocation") && path[5].equals("next") && !post) {
            sandbox.next(new HttpNextEvent(request.response()));
        } else if (path.length == 6 && path[4].equals("init") && path[5].equals("error") && post) {
            receive(request, MAX_INIT_ERROR, body -> {
                sandbox.initError(body != null ? body : Buffer.buffer("{\"errorMessage\":\"The error is too large\"}"));
                accept(request);
            });
        } else if (path.length == 7 && path[4].equals("invocation") && post) {
            answer(sandbox, path[5], path[6], request);
        } else {
            refuse(request.response(), 404, "NotFound", "The Runtime API has no such call");
        }
    }

    private static void answer(Sandbox sandbox, String requestId, String what, HttpServerRequest request) {
        boolean response = what.equals("response");
        if (!response && !what.equals("error")) {
            refuse(request.response(), 404, "NotFound", "The Runtime API has no such call");
            return;
        }
        if (!sandbox.isRunning(requestId)) {
            refuse(request.response(), 400, "InvalidRequestID", "Invalid request ID");
            return;
        }
        receive(request, Sandbox.MAX_RESPONSE, body -> {
            // It may have timed out while the body came in.
            if (!sandbox.isRunning(requestId)) {
                refuse(request.response(), 400, "InvalidRequestID", "Invalid request ID");
            } else if (body == null) {
                sandbox.response(null);
                refuse(request.response(), 413, "RequestEntityTooLarge", "Exceeded maximum allowed payload size");
            } else {
                if (response) {
                    sandbox.response(body);
                } else {
                    sandbox.error(body);
                }
                accept(request);
            }
        });
    }

    /** Gathers a body; what is beyond the limit is read and dropped, and the body is null. */
    private static void receive(HttpServerRequest request, int limit, Handler<Buffer> then) {
        Buffer body = Buffer.buffer();
        long[] length = {0};
        request.handler(chunk -> {
            length[0] += chunk.length();
            if (length[0] <= limit) {
                body.appendBuffer(chunk);
            }
        });
        request.endHandler(v -> then.handle(length[0] <= limit ? body : null));
    }

    private static void accept(HttpServerRequest request) {
        request.response().setStatusCode(202).putHeader("Content-Type", "application/json")
                .end("{\"status\":\"OK\"}\n");
    }

    static void refuse(HttpServerResponse response, int status, String type, String message) {
        response.setStatusCode(status).putHeader("Content-Type", "application/json").end(Buffer.buffer(
                Json.bytes(Json.object().put("errorMessage", message).put("errorType", type))));
    }
}
