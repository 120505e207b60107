package dev.stagedoor.emulator.telemetry;

import java.net.URI;
import java.util.concurrent.TimeUnit;

import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.core.bus.WireResponse;
import dev.stagedoor.emulator.core.iam.Caller;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/** One service on a port of its own, for the real SDK clients. Nobody's signature is asked for. */
final class WireServer implements AutoCloseable {

    private final AwsService service;
    private final Bus bus;
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;

    WireServer(AwsService service, Bus bus) throws Exception {
        this.service = service;
        this.bus = bus;
        this.server = vertx.createHttpServer().requestHandler(this::serve).listen(0, "127.0.0.1")
                .toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    /** A client that calls this server. */
    <C, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> C client(B builder) {
        return builder.region(Region.US_EAST_1)
                .endpointOverride(URI.create("http://127.0.0.1:" + server.actualPort()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClient(UrlConnectionHttpClient.create()).build();
    }

    private void serve(HttpServerRequest http) {
        http.body().onSuccess(body -> {
            WireResponse answer = answer(new WireRequest(http.method().name(), http.path(), "", http.headers(), body));
            http.response().headers().addAll(answer.headers());
            http.response().setStatusCode(answer.status()).end(answer.body());
        });
    }

    /** What is answered over the port. */
    WireResponse answer(WireRequest wire) {
        WireProtocol protocol = service.protocol(wire);
        try {
            AwsRequest call = protocol.decode(wire, new Caller.Anonymous(), "r-1");
            return bus.call(call).map(answer -> protocol.encode(call, answer))
                    .otherwise(e -> protocol.encodeError((AwsException) e, "r-1")).result();
        } catch (AwsException e) {
            return protocol.encodeError(e, "r-1");
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
