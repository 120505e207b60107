package dev.stagedoor.emulator.telemetry;

import java.net.URI;
import java.util.concurrent.TimeUnit;

import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.wire.WireRequest;
import dev.stagedoor.emulator.core.wire.WireResponse;
import dev.stagedoor.emulator.telemetry.store.LogLimits;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The real SDK client against the service's wire protocol. */
class LogsWireTest {

    private final LogsFixture logs = new LogsFixture(LogLimits.DEFAULT);
    private final Vertx vertx = Vertx.vertx();
    private CloudWatchLogsClient client;

    @BeforeEach
    void start() throws Exception {
        HttpServer server = vertx.createHttpServer().requestHandler(this::serve).listen(0, "127.0.0.1")
                .toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        client = CloudWatchLogsClient.builder().region(Region.US_EAST_1)
                .endpointOverride(URI.create("http://127.0.0.1:" + server.actualPort()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClient(UrlConnectionHttpClient.create()).build();
    }

    @AfterEach
    void stop() {
        client.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void serve(HttpServerRequest http) {
        http.body().onSuccess(body -> {
            WireRequest wire = new WireRequest(http.method().name(), http.path(), "", http.headers(), body);
            AwsRequest call = logs.service.protocol().decode(wire, new Caller.Anonymous(), "r-1");
            logs.bus.call(call).map(answer -> logs.service.protocol().encode(call, answer))
                    .otherwise(e -> logs.service.protocol().encodeError((AwsException) e, "r-1"))
                    .onSuccess(answer -> answer(http, answer));
        });
    }

    private static void answer(HttpServerRequest http, WireResponse answer) {
        http.response().setStatusCode(answer.status());
        http.response().headers().addAll(answer.headers());
        http.response().end(answer.body());
    }

    @Test
    void a_log_is_written_and_read_page_by_page() {
        client.createLogGroup(r -> r.logGroupName("/aws/lambda/f"));
        client.createLogStream(r -> r.logGroupName("/aws/lambda/f").logStreamName("2026/03/01/[1]abc"));
        client.putLogEvents(r -> r.logGroupName("/aws/lambda/f").logStreamName("2026/03/01/[1]abc").logEvents(
                InputLogEvent.builder().timestamp(LogsFixture.NOW).message("one").build(),
                InputLogEvent.builder().timestamp(LogsFixture.NOW).message("two").build()));

        assertThat(client.filterLogEventsPaginator(r -> r.logGroupName("/aws/lambda/f").interleaved(true).limit(1))
                .events().stream().map(FilteredLogEvent::message)).containsExactly("one", "two");
        assertThat(client.describeLogStreams(r -> r.logGroupName("/aws/lambda/f")).logStreams().get(0).logStreamName())
                .isEqualTo("2026/03/01/[1]abc");
    }

    @Test
    void an_error_has_the_sdks_class() {
        assertThatThrownBy(() -> client.deleteLogGroup(r -> r.logGroupName("none")))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("The specified log group does not exist.");
    }
}
