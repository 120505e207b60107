package dev.stagedoor.emulator.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A Runtime API that gives the events of a test and then closes every connection. */
final class FakeRuntimeApi implements AutoCloseable {

    /** What the runtime sent. */
    record Call(String path, String errorType, String body) {}

    final List<Call> calls = new CopyOnWriteArrayList<>();
    final BlockingQueue<Map.Entry<String, String>> events = new LinkedBlockingQueue<>();
    private final HttpServer server;

    FakeRuntimeApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/secret/2018-06-01/runtime/", this::handle);
        server.start();
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort() + "/secret";
    }

    /** An event with that request id. */
    void event(String id, String payload) {
        events.add(Map.entry(id, payload));
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath().substring("/secret/2018-06-01/runtime/".length());
        if (!path.equals("invocation/next")) {
            calls.add(
                    new Call(path, exchange.getRequestHeaders().getFirst("Lambda-Runtime-Function-Error-Type"), body));
            respond(exchange, 202, "{\"status\":\"OK\"}");
            return;
        }
        Map.Entry<String, String> event = events.poll();
        if (event == null) {
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", event.getKey());
        exchange.getResponseHeaders().set("Lambda-Runtime-Deadline-Ms",
                Long.toString(System.currentTimeMillis() + 3000));
        exchange.getResponseHeaders().set("Lambda-Runtime-Invoked-Function-Arn", "arn:f");
        exchange.getResponseHeaders().set("Lambda-Runtime-Trace-Id", "Root=" + event.getKey());
        exchange.getResponseHeaders().set("Lambda-Runtime-Cognito-Identity",
                "{\"cognitoIdentityId\":\"id\",\"cognitoIdentityPoolId\":\"pool\"}");
        respond(exchange, 200, event.getValue());
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        // Zero would mean chunks.
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
