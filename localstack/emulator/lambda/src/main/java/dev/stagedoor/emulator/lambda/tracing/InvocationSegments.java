package dev.stagedoor.emulator.lambda.tracing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.xray.SegmentText;
import dev.stagedoor.emulator.lambda.model.FunctionVersion;
import dev.stagedoor.emulator.lambda.sandbox.InvocationResult;

/**
 * The segments that Lambda sends: {@code AWS::Lambda}, from when it took the invocation until it answered, and in it {@code
 * AWS::Lambda::Function}, while the function ran. See <a
 * href="https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html">Lambda and X-Ray</a>.
 */
record InvocationSegments(Ids ids, String accountId) {

    /** @param status what Lambda answered; 429 where the function ran too often already */
    ObjectNode ofService(TracedInvocation traced, String functionName, Instant ended, int status) {
        ObjectNode segment = segment(traced, traced.serviceSegment(), traced.header().parent(), functionName)
                .put("origin", "AWS::Lambda").put("start_time", SegmentText.seconds(traced.began()))
                .put("end_time", SegmentText.seconds(ended)).put("resource_arn", traced.invocation().invokedArn());
        segment.withObject("/http/response").put("status", status);
        if (status == 429) {
            segment.put("error", true).put("throttle", true);
        } else if (status >= 400) {
            segment.put(status >= 500 ? "fault" : "error", true);
        }
        segment.putObject("aws").put("request_id", traced.invocation().requestId());
        return segment;
    }

    ObjectNode ofFunction(TracedInvocation traced, FunctionVersion version, InvocationResult result, Instant ended) {
        InvocationResult.Run run = result.run();
        Instant ran = later(traced.began(), ended.minus(Math.round(run.millis() * 1_000), ChronoUnit.MICROS));
        Instant initialized = run.initMillis() < 0 ? ran : later(traced.began(), ran.minusMillis(run.initMillis()));
        ObjectNode segment = segment(traced, traced.functionSegment(), traced.serviceSegment(),
                version.functionName()).put("origin", "AWS::Lambda::Function")
                .put("start_time", SegmentText.seconds(ran)).put("end_time", SegmentText.seconds(ended));
        if (result.error()) {
            segment.put("fault", true);
        }
        segment.putObject("aws").put("account_id", accountId).put("function_arn", version.functionArn())
                .putArray("resource_names").add(version.functionName());
        ArrayNode subsegments = segment.putArray("subsegments");
        if (run.initMillis() >= 0) {
            // Before the segment begins, as in traces of AWS.
            subsegment(subsegments, "Initialization", initialized, ran);
        }
        ObjectNode invocation = subsegment(subsegments, "Invocation", ran, ended);
        if (result.error()) {
            invocation.put("fault", true);
        }
        return segment;
    }

    private static ObjectNode segment(TracedInvocation traced, String id, String parent, String name) {
        ObjectNode segment = Json.object().put("id", id).put("trace_id", traced.header().root());
        if (parent != null) {
            segment.put("parent_id", parent);
        }
        return segment.put("name", name);
    }

    private ObjectNode subsegment(ArrayNode all, String name, Instant start, Instant end) {
        return all.addObject().put("id", ids.hex(16)).put("name", name).put("start_time", SegmentText.seconds(start))
                .put("end_time", SegmentText.seconds(end));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
