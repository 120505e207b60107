package dev.stagedoor.emulator.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.data.sqs.SqsService;
import dev.stagedoor.emulator.lambda.code.CodePackage;
import dev.stagedoor.emulator.lambda.model.Function;
import dev.stagedoor.emulator.lambda.model.FunctionConfiguration;
import dev.stagedoor.emulator.lambda.model.FunctionStore;
import dev.stagedoor.emulator.lambda.model.FunctionVersion;
import io.vertx.core.buffer.Buffer;

/** What tests of event source mappings need of the rest of Lambda. */
public final class MappingFixture {

    private MappingFixture() {}

    /** A store with one function that is never run. */
    public static FunctionStore named(String name) {
        FunctionStore store = new FunctionStore(Account.DEFAULT);
        store.add(new Function(new FunctionVersion(name, LambdaFixture.ARN + name, FunctionVersion.LATEST, "",
                new FunctionConfiguration("java17", LambdaFixture.ROLE, "app.Handler", "", 3, 128, Map.of(), 512,
                        List.of(), "PassThrough", "/aws/lambda/" + name, null),
                new CodePackage("sha", 0, Path.of("unused"), List.of()), "revision", Instant.EPOCH)));
        return store;
    }

    public static AwsService sts(Clock clock) {
        return new FakeSts(clock);
    }

    /** SQS on the fixture's bus, with one queue whose messages are hidden for three seconds. */
    static void queue(LambdaFixture lambda, String name) {
        lambda.bus.register(new SqsService(new EmulatorContext(lambda.vertx, lambda.clock, new Ids(new SecureRandom()),
                Account.DEFAULT, lambda.bus, URI.create("http://127.0.0.1:4566"), Path.of("unused"),
                lambda.processes)));
        LambdaFixture.await(lambda.call("sqs", "CreateQueue",
                "{'QueueName':'" + name + "','Attributes':{'VisibilityTimeout':'3'}}", Buffer.buffer()));
    }

    public static JsonNode json(Buffer buffer) {
        try {
            return Json.parse(buffer.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
