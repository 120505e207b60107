package dev.stagedoor.emulator.states.mapruns.writing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.states.definition.DistributedMode.ResultWriter;
import dev.stagedoor.emulator.states.error.ErrorOutput;
import dev.stagedoor.emulator.states.event.ExecutionStatus;
import dev.stagedoor.emulator.states.expression.Data;
import dev.stagedoor.emulator.states.expression.Expression;
import dev.stagedoor.emulator.states.mapruns.ChildResult;
import dev.stagedoor.emulator.states.mapruns.FakeBucket;
import dev.stagedoor.emulator.states.task.TaskFailedException;
import io.vertx.core.Future;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ResultWritersTest {

    private static final String RUN = "arn:aws:states:us-east-1:000000000000:mapRun:m/Map:run-1";
    private static final Instant START = Instant.parse("2027-01-14T19:30:00.123456Z");
    private static final String PUT = "arn:aws:states:::s3:putObject";

    private final FakeBucket bucket = new FakeBucket();
    private final List<ChildResult> ended = List.of(succeeded("a", "[1,2]"), failed("b"), succeeded("c", "{}"));

    private static ChildResult succeeded(String name, String output) {
        JsonNode value = json(output);
        return new ChildResult("arn:" + name, name, "arn:m/Map", ExecutionStatus.SUCCEEDED, () -> "{ }",
                new ChildResult.Output(value, () -> output), 0, START, START.plusSeconds(1), null);
    }

    private static ChildResult failed(String name) {
        return new ChildResult("arn:" + name, name, "arn:m/Map", ExecutionStatus.FAILED, () -> "7", null, 1, START,
                START.plusSeconds(1), new ErrorOutput("Sold", "out"));
    }

    private static JsonNode json(String text) {
        try {
            return Json.parse(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Future<JsonNode> write(ResultWriter writer, List<ChildResult> children, ChildResult... pending) {
        return new ResultWriters((role, execution) -> bucket).write(writer,
                new Data(Json.object(), Json.object(), Map.of()),
                new WriteRequest("role", "execution", RUN, Runnable::run, children, List.of(pending)));
    }

    private static ResultWriter to(String arguments, String type, String transformation) {
        return new ResultWriter(PUT, Expression.constant(json(arguments)), type, transformation);
    }

    private static ResultWriter shaping(String type, String transformation) {
        return new ResultWriter(null, null, type, transformation);
    }

    @Test
    void resultsAreInAFileForEachStatusAndAManifestListsThem() {
        ChildResult waiting = new ChildResult("arn:d", "d", "arn:m/Map", null, () -> "8", null, 0, null, null, null);
        JsonNode result = write(to("{'Bucket': 'box', 'Prefix': 'jobs'}", "JSON", "NONE"), ended, waiting).result();

        assertThat(result).hasToString("{\"MapRunArn\":\"" + RUN + "\",\"ResultWriterDetails\":{\"Bucket\":\"box\","
                + "\"Key\":\"jobs/run-1/manifest.json\"}}");
        assertThat(bucket.keys()).containsExactly("jobs/run-1/FAILED_0.json", "jobs/run-1/PENDING_0.json",
                "jobs/run-1/SUCCEEDED_0.json", "jobs/run-1/manifest.json");
        assertThat(json(bucket.text("jobs/run-1/manifest.json"))).isEqualTo(json("""
                {'DestinationBucket': 'box', 'MapRunArn': '%s', 'ResultFiles': {
                  'FAILED': [{'Key': 'jobs/run-1/FAILED_0.json', 'Size': %d}],
                  'PENDING': [{'Key': 'jobs/run-1/PENDING_0.json', 'Size': %d}],
                  'SUCCEEDED': [{'Key': 'jobs/run-1/SUCCEEDED_0.json', 'Size': %d}]}}
                """.formatted(RUN, size("FAILED"), size("PENDING"), size("SUCCEEDED"))));
    }

    private int size(String status) {
        return bucket.text("jobs/run-1/" + status + "_0.json").length();
    }

    @Test
    void allIsToldOfAChild() {
        write(to("{'Bucket': 'box'}", "JSONL", "NONE"), ended);

        assertThat(bucket.text("run-1/SUCCEEDED_0.json").lines().findFirst()).hasValue(
                "{\"ExecutionArn\":\"arn:a\",\"Input\":\"{ }\",\"InputDetails\":{\"Included\":true},\"Name\":\"a\","
                        + "\"Output\":\"[1,2]\",\"OutputDetails\":{\"Included\":true},\"RedriveCount\":0,"
                        + "\"RedriveStatus\":\"NOT_REDRIVABLE\","
                        + "\"RedriveStatusReason\":\"Execution is SUCCEEDED and cannot be redriven\","
                        + "\"StartDate\":\"2027-01-14T19:30:00.123Z\",\"StateMachineArn\":\"arn:m/Map\","
                        + "\"Status\":\"SUCCEEDED\",\"StopDate\":\"2027-01-14T19:30:01.123Z\"}");
        assertThat(bucket.text("run-1/FAILED_0.json")).isEqualTo(
                "{\"Cause\":\"out\",\"Error\":\"Sold\",\"ExecutionArn\":\"arn:b\",\"Input\":\"7\","
                        + "\"InputDetails\":{\"Included\":true},\"Name\":\"b\",\"RedriveCount\":1,"
                        + "\"RedriveStatus\":\"REDRIVABLE_BY_MAP_RUN\",\"StartDate\":\"2027-01-14T19:30:00.123Z\","
                        + "\"StateMachineArn\":\"arn:m/Map\",\"Status\":\"FAILED\",\"StopDate\":\"2027-01-14T19:30:01.123Z\"}");
        assertThat(bucket.keys()).doesNotContain("run-1/PENDING_0.json");
    }

    @Test
    void outputsAloneCanBeWritten() {
        write(to("{'Bucket': 'box', 'Prefix': 'a/b/'}", "JSON", "COMPACT"), ended);
        assertThat(bucket.text("a/b/run-1/SUCCEEDED_0.json")).isEqualTo("[[1,2],{}]");

        write(to("{'Bucket': 'box', 'Prefix': 'a/b/'}", "JSONL", "FLATTEN"), ended);
        assertThat(bucket.text("a/b/run-1/SUCCEEDED_0.json")).isEqualTo("1\n2\n{}");
        assertThat(bucket.text("a/b/run-1/FAILED_0.json")).contains("\"Error\":\"Sold\"");
    }

    @Test
    void withoutABucketTheyAreTheStatesResult() {
        List<ChildResult> fine = List.of(ended.get(0), ended.get(2));

        assertThat(write(shaping("JSON", "FLATTEN"), fine).result()).hasToString("[1,2,{}]");
        assertThat(write(shaping("JSON", "NONE"), fine).result().path(1).path("Name").asText()).isEqualTo("c");
        assertThat(write(shaping("JSONL", "COMPACT"), fine).result()).isEqualTo(TextNode.valueOf("[1,2]\n{}"));
        assertThat(bucket.calls()).isEmpty();
    }

    @Test
    void largeResultsAreInSeveralFiles() {
        String large = '"' + "x".repeat(200_000) + '"';
        List<ChildResult> many = IntStream.range(0, 50).mapToObj(i -> succeeded("n" + i, large)).toList();

        write(to("{'Bucket': 'box'}", "JSON", "COMPACT"), many);

        assertThat(bucket.keys()).containsExactly("run-1/SUCCEEDED_0.json", "run-1/SUCCEEDED_1.json",
                "run-1/manifest.json");
        assertThat(json(bucket.text("run-1/SUCCEEDED_0.json")).size()
                + json(bucket.text("run-1/SUCCEEDED_1.json")).size()).isEqualTo(50);
    }

    @Test
    void whatS3RefusesIsTheCause() {
        assertThat(failure(to("{'Bucket': 'other'}", "JSON", "NONE"))).isEqualTo(new ErrorOutput(
                "States.ResultWriterFailed",
                "The specified bucket does not exist (Service: Amazon S3; Status Code: 404; "
                        + "Error Code: NoSuchBucket; Request ID: r-1; Proxy: null)"));

        bucket.refuse(new AwsException(403, "AccessDenied", "Access Denied"));
        assertThat(failure(to("{'Bucket': 'box'}", "JSON", "NONE")).cause()).contains("Error Code: AccessDenied");
        assertThat(failure(to("{'Bucket': 1}", "JSON", "NONE")).cause()).contains("must be strings");
    }

    private ErrorOutput failure(ResultWriter writer) {
        return ((TaskFailedException) write(writer, ended).cause()).output();
    }
}
