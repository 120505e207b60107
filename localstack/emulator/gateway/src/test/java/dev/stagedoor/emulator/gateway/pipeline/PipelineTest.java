package dev.stagedoor.emulator.gateway.pipeline;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.ExchangeObserver;
import dev.stagedoor.emulator.gateway.exchange.GatewayError;
import dev.stagedoor.emulator.gateway.exchange.Outcome;
import dev.stagedoor.emulator.gateway.exchange.Step;
import dev.stagedoor.emulator.gateway.explain.RequestLog;
import dev.stagedoor.emulator.gateway.explain.StepNote;
import dev.stagedoor.emulator.gateway.url.ApiAddress;
import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What runs the steps, with steps of the test's own. */
class PipelineTest {

    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<Integer> observed = new LinkedBlockingQueue<>();
    private final RequestLog log = new RequestLog(List.of("first", "second"));

    private record Fixed(String name, StepNote note, Outcome outcome) implements Step {
        @Override
        public Outcome apply(Exchange exchange) {
            if (note != null) {
                exchange.trace().note(note);
            }
            return outcome;
        }
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private int statusOf(ExchangeObserver observer, Step... steps) throws Exception {
        Sender sender = new Sender(vertx);
        Pipeline pipeline = new Pipeline(List.of(steps),
                List.of(observer, exchange -> log.add(exchange.trace()),
                        exchange -> observed.add(exchange.reply().status())),
                System::nanoTime);
        ApiAddress address = new ApiAddress("api1", "dev", "/", "api1.execute-api.us-east-1.amazonaws.com");
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> pipeline
                        .run(new Exchange(new HttpEntry(request, sender), vertx.getOrCreateContext(), address,
                                "000000000000", 0, "r-1", "e-1", pipeline.steps())))
                .listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + "/")).build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void each_step_says_in_the_explanation_what_it_noted() throws Exception {
        int status = statusOf(exchange -> {}, new Fixed("first", StepNote.of("one"), Outcome.NEXT),
                new Fixed("second", null, Outcome.NEXT));

        assertThat(status).isEqualTo(200);
        assertThat(observed.poll(10, TimeUnit.SECONDS)).isEqualTo(200);
        assertThat(log.last().orElseThrow().at("/steps/0/decision").asText()).isEqualTo("one");
        assertThat(log.last().orElseThrow().at("/steps/1").has("decision")).isFalse();
    }

    @Test
    void a_step_that_refuses_without_a_note_is_explained_by_its_reason_and_is_the_last() throws Exception {
        Outcome refusal = Outcome.refuse(GatewayError.forbidden("because"));

        assertThat(statusOf(exchange -> {}, new Fixed("first", null, refusal),
                new Fixed("second", StepNote.of("never"), Outcome.NEXT))).isEqualTo(403);

        assertThat(observed.poll(10, TimeUnit.SECONDS)).isEqualTo(403);
        assertThat(log.last().orElseThrow().get("steps")).hasSize(1);
        assertThat(log.last().orElseThrow().at("/steps/0/decision").asText()).isEqualTo("because");
    }

    /** Step Functions ends a synchronous execution on a worker that was started in the request's name. */
    private final class AnsweredByAWorker implements Step {
        @Override
        public String name() {
            return "first";
        }

        @Override
        public Outcome apply(Exchange exchange) {
            Promise<Outcome> answer = Promise.promise();
            // Not before the pipeline waits for it.
            exchange.eventLoop().runOnContext(waiting -> vertx.executeBlocking(() -> {
                answer.complete(Outcome.NEXT);
                return null;
            }));
            return Outcome.await(answer.future());
        }
    }

    private record WhereItRuns(List<Boolean> onEventLoop) implements Step {
        @Override
        public String name() {
            return "second";
        }

        @Override
        public Outcome apply(Exchange exchange) {
            onEventLoop.add(Context.isOnEventLoopThread());
            return Outcome.NEXT;
        }
    }

    @Test
    void a_step_whose_answer_comes_on_a_worker_is_followed_on_the_event_loop() throws Exception {
        List<Boolean> onEventLoop = new CopyOnWriteArrayList<>();

        assertThat(statusOf(exchange -> {}, new AnsweredByAWorker(), new WhereItRuns(onEventLoop))).isEqualTo(200);

        assertThat(onEventLoop).containsExactly(true);
    }

    @Test
    void an_observer_that_fails_takes_nothing_from_the_client_nor_from_the_next_observer() throws Exception {
        int status = statusOf(exchange -> {
            throw new IllegalStateException("cannot write");
        }, new Fixed("first", null, Outcome.NEXT));

        assertThat(status).isEqualTo(200);
        assertThat(observed.poll(10, TimeUnit.SECONDS)).isEqualTo(200);
    }
}
