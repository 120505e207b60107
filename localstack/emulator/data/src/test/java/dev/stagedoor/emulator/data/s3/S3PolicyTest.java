package dev.stagedoor.emulator.data.s3;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletionException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.bus.IamAccessControl;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.process.ChildProcesses;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Bucket policies decide: a user without a policy of its own reaches what a bucket grants, and nothing else. */
class S3PolicyTest {

    private static final Caller ROOT = new Caller.Root(Account.DEFAULT.id(), "test");
    private static final String ALICE = "arn:aws:iam::000000000000:user/alice";
    private static final Caller USER = new Caller.User(Account.DEFAULT.id(), "alice", ALICE, "AIDA", "key");

    @TempDir
    Path directory;

    private final Vertx vertx = Vertx.vertx();
    private Bus bus;

    @BeforeEach
    void fill() {
        Clock clock = Clock.systemUTC();
        bus = new Bus(new IamAccessControl(caller -> List.of(), Account.DEFAULT, clock));
        bus.register(new S3Service(new EmulatorContext(vertx, clock, new Ids(new SplittableRandom(1)), Account.DEFAULT,
                bus, URI.create("http://127.0.0.1"), directory, new ChildProcesses())));
        for (String bucket : List.of("from", "into")) {
            call(ROOT, "CreateBucket", input(bucket));
            call(ROOT, "PutObject", input(bucket).put("Key", "k"));
        }
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_bucket_grants_what_its_policy_says() {
        assertDenied("GetObject", input("from").put("Key", "k"));
        grant("from", "Allow", "s3:GetObject", "/*");
        call(USER, "GetObject", input("from").put("Key", "k"));
        assertDenied("PutObject", input("from").put("Key", "k"));
        call(ROOT, "DeleteBucketPolicy", input("from"));
        assertDenied("GetObject", input("from").put("Key", "k"));
    }

    @Test
    void a_copy_is_for_the_policies_of_both_buckets() {
        ObjectNode copy = input("into").put("Key", "copy").put("CopySource", "/from/k");
        grant("into", "Allow", "s3:*", "/*");
        assertDenied("CopyObject", copy);
        grant("from", "Allow", "s3:GetObject", "/*");
        call(USER, "CopyObject", copy);
        grant("from", "Deny", "s3:GetObject", "/*");
        assertDenied("CopyObject", copy);
    }

    @Test
    void what_is_no_policy_is_refused() {
        for (String policy : List.of("{", "[]",
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Maybe\"}]}")) {
            assertThatThrownBy(() -> call(ROOT, "PutBucketPolicy", input("from").put("Policy", policy)))
                    .hasRootCauseInstanceOf(AwsException.class)
                    .satisfies(e -> assertThat(((AwsException) e.getCause()).code()).isEqualTo("MalformedPolicy"));
        }
    }

    private void grant(String bucket, String effect, String action, String objects) {
        ObjectNode statement = Json.object().put("Effect", effect).put("Action", action).put("Resource",
                "arn:aws:s3:::" + bucket + objects);
        statement.putObject("Principal").put("AWS", ALICE);
        ObjectNode policy = Json.object().put("Version", "2012-10-17");
        policy.putArray("Statement").add(statement);
        call(ROOT, "PutBucketPolicy", input(bucket).put("Policy", Json.write(policy)));
    }

    private void assertDenied(String operation, ObjectNode input) {
        assertThatThrownBy(() -> call(USER, operation, input)).isInstanceOf(CompletionException.class)
                .satisfies(e -> assertThat(((AwsException) e.getCause()).code()).isEqualTo("AccessDeniedException"));
    }

    private void call(Caller caller, String operation, ObjectNode input) {
        bus.call(new AwsRequest("s3", operation, input, Buffer.buffer("content"), caller, "id")).toCompletionStage()
                .toCompletableFuture().join();
    }

    private static ObjectNode input(String bucket) {
        return Json.object().put("Bucket", bucket);
    }
}
