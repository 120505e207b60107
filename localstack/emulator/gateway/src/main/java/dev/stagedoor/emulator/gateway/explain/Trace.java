package dev.stagedoor.emulator.gateway.explain;

import dev.stagedoor.emulator.gateway.compile.CompiledMethod;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/**
 * The record of one request: numbers and references, nothing is formatted and bodies are cut at 4 KB. Written by the event
 * loop of its connection until it is added to the {@link RequestLog}, unchanged from then on.
 */
public final class Trace {

    static final int MAX_BODY = 4 * 1024;

    private static final int OWN_BYTES = 500;
    private static final int TEXT_BYTES = 56;

    final String requestId;
    final long startedMillis;
    final String path;
    final String query;
    MultiMap requestHeaders;
    final long[] nanos;
    final StepNote[] notes;
    int lastStep;
    int firstSkipped;
    int afterSkipped;
    String verb;
    CompiledMethod method;
    int requestBytes;
    Buffer requestBody;
    String endpoint;
    Object endpointPeer;
    String endpointNote;
    MultiMap endpointRequestHeaders;
    Buffer endpointRequestBody;
    int endpointStatus;
    int endpointBytes;
    Buffer endpointBody;
    String errorType;
    String errorReason;
    int status;
    /** The request's headers, the back end's and the answer's, one behind the other. */
    String headerText;
    int endpointHeadersAt;
    int responseHeadersAt;
    int responseBytes;
    Buffer responseBody;
    int weight;

    /** @param steps how many steps a request can pass; @param path with the stage, raw; @param query raw, or null */
    public Trace(int steps, String requestId, long startedMillis, String path, String query, MultiMap requestHeaders) {
        this.nanos = new long[steps];
        this.notes = new StepNote[steps];
        this.requestId = requestId;
        this.startedMillis = startedMillis;
        this.path = path;
        this.query = query;
        this.requestHeaders = requestHeaders;
    }

    /** A step begins: what is noted from now on is its decision. */
    public void begins(int step) {
        if (step > lastStep + 1) {
            firstSkipped = lastStep + 1;
            afterSkipped = step;
        }
        lastStep = step;
    }

    /** A step took so long; a step that waited and came back took both. */
    public void took(int step, long duration) {
        nanos[step] += duration;
    }

    /** How long a step took until now, in nanoseconds; 0 if the request never came there. */
    public long nanos(int step) {
        return nanos[step];
    }

    /** How long all steps took until now, in nanoseconds. */
    public long nanos() {
        long all = 0;
        for (long step : nanos) {
            all += step;
        }
        return all;
    }

    /** What the present step decided; a later note replaces an earlier one. */
    public void note(StepNote note) {
        notes[lastStep] = note;
    }

    /** @param found null where the path or the method is unknown */
    public void routed(String httpMethod, CompiledMethod found) {
        verb = httpMethod;
        method = found;
    }

    /**
     * What was called.
     *
     * @param peer where that is, printed only when somebody asks; or null
     * @param headers as sent, or null
     * @param body what a template made, or null: then the body is the request's, or an event made of it
     */
    public void called(String what, Object peer, MultiMap headers, Buffer body) {
        endpoint = what;
        endpointPeer = peer;
        endpointRequestHeaders = headers;
        endpointRequestBody = cut(body);
        note(new IntegrationNote(this));
    }

    /** What the back end answered. @param note what else it said of itself, such as the version that ran; or null */
    public void answered(int code, String note) {
        endpointStatus = code;
        endpointNote = note;
        note(new IntegrationNote(this));
    }

    /** The body of the back end's answer, where something is made of it rather than passed on. */
    public void mapped(Buffer body) {
        endpointBytes = body.length();
        endpointBody = cut(body);
    }

    /** The back end's status; 0 if none answered. */
    public int endpointStatus() {
        return endpointStatus;
    }

    /** Of the answer's body, once it is sent; -1 where it was streamed. */
    public int responseBytes() {
        return responseBytes;
    }

    /** The gateway answered itself. */
    public void refused(String gatewayResponseType, String reason) {
        errorType = gatewayResponseType;
        errorReason = reason;
    }

    /** The request's body; called once, when it is whole. */
    public void received(Buffer body) {
        requestBytes = body.length();
        requestBody = cut(body);
    }

    /**
     * What the client got. From here on the trace holds no part of the request but texts, which are weighed.
     *
     * @param body null where it was streamed
     * @param text to write in; nothing of it is kept
     */
    public void sent(int code, MultiMap headers, Buffer body, StringBuilder text) {
        status = code;
        responseBytes = body == null ? -1 : body.length();
        responseBody = cut(body);
        text.setLength(0);
        HeaderText.append(text, requestHeaders);
        endpointHeadersAt = text.length();
        if (endpointRequestHeaders != null) {
            HeaderText.append(text, endpointRequestHeaders);
        }
        responseHeadersAt = text.length();
        HeaderText.append(text, headers);
        headerText = text.toString();
        requestHeaders = null;
        endpointRequestHeaders = null;
        weight = OWN_BYTES + weight(path) + weight(query) + weight(endpoint) + weight(errorReason)
                + weight(headerText)
                + weight(requestBody) + weight(endpointRequestBody) + weight(endpointBody) + weight(responseBody);
    }

    private static Buffer cut(Buffer body) {
        return body == null || body.length() <= MAX_BODY ? body : Buffer.buffer(body.getBytes(0, MAX_BODY));
    }

    private static int weight(Buffer body) {
        return body == null ? 0 : body.length();
    }

    private static int weight(String text) {
        return text == null ? 0 : TEXT_BYTES + text.length();
    }
}
