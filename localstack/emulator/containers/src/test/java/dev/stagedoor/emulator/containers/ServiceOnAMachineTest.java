package dev.stagedoor.emulator.containers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.random.RandomGenerator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.containers.ecr.store.Digests;
import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.Sha256;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.net.LoadBalancing;
import dev.stagedoor.emulator.core.process.ChildProcesses;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An image is pushed, a service runs it behind a load balancer, is replaced when it dies, updated and deleted. */
class ServiceOnAMachineTest {

    private static final Caller ROOT = new Caller.Root("000000000000", "test");

    @TempDir
    private Path work;
    private final Vertx vertx = Vertx.vertx();
    private final HurryingClock clock = new HurryingClock();
    private final ChildProcesses processes = new ChildProcesses();
    private final List<String> logLines = new CopyOnWriteArrayList<>();
    private Bus bus;
    private Containers containers;
    private String loadBalancer;
    private String targetGroup;

    @BeforeEach
    void anEmulatorWithAnImageAndALoadBalancer() throws IOException {
        bus = new Bus((service, request) -> {});
        containers = new Containers(new EmulatorContext(vertx, clock, new Ids(RandomGenerator.getDefault()),
                Account.DEFAULT, bus, URI.create("http://127.0.0.1:4566"), work, processes));
        containers.services().forEach(bus::register);
        bus.register(new FakeSts());
        bus.register(new FakeLogs(logLines));
        pushImage();
        loadBalancer = call("elasticloadbalancing", "CreateLoadBalancer",
                Json.object().put("Name", "lb").put("Scheme", "internal")).path("LoadBalancers").get(0)
                .path("LoadBalancerArn").asText();
        targetGroup = call("elasticloadbalancing", "CreateTargetGroup",
                Json.object().put("Name", "tg").put("TargetType", "ip").put("Port", 8080)).path("TargetGroups").get(0)
                .path("TargetGroupArn").asText();
        call("elasticloadbalancing", "ModifyTargetGroupAttributes", parse("""
                {"TargetGroupArn":"%s","Attributes":[{"Key":"deregistration_delay.timeout_seconds","Value":"0"}]}"""
                .formatted(targetGroup)));
        call("elasticloadbalancing", "CreateListener", parse("""
                {"LoadBalancerArn":"%s","Protocol":"HTTP","Port":80,
                "DefaultActions":[{"Type":"forward","TargetGroupArn":"%s"}]}""".formatted(loadBalancer, targetGroup)));
        call("ecs", "CreateCluster", Json.object().put("clusterName", "c"));
    }

    @AfterEach
    void end() {
        containers.services().forEach(AwsService::close);
        processes.close();
        vertx.close();
    }

    @Test
    void aServiceRunsIsReplacedUpdatedAndDeleted() throws Exception {
        register("one");
        call("ecs", "CreateService", parse("""
                {"cluster":"c","serviceName":"hello","taskDefinition":"hello","desiredCount":1,"launchType":"FARGATE",
                "loadBalancers":[{"targetGroupArn":"%s","containerName":"hello","containerPort":8080}]}"""
                .formatted(targetGroup)));
        await(() -> get().equals(Optional.of("one")));
        await(() -> rollout().equals("COMPLETED"));
        await(() -> logLines.contains("listening, endpoint http://127.0.0.1:4566"));

        int firstPort = target().orElseThrow().port();
        task().ifPresent(ProcessHandle::destroyForcibly);
        await(() -> target().isPresent() && target().get().port() != firstPort && get().equals(Optional.of("one")));

        register("two");
        call("ecs", "UpdateService", parse("{\"cluster\":\"c\",\"service\":\"hello\",\"taskDefinition\":\"hello:2\"}"));
        await(() -> get().equals(Optional.of("two")) && rollout().equals("COMPLETED"));

        call("ecs", "DeleteService", parse("{\"cluster\":\"c\",\"service\":\"hello\",\"force\":true}"));
        await(() -> service().path("status").asText().equals("INACTIVE"));
        assertThat(target()).isEmpty();
        await(() -> task().isEmpty());
    }

    @Test
    void aDeploymentWhoseTasksCannotStartIsGivenUpAndSaysWhy() throws Exception {
        call("ecs", "RegisterTaskDefinition", parse("""
                {"family":"broken","executionRoleArn":"arn:aws:iam::000000000000:role/e","containerDefinitions":[
                {"name":"x","image":"000000000000.dkr.ecr.us-east-1.amazonaws.com/hello:missing"}]}"""));
        call("ecs", "CreateService", parse("""
                {"cluster":"c","serviceName":"hello","taskDefinition":"broken","launchType":"FARGATE",
                "deploymentConfiguration":{"deploymentCircuitBreaker":{"enable":true,"rollback":true}}}"""));
        await(() -> {
            // Between its attempts the service waits longer and longer.
            clock.hurry(Duration.ofSeconds(1));
            return rollout().equals("FAILED");
        });
        assertThat(service().path("events").toString()).contains("not found");
    }

    @Test
    void whatIsNotSupportedIsRefusedByName() {
        assertThatThrownBy(() -> call("ecs", "RegisterTaskDefinition", parse("""
                {"family":"f","volumes":[{"name":"v"}],"containerDefinitions":[{"name":"x","image":"y"}]}""")))
                .isInstanceOf(AwsException.class).hasMessageContaining("volumes");
        assertThatThrownBy(() -> call("ecs", "RegisterTaskDefinition",
                parse("""
                        {"family":"f","containerDefinitions":[{"name":"x","image":"y","portMappings":[{"containerPort":80}]}]}""")))
                .hasMessageContaining("HOST").hasMessageContaining("PORT to 80");
        assertThatThrownBy(() -> call("ecs", "RunTask", Json.object())).hasMessageContaining("ecs:RunTask");
        assertThatThrownBy(() -> call("elasticloadbalancing", "RegisterTargets", parse("""
                {"TargetGroupArn":"%s","Targets":[{"Id":"10.0.0.1","Port":80}]}""".formatted(targetGroup))))
                .hasMessageContaining("10.0.0.1");
    }

    private void register(String greeting) {
        call("ecs", "RegisterTaskDefinition", parse("""
                {"family":"hello","cpu":"256","memory":"512","executionRoleArn":"arn:aws:iam::000000000000:role/e",
                "networkMode":"awsvpc","containerDefinitions":[{"name":"hello","essential":true,
                "image":"000000000000.dkr.ecr.us-east-1.amazonaws.com/hello:1","portMappings":[{"containerPort":8080}],
                "environment":[{"name":"GREETING","value":"%s"},{"name":"HOST","value":"0.0.0.0"},
                {"name":"PORT","value":"8080"}],"logConfiguration":{"logDriver":"awslogs","options":{
                "awslogs-group":"g","awslogs-region":"us-east-1","awslogs-stream-prefix":"p"}}}]}"""
                .formatted(greeting)));
    }

    private void pushImage() throws IOException {
        call("ecr", "CreateRepository", Json.object().put("repositoryName", "hello"));
        String layer = upload(new Tar().file("app/hello.jar", jar()).bytes());
        String config = upload("{\"config\":{\"Entrypoint\":[\"java\",\"-jar\",\"/app/hello.jar\"]}}".getBytes());
        call("ecr", "PutImage",
                Json.object().put("repositoryName", "hello").put("imageTag", "1").put("imageManifest", """
                        {"schemaVersion":2,"mediaType":"application/vnd.docker.distribution.manifest.v2+json",
                        "config":{"digest":"%s"},"layers":[{"digest":"%s"}]}""".formatted(config, layer)));
    }

    private String upload(byte[] bytes) {
        String id = call("ecr", "InitiateLayerUpload", Json.object().put("repositoryName", "hello")).path("uploadId")
                .asText();
        int half = bytes.length / 2;
        part(id, 0, java.util.Arrays.copyOf(bytes, half));
        assertThatThrownBy(() -> part(id, half + 1, new byte[]{1}))
                .hasMessageContaining("the next byte must be " + half);
        part(id, half, java.util.Arrays.copyOfRange(bytes, half, bytes.length));
        ObjectNode complete = Json.object().put("repositoryName", "hello").put("uploadId", id);
        complete.putArray("layerDigests").add(Digests.sha256("something else"));
        assertThatThrownBy(() -> call("ecr", "CompleteLayerUpload", complete)).hasMessageContaining("digest");
        String digest = sha256(bytes);
        complete.putArray("layerDigests").add(digest);
        call("ecr", "CompleteLayerUpload", complete);
        return digest;
    }

    private static String sha256(byte[] bytes) {
        return "sha256:" + Sha256.hex(Sha256.hash(bytes));
    }

    private void part(String uploadId, int first, byte[] bytes) {
        call("ecr", "UploadLayerPart", Json.object().put("repositoryName", "hello").put("uploadId", uploadId)
                .put("partFirstByte", first).put("partLastByte", first + bytes.length - 1)
                .put("layerPartBlob", Base64.getEncoder().encodeToString(bytes)));
    }

    private static byte[] jar() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, HelloServer.class.getName());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            String entry = HelloServer.class.getName().replace('.', '/') + ".class";
            jar.putNextEntry(new JarEntry(entry));
            try (InputStream in = HelloServer.class.getResourceAsStream("/" + entry)) {
                in.transferTo(jar);
            }
        }
        return bytes.toByteArray();
    }

    private JsonNode service() {
        return call("ecs", "DescribeServices", parse("{\"cluster\":\"c\",\"services\":[\"hello\"]}")).path("services")
                .get(0);
    }

    private String rollout() {
        return service().path("deployments").get(0).path("rolloutState").asText();
    }

    private Optional<LoadBalancing.Target> target() {
        return containers.loadBalancing().target(loadBalancer, 80, "/", "shows.internal");
    }

    private Optional<ProcessHandle> task() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).findFirst();
    }

    private Optional<String> get() {
        return target().map(t -> {
            try {
                return HttpClient.newHttpClient().send(
                        HttpRequest.newBuilder(URI.create("http://" + t.host() + ":" + t.port() + "/")).build(),
                        HttpResponse.BodyHandlers.ofString()).body();
            } catch (IOException e) {
                return "refused";
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private interface Condition {
        boolean holds();
    }

    /** Waits for real processes: they have no injected clock. */
    private static void await(Condition condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("still waiting after 30 s").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private JsonNode call(String service, String operation, ObjectNode input) {
        try {
            return bus.call(AwsRequest.of(service, operation, input, ROOT, "r")).toCompletionStage()
                    .toCompletableFuture()
                    .get(20, TimeUnit.SECONDS).output();
        } catch (java.util.concurrent.ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (InterruptedException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode parse(String json) {
        try {
            return (ObjectNode) Json.parse(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /** The machine's time, and what a test does not wait for. */
    private static final class HurryingClock extends Clock {

        private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

        void hurry(Duration by) {
            ahead.updateAndGet(already -> already.plus(by));
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("only UTC");
        }
    }

    /** Gives any role to anybody. */
    private record FakeSts() implements AwsService {
        @Override
        public String name() {
            return "sts";
        }

        @Override
        public dev.stagedoor.emulator.core.bus.WireProtocol protocol() {
            throw new IllegalStateException("not on a wire");
        }

        @Override
        public Map<String, dev.stagedoor.emulator.core.bus.Operation> operations() {
            return Map.of("AssumeRole", request -> io.vertx.core.Future.succeededFuture(
                    dev.stagedoor.emulator.core.bus.AwsResponse.ok(
                            parse("""
                                    {"Credentials":{"AccessKeyId":"ASIA","SecretAccessKey":"s","SessionToken":"t",
                                    "Expiration":"2030-01-01T00:00:00Z"},"AssumedRoleUser":{"Arn":"arn:a","AssumedRoleId":"i"}}"""))));
        }
    }

    /** Remembers what is logged. */
    private record FakeLogs(List<String> lines) implements AwsService {
        @Override
        public String name() {
            return "logs";
        }

        @Override
        public dev.stagedoor.emulator.core.bus.WireProtocol protocol() {
            throw new IllegalStateException("not on a wire");
        }

        @Override
        public Map<String, dev.stagedoor.emulator.core.bus.Operation> operations() {
            return Map.of("CreateLogStream", request -> io.vertx.core.Future.succeededFuture(
                    dev.stagedoor.emulator.core.bus.AwsResponse.empty(200)), "PutLogEvents", request -> {
                        request.input().path("logEvents").forEach(e -> lines.add(e.path("message").asText()));
                        return io.vertx.core.Future
                                .succeededFuture(dev.stagedoor.emulator.core.bus.AwsResponse.empty(200));
                    });
        }
    }
}
