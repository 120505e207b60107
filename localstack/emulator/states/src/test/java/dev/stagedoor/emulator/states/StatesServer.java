package dev.stagedoor.emulator.states;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.bus.Permission;
import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.states.task.FakeService;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnClient;

/** Step Functions on a port of its own, for the real SDK client. Everything is allowed, and what had to be is written down. */
final class StatesServer implements AutoCloseable {

    final List<Permission> asked = new CopyOnWriteArrayList<>();
    final FakeLogs logs = new FakeLogs();
    final FakeS3 s3 = new FakeS3();
    private final Vertx vertx = Vertx.vertx();
    private final Bus bus = new Bus((service, request) -> asked.addAll(service.permissions(request)));
    private final StatesService service = new StatesService(new EmulatorContext(vertx, Clock.systemUTC(),
            new Ids(new Random()), Account.DEFAULT, bus, URI.create("http://127.0.0.1:1"), Path.of("target"), null),
            key -> Optional.empty());
    private final HttpServer server;

    StatesServer() throws Exception {
        bus.register(service);
        bus.register(logs);
        bus.register(new FakeService("sqs").output("SendMessage", Json.object()));
        bus.register(s3);
        bus.register(new FakeService("sts").answer("AssumeRole", StatesServer::session));
        server = vertx.createHttpServer().requestHandler(this::serve).listen(0, "127.0.0.1").toCompletionStage()
                .toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    /** Has another service beside it. */
    void register(AwsService other) {
        bus.register(other);
    }

    SfnClient client() {
        return SfnClient.builder().region(Region.US_EAST_1)
                .endpointOverride(URI.create("http://127.0.0.1:" + server.actualPort()))
                .overrideConfiguration(o -> o.putAdvancedOption(
                        SdkAdvancedClientOption.DISABLE_HOST_PREFIX_INJECTION, true))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClient(UrlConnectionHttpClient.create()).build();
    }

    private static AwsResponse session(AwsRequest request) {
        ObjectNode answer = Json.object();
        answer.putObject("AssumedRoleUser").put("Arn", request.text("RoleArn")).put("AssumedRoleId", "AROA:s");
        answer.putObject("Credentials").put("AccessKeyId", "ASIA");
        return AwsResponse.ok(answer);
    }

    private void serve(HttpServerRequest http) {
        http.body().compose(body -> {
            WireRequest wire = new WireRequest(http.method().name(), http.path(), "", http.headers(), body);
            AwsRequest call = service.protocol().decode(wire, new Caller.Root("000000000000", "test"), "r-1");
            return bus.call(call).map(answer -> service.protocol().encode(call, answer));
        }).otherwise(e -> service.protocol().encodeError(e instanceof AwsException expected
                ? expected
                : new AwsException(500, "InternalFailure", e.toString()), "r-1")).onSuccess(answer -> {
                    http.response().headers().addAll(answer.headers());
                    http.response().setStatusCode(answer.status()).end(answer.body());
                });
    }

    @Override
    public void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
