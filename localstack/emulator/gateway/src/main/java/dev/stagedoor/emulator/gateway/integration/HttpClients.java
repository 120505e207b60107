package dev.stagedoor.emulator.gateway.integration;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;

/** Keep-alive connections to back ends: each event loop has its own, so that a call never changes its thread. */
final class HttpClients {

    private static final int MAX_CONNECTIONS = 512;
    private static final int MAX_WAITING = 2048;
    private static final int CONNECT_TIMEOUT_MILLIS = 5_000;

    private final Vertx vertx;
    private final HttpClientOptions options;
    /** By the thread of the event loop: there are few, and they live as long as Vert.x. */
    private final Map<Thread, HttpClient> clients = new ConcurrentHashMap<>();

    /** @param trustsAnyCertificate for integrations that say {@code insecureSkipVerification} */
    HttpClients(Vertx vertx, boolean trustsAnyCertificate) {
        this.vertx = vertx;
        options = new HttpClientOptions().setMaxPoolSize(MAX_CONNECTIONS).setMaxWaitQueueSize(MAX_WAITING)
                .setConnectTimeout(CONNECT_TIMEOUT_MILLIS).setKeepAliveTimeout(60)
                .setTrustAll(trustsAnyCertificate).setVerifyHost(!trustsAnyCertificate);
    }

    /** The client of the calling event loop. */
    HttpClient here() {
        HttpClient known = clients.get(Thread.currentThread());
        return known != null
                ? known
                : clients.computeIfAbsent(Thread.currentThread(), thread -> vertx.createHttpClient(options));
    }
}
