package dev.stagedoor.emulator.gateway.testing;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.iam.CredentialStore.Credential;
import dev.stagedoor.emulator.core.iam.PolicyDocument;
import dev.stagedoor.emulator.core.net.LoadBalancing;
import dev.stagedoor.emulator.core.roles.AssumedRoles;
import dev.stagedoor.emulator.core.wire.SignatureVerifier;
import dev.stagedoor.emulator.gateway.logs.LogDelivery;
import dev.stagedoor.emulator.gateway.model.Deployment;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.model.Stage;
import dev.stagedoor.emulator.gateway.pipeline.GatewayOptions;
import dev.stagedoor.emulator.gateway.pipeline.GatewayRuntime;
import dev.stagedoor.emulator.gateway.pipeline.RuntimeContext;
import dev.stagedoor.emulator.gateway.roles.GatewayRoles;
import dev.stagedoor.emulator.gateway.usage.Clients;
import dev.stagedoor.emulator.gateway.usage.Throttles;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;

/** A gateway on a free port of the loopback interface, with a fake Lambda, one user {@code alice} and one load balancer. */
public final class TestGateway implements AutoCloseable {

    private static final Pattern CONTENT_LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)\r\n");

    public static final String KEY = "AKIAALICE00000000001";
    public static final String SECRET = "alice's secret";
    public static final String LINK = "link01";
    public static final String LOAD_BALANCER = "arn:aws:elasticloadbalancing:us-east-1:000000000000:loadbalancer/app/a/1";
    public static final String LOG_ROLE = "arn:aws:iam::000000000000:role/logs";
    public static final Caller ALICE = new Caller.User("000000000000", "alice", "arn:aws:iam::000000000000:user/alice",
            "AIDAALICE", KEY);

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final FakeLambda lambda = new FakeLambda();
    private final Map<String, LoadBalancing.Target> listeners = new ConcurrentHashMap<>();
    private final Clients clients = new Clients(Clock.systemUTC(), new Throttles(System::nanoTime));
    private final GatewayRuntime runtime;
    private final HttpServer server;
    private volatile List<PolicyDocument> alicesPolicies = List.of();

    public TestGateway() {
        this(GatewayOptions.DEFAULT);
    }

    public TestGateway(GatewayOptions options) {
        this(options, Clock.systemUTC());
    }

    public TestGateway(GatewayOptions options, Clock clock) {
        this(options, clock, List.of());
    }

    /** @param services on the bus, beside the fake Lambda */
    public TestGateway(GatewayOptions options, Clock clock, List<AwsService> services) {
        Bus bus = new Bus((service, request) -> {});
        bus.register(lambda);
        services.forEach(bus::register);
        EmulatorContext context = new EmulatorContext(vertx, clock, new Ids(new Random(1)), Account.DEFAULT,
                bus, URI.create("http://127.0.0.1"), null, null);
        SignatureVerifier signatures = new SignatureVerifier(key -> key.equals(KEY)
                ? Optional.of(new Credential(KEY, SECRET, null, null, ALICE))
                : Optional.empty(), Clock.systemUTC());
        AssumedRoles roles = GatewayRoles.of(bus, Account.DEFAULT);
        runtime = new GatewayRuntime(new RuntimeContext(context, signatures, caller -> alicesPolicies,
                (arn, port, path, host) -> Optional.ofNullable(listeners.get(host + ":" + port)), LINK::equals, clients,
                roles, new LogDelivery(context, roles, () -> LOG_ROLE), options));
        server = await(vertx.createHttpServer(new HttpServerOptions().setHandle100ContinueAutomatically(true))
                .requestHandler(request -> {
                    if (!runtime.handle(request)) {
                        request.response().setStatusCode(404).end("not a deployed API");
                    }
                }).listen(0, "127.0.0.1"));
    }

    public GatewayRuntime runtime() {
        return runtime;
    }

    /** The API keys that callers may use. */
    public Clients clients() {
        return clients;
    }

    public Vertx vertx() {
        return vertx;
    }

    public FakeLambda lambda() {
        return lambda;
    }

    /** A listener that takes requests for one host name only. */
    public void listener(String host, int port, LoadBalancing.Target target) {
        listeners.put(host + ":" + port, target);
    }

    public void removeListener(String host, int port) {
        listeners.remove(host + ":" + port);
    }

    public void alicesPolicies(List<PolicyDocument> policies) {
        alicesPolicies = policies;
    }

    /** Serves the API under the stage {@code dev}. */
    public TestGateway publish(RestApi api) {
        return publish(api, "dev", Map.of());
    }

    public TestGateway publish(RestApi api, String stage, Map<String, String> variables) {
        return publish(api, ApiFixture.stage(stage, variables));
    }

    public TestGateway publish(RestApi api, Stage stage) {
        runtime.publish(api.id(), stage, deployment(api), null);
        return this;
    }

    /** A stage with a canary beside it. */
    public TestGateway publish(RestApi api, Stage stage, RestApi canary) {
        runtime.publish(api.id(), stage, deployment(api), deployment(canary));
        return this;
    }

    private static Deployment deployment(RestApi api) {
        return new Deployment("dep" + System.identityHashCode(api), null, Instant.EPOCH, api);
    }

    public int port() {
        return server.actualPort();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + port() + "/_aws/execute-api/" + ApiFixture.API_ID + "/dev" + path;
    }

    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    public HttpResponse<String> post(String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends the text as it is over a connection of its own and gives back all that comes until the server closes it. */
    public String raw(String text) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The same, but gives back the first answer as soon as it is whole: a refused body's connection lingers for seconds. */
    public String answer(String text) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return answer(socket.getInputStream());
        }
    }

    /** One answer of a known length from a connection that stays open. */
    public static String answer(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("The connection ended after: " + head);
            }
            head.append((char) next);
        }
        Matcher length = CONTENT_LENGTH.matcher(head);
        return head + (length.find()
                ? new String(in.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.UTF_8)
                : "");
    }

    public static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        await(vertx.close());
    }
}
