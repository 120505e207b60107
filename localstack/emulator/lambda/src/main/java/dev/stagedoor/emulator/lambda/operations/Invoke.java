package dev.stagedoor.emulator.lambda.operations;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.lambda.error.InvalidParameterValueException;
import dev.stagedoor.emulator.lambda.error.InvalidRequestContentException;
import dev.stagedoor.emulator.lambda.invoke.EventQueue;
import dev.stagedoor.emulator.lambda.invoke.Invoker;
import dev.stagedoor.emulator.lambda.model.FunctionRef;
import dev.stagedoor.emulator.lambda.model.FunctionVersion;
import dev.stagedoor.emulator.lambda.sandbox.Invocation;
import dev.stagedoor.emulator.lambda.sandbox.OnContext;
import dev.stagedoor.emulator.lambda.sandbox.Sandboxes.Outcome;
import dev.stagedoor.emulator.lambda.tracing.TraceHeaders;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;

/**
 * <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Invoke</a>. A caller that hangs up ends nothing: the
 * function runs to its end, as on AWS.
 */
final class Invoke implements Operation {

    private static final int MAX_CLIENT_CONTEXT = 3583;

    private final LambdaEngine engine;
    private final Invoker invoker;
    private final EventQueue events;
    private final TraceHeaders traces;

    Invoke(LambdaEngine engine, Invoker invoker, EventQueue events) {
        this.engine = engine;
        this.invoker = invoker;
        this.events = events;
        this.traces = new TraceHeaders(engine.emulator());
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request, "FunctionName", "Qualifier", "InvocationType", "LogType",
                "ClientContext");
        String type = members.oneOf("InvocationType", "RequestResponse",
                List.of("RequestResponse", "Event", "DryRun"));
        boolean tail = members.oneOf("LogType", "None", List.of("None", "Tail")).equals("Tail");
        FunctionRef ref = engine.ref(request);
        FunctionVersion version = engine.functions().get(ref).version(ref.qualifier());
        if (type.equals("DryRun")) {
            return Future.succeededFuture(AwsResponse.raw(204, Map.of(), Buffer.buffer()));
        }
        boolean event = type.equals("Event");
        Invocation invocation = new Invocation(request.requestId(), ref.arn(engine.emulator().account()),
                InvokePayload.check(request.payload(), event), clientContext(members.text("ClientContext")),
                traces.of(request.traceHeader(), version.configuration().tracesActively()));
        if (event) {
            events.accept(ref, invocation);
            return Future.succeededFuture(AwsResponse.raw(202, Map.of(), Buffer.buffer()));
        }
        return OnContext.of(Vertx.currentContext(), invoker.invoke(ref, invocation)
                .compose(outcome -> answer(outcome, invocation, tail)));
    }

    private static String clientContext(String base64) {
        if (base64 == null) {
            return null;
        }
        if (base64.length() > MAX_CLIENT_CONTEXT) {
            throw new InvalidParameterValueException("Client context must not be longer than 3583 bytes");
        }
        try {
            return Json.write(Json.parse(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException | com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new InvalidRequestContentException("Client context must be a valid Base64-encoded JSON object.");
        }
    }

    private static Future<AwsResponse> answer(Outcome outcome, Invocation invocation, boolean tail) {
        Future<String> log = tail ? outcome.result().logTail() : Future.succeededFuture();
        return log.map(text -> answer(outcome, invocation, text));
    }

    /** The members travel as headers; callers inside the emulator find them, and which sandbox it was, in the output. */
    private static AwsResponse answer(Outcome outcome, Invocation invocation, String logTail) {
        Map<String, String> headers = new HashMap<>();
        ObjectNode output = Json.object().put("StatusCode", 200).put("ExecutedVersion", outcome.version().version());
        headers.put("Content-Type", "application/json");
        headers.put("X-Amz-Executed-Version", outcome.version().version());
        headers.put("X-Amzn-Remapped-Content-Length", "0");
        headers.put("X-Amzn-Trace-Id", invocation.traceId());
        if (outcome.result().error()) {
            headers.put("X-Amz-Function-Error", "Unhandled");
            output.put("FunctionError", "Unhandled");
        }
        if (outcome.result().run() != null) {
            output.put("Sandbox", outcome.result().run().sandbox());
        }
        if (logTail != null) {
            headers.put("X-Amz-Log-Result", logTail);
            output.put("LogResult", logTail);
        }
        return new AwsResponse(200, output, headers, outcome.result().payload());
    }
}
