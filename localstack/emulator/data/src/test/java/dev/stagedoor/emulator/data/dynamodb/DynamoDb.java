package dev.stagedoor.emulator.data.dynamodb;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.SplittableRandom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.process.ChildProcesses;
import dev.stagedoor.emulator.data.dynamodb.table.MemoryBudget;
import io.vertx.core.Future;

import static org.assertj.core.api.Assertions.assertThat;

/** DynamoDB behind a bus, spoken to in its own JSON with single quotes for double ones. */
public final class DynamoDb {

    private static final Caller ROOT = new Caller.Root(Account.DEFAULT.id(), "test");

    private final Bus bus = new Bus((service, request) -> {});

    public DynamoDb() {
        this(Clock.systemUTC());
    }

    public DynamoDb(Clock clock) {
        this(clock, MemoryBudget.ofHeap());
    }

    public DynamoDb(Clock clock, MemoryBudget budget) {
        bus.register(new DynamoDbService(new EmulatorContext(null, clock, new Ids(new SplittableRandom(1)),
                Account.DEFAULT, bus, URI.create("http://127.0.0.1"), Path.of("unused"), new ChildProcesses()),
                budget));
    }

    /** The answer of a call that succeeds. */
    public JsonNode call(String operation, String input) {
        Future<AwsResponse> answer = bus.call(AwsRequest.of("dynamodb", operation, parse(input), ROOT, "request"));
        if (answer.failed()) {
            throw new AssertionError(operation + " failed: " + answer.cause(), answer.cause());
        }
        return answer.result().output();
    }

    /** The error of a call that fails. */
    public AwsException error(String operation, String input) {
        Future<AwsResponse> answer = bus.call(AwsRequest.of("dynamodb", operation, parse(input), ROOT, "request"));
        assertThat(answer.failed()).as("%s should fail, but answered %s", operation,
                answer.succeeded() ? answer.result().output() : "").isTrue();
        if (answer.cause() instanceof AwsException error) {
            return error;
        }
        throw new AssertionError(operation + " failed by a defect", answer.cause());
    }

    public void assertInvalid(String operation, String input, String message) {
        assertError(operation, input, "ValidationException", message);
    }

    public void assertError(String operation, String input, String code, String message) {
        AwsException error = error(operation, input);
        assertThat(error.getMessage()).isEqualTo(message);
        assertThat(error.code()).isEqualTo(code);
        assertThat(error.status()).isEqualTo(400);
    }

    /** A table with a partition key {@code pk} and a sort key {@code sk}, both texts. */
    public void createTable(String name) {
        call("CreateTable", """
                {'TableName':'%s','BillingMode':'PAY_PER_REQUEST',
                 'AttributeDefinitions':[{'AttributeName':'pk','AttributeType':'S'},
                                         {'AttributeName':'sk','AttributeType':'S'}],
                 'KeySchema':[{'AttributeName':'pk','KeyType':'HASH'},{'AttributeName':'sk','KeyType':'RANGE'}]}
                """.formatted(name));
    }

    public static ObjectNode parse(String json) {
        try {
            return (ObjectNode) Json.parse(json.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    public static void assertJson(JsonNode actual, String expected) {
        // Written and read again, so that numbers compare by value.
        assertThat(parse(Json.write(actual))).isEqualTo(parse(expected));
    }
}
