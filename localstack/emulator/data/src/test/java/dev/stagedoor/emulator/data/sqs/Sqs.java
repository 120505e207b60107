package dev.stagedoor.emulator.data.sqs;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AccessControl;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.process.ChildProcesses;
import io.vertx.core.Future;

import static org.assertj.core.api.Assertions.assertThat;

/** SQS behind a bus on manual time, spoken to in its own JSON with single quotes for double ones. */
final class Sqs {

    static final String URL = "http://127.0.0.1:4566/000000000000/";

    final ManualTime time = new ManualTime();
    private final Bus bus;

    Sqs() {
        this(64 * 1024 * 1024, (service, request) -> {});
    }

    Sqs(long maxBytes, AccessControl accessControl) {
        bus = new Bus(accessControl);
        bus.register(new SqsService(new EmulatorContext(null, time, new Ids(new SplittableRandom(1)), Account.DEFAULT,
                bus, URI.create("http://127.0.0.1:4566"), Path.of("unused"), new ChildProcesses()), time, maxBytes));
    }

    Future<AwsResponse> start(String operation, String input) {
        return start(operation, parse(input), new Caller.Root(Account.DEFAULT.id(), "test"));
    }

    Future<AwsResponse> start(String operation, ObjectNode input, Caller caller) {
        return bus.call(AwsRequest.of("sqs", operation, input, caller, "request"));
    }

    /** The answer of a call that succeeds at once. */
    JsonNode call(String operation, String input) {
        return answer(operation, start(operation, input));
    }

    static JsonNode answer(String operation, Future<AwsResponse> answer) {
        assertThat(answer.isComplete()).as("%s has answered", operation).isTrue();
        if (answer.failed()) {
            throw new AssertionError(operation + " failed: " + answer.cause(), answer.cause());
        }
        return answer.result().output();
    }

    /** The error of a call that fails. */
    AwsException error(String operation, String input) {
        Future<AwsResponse> answer = start(operation, input);
        assertThat(answer.failed()).as("%s should fail", operation).isTrue();
        if (answer.cause() instanceof AwsException error) {
            return error;
        }
        throw new AssertionError(operation + " failed by a defect", answer.cause());
    }

    void create(String name, String attributes) {
        call("CreateQueue", "{'QueueName':'" + name + "','Attributes':{" + attributes + "}}");
    }

    void send(String queue, String... bodies) {
        for (String body : bodies) {
            call("SendMessage", "{'QueueUrl':'" + URL + queue + "','MessageBody':'" + body + "'}");
        }
    }

    /** Up to ten messages that are there now. */
    List<JsonNode> receive(String queue) {
        List<JsonNode> messages = new ArrayList<>();
        call("ReceiveMessage", "{'QueueUrl':'" + URL + queue
                + "','MaxNumberOfMessages':10,'MessageSystemAttributeNames':['All']}").path("Messages")
                .forEach(messages::add);
        return messages;
    }

    List<String> bodies(String queue) {
        return receive(queue).stream().map(message -> message.get("Body").asText()).toList();
    }

    void delete(String queue, JsonNode message) {
        call("DeleteMessage", handle(queue, message, ""));
    }

    static String handle(String queue, JsonNode message, String more) {
        return "{'QueueUrl':'" + URL + queue + "','ReceiptHandle':'" + message.get("ReceiptHandle").asText() + "'"
                + more
                + "}";
    }

    String attribute(String queue, String name) {
        return call("GetQueueAttributes", "{'QueueUrl':'" + URL + queue + "','AttributeNames':['" + name + "']}")
                .path("Attributes").path(name).asText(null);
    }

    static ObjectNode parse(String json) {
        try {
            return (ObjectNode) Json.parse(json.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
