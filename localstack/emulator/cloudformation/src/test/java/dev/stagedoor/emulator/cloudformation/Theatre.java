package dev.stagedoor.emulator.cloudformation;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.catalog.ResourceTypes;
import dev.stagedoor.emulator.cloudformation.stack.Patience;
import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.iam.Caller;
import io.vertx.core.Vertx;

/** CloudFormation on a bus of fakes, with a clock that moves only while something waits. */
final class Theatre implements AutoCloseable {

    static final Caller ROOT = new Caller.Root(Account.DEFAULT.id(), "test");

    final Vertx vertx = Vertx.vertx();
    final Bus bus = new Bus((service, request) -> {});
    final FakeS3 s3 = new FakeS3();
    final TestClock clock = new TestClock();
    final CloudFormationService service;

    Theatre() {
        this(new ResourceTypes());
    }

    Theatre(ResourceTypes types) {
        Ids ids = new Ids(new Random(7));
        EmulatorContext context = new EmulatorContext(vertx, clock, ids, Account.DEFAULT, bus,
                URI.create("http://127.0.0.1:4566"), Path.of("target"), null);
        service = new CloudFormationService(context, types,
                new Patience(clock, () -> clock.advance(Duration.ofMillis(100))));
        bus.register(service);
        bus.register(s3.service);
    }

    /** Registers a fake and gives it back. */
    FakeService fake(String name) {
        FakeService fake = new FakeService(name);
        bus.register(fake);
        return fake;
    }

    /** Calls an operation of CloudFormation; its failure is thrown. */
    ObjectNode call(String operation, ObjectNode input) {
        return callAs(ROOT, operation, input);
    }

    ObjectNode callAs(Caller caller, String operation, ObjectNode input) {
        try {
            return bus.call(AwsRequest.of("cloudformation", operation, input, caller, "request"))
                    .toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS).output();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(operation, e);
        }
    }

    /** Creates a stack and waits for its end; gives its status. */
    String create(String name, String template) {
        call("CreateStack", stack(name).put("TemplateBody", template));
        return settled(name);
    }

    /** As {@link #create}, with every capability acknowledged. */
    String createNamed(String name, String template) {
        call("CreateStack", named(name, template));
        return settled(name);
    }

    String updateNamed(String name, String template) {
        call("UpdateStack", named(name, template));
        return settled(name);
    }

    private static ObjectNode named(String name, String template) {
        ObjectNode input = stack(name).put("TemplateBody", template);
        input.putArray("Capabilities").add("CAPABILITY_NAMED_IAM");
        return input;
    }

    String update(String name, String template) {
        call("UpdateStack", stack(name).put("TemplateBody", template));
        return settled(name);
    }

    String delete(String name) {
        String id = describe(name).get("StackId").asText();
        call("DeleteStack", stack(name));
        return settled(id);
    }

    static ObjectNode stack(String name) {
        return Json.object().put("StackName", name);
    }

    static ObjectNode parameters(ObjectNode input, Map<String, String> values) {
        values.forEach((key, value) -> input.withArray("Parameters").addObject().put("ParameterKey", key)
                .put("ParameterValue", value));
        return input;
    }

    JsonNode describe(String name) {
        return call("DescribeStacks", stack(name)).at("/Stacks/0");
    }

    /** Waits until nothing is in progress any more; gives the status. */
    String settled(String name) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < end) {
            String status = describe(name).get("StackStatus").asText();
            if (!status.endsWith("_IN_PROGRESS")) {
                return status;
            }
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
        throw new IllegalStateException(name + " does not settle: " + describe(name));
    }

    String output(String name, String key) {
        for (JsonNode output : describe(name).get("Outputs")) {
            if (output.get("OutputKey").asText().equals(key)) {
                return output.get("OutputValue").asText();
            }
        }
        return null;
    }

    /** Events as {@code LogicalId STATUS} or {@code LogicalId STATUS reason}, the oldest first. */
    List<String> events(String name) {
        List<String> events = new ArrayList<>();
        for (JsonNode event : call("DescribeStackEvents", stack(name)).get("StackEvents")) {
            String reason = event.has("ResourceStatusReason") ? " " + event.get("ResourceStatusReason").asText() : "";
            events.add(0,
                    event.get("LogicalResourceId").asText() + " " + event.get("ResourceStatus").asText() + reason);
        }
        return events;
    }

    /** The physical id of a resource, or null. */
    String physicalId(String stack, String logicalId) {
        for (JsonNode resource : call("DescribeStackResources", stack(stack)).get("StackResources")) {
            if (resource.get("LogicalResourceId").asText().equals(logicalId) && resource.has("PhysicalResourceId")) {
                return resource.get("PhysicalResourceId").asText();
            }
        }
        return null;
    }

    @Override
    public void close() {
        service.close();
        vertx.close();
    }

    /** Stands still unless it is moved. */
    static final class TestClock extends Clock {

        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-25T18:00:00Z"));

        void advance(Duration by) {
            now.updateAndGet(instant -> instant.plus(by));
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
