package dev.stagedoor.emulator.server.front;

import java.util.List;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.core.bus.WireResponse;
import dev.stagedoor.emulator.core.http.DataPlane;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/**
 * Every request comes here, and is refused or goes one of three ways: to a deployed API, to one of the emulator's own pages, or
 * to the control plane.
 */
final class FrontDoor {

    private static final long DRAIN_MILLIS = 500;

    private final HostRule hosts;
    private final OriginRule origins;
    private final DataPlane[] dataPlanes;
    private final Pages pages;
    private final ControlPlane controlPlane;
    private final BodyReader bodies;

    FrontDoor(HostRule hosts, OriginRule origins, List<DataPlane> dataPlanes, Pages pages, ControlPlane controlPlane,
            BodyReader bodies) {
        this.hosts = hosts;
        this.origins = origins;
        this.dataPlanes = dataPlanes.toArray(DataPlane[]::new);
        this.pages = pages;
        this.controlPlane = controlPlane;
        this.bodies = bodies;
    }

    void enter(HttpServerRequest request) {
        String host = Hosts.of(request);
        if (!hosts.serves(host)) {
            refuse(request, (host == null
                    ? "Stagedoor answers a request for one host only: one Host header, the same as in the URL."
                    : "Stagedoor does not answer for the host " + host + ".") + " It serves 127.0.0.1, localhost,"
                    + " *.localhost, *.localhost.localstack.cloud and the names of AWS in its region.");
            return;
        }
        for (DataPlane plane : dataPlanes) {
            if (plane.handle(request)) {
                return;
            }
        }
        String origin = origins.allowedOrigin(request.headers());
        if (origin != null && request.method() == HttpMethod.OPTIONS) {
            preflight(request, origin);
        } else if (request.path() != null && request.path().startsWith(Pages.PREFIX)) {
            show(request, origin);
        } else {
            control(request, origin);
        }
    }

    private void control(HttpServerRequest request, String origin) {
        WireRequest head = wire(request, Buffer.buffer());
        try {
            origins.check(request.headers());
            if (bodies.announcesLarge(head)) {
                controlPlane.checkHead(head);
            }
        } catch (AwsException e) {
            answerAndClose(request, controlPlane.error(head, e), origin);
            return;
        }
        bodies.read(request, head,
                body -> controlPlane.call(wire(request, body)).compose(answer -> answer(request, answer, origin)))
                .onFailure(failure -> {
                    // Else the client has left: nobody waits for an answer.
                    if (failure instanceof AwsException) {
                        answerAndClose(request, controlPlane.error(head, failure), origin);
                    }
                });
    }

    private void show(HttpServerRequest request, String origin) {
        try {
            origins.check(request.headers());
        } catch (AwsException e) {
            refuse(request, e.getMessage());
            return;
        }
        String query = request.query() == null ? "" : request.query();
        WireResponse answer = request.method() != HttpMethod.GET
                ? text(405, "Pages are only read (GET)")
                : pages.show(request.path().substring(Pages.PREFIX.length()), query)
                        .map(page -> new WireResponse(200, type("application/json"), Buffer.buffer(Json.bytes(page))))
                        .orElseGet(() -> text(404, "There is no such page"));
        answer(request, answer, origin);
    }

    private static void preflight(HttpServerRequest request, String origin) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .add("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, PATCH, DELETE")
                .add("Access-Control-Max-Age", "600");
        String wanted = request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS);
        if (wanted != null) {
            headers.add("Access-Control-Allow-Headers", wanted);
        }
        answer(request, new WireResponse(204, headers, Buffer.buffer()), origin);
    }

    private static WireRequest wire(HttpServerRequest request, Buffer body) {
        String query = request.query();
        return new WireRequest(request.method().name(), request.path() == null ? "/" : request.path(),
                query == null ? "" : query, request.headers(), body);
    }

    private static void refuse(HttpServerRequest request, String why) {
        answerAndClose(request, text(403, why), null);
    }

    private static WireResponse text(int status, String text) {
        return new WireResponse(status, type("text/plain; charset=utf-8"), Buffer.buffer(text + "\n"));
    }

    private static MultiMap type(String contentType) {
        return MultiMap.caseInsensitiveMultiMap().add("Content-Type", contentType);
    }

    /** The rest of the request is thrown away for a moment, so that the answer is not lost in a reset. */
    private static void answerAndClose(HttpServerRequest request, WireResponse answer, String origin) {
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        answer(request, answer, origin);
        if (!request.isEnded()) {
            request.handler(chunk -> {
                // Thrown away.
            }).resume();
            Vertx.currentContext().owner().setTimer(DRAIN_MILLIS, timer -> request.connection().close());
        }
    }

    /** Completes when the answer has left. */
    private static Future<Void> answer(HttpServerRequest request, WireResponse answer, String origin) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return Future.succeededFuture();
        }
        response.setStatusCode(answer.status()).headers().addAll(answer.headers());
        if (origin != null) {
            response.putHeader("Access-Control-Allow-Origin", origin).putHeader("Access-Control-Expose-Headers", "*")
                    .putHeader("Vary", "Origin");
        }
        return response.end(answer.body());
    }
}
