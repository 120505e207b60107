package dev.stagedoor.emulator.gateway.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.gateway.cache.PendingAnswer;
import dev.stagedoor.emulator.gateway.compile.CompiledMethod;
import dev.stagedoor.emulator.gateway.compile.MappingScope;
import dev.stagedoor.emulator.gateway.explain.Trace;
import dev.stagedoor.emulator.gateway.url.ApiAddress;
import dev.stagedoor.emulator.gateway.usage.Client;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/**
 * One request on its way. Steps read and write it one after the other on the event loop of the connection; it is not
 * thread-safe.
 */
public final class Exchange implements MappingScope {

    private final Entry entry;
    private final Context eventLoop;
    private final ApiAddress address;
    private final String accountId;
    private final MethodRequest methodRequest;
    private final Trace trace;
    private final long startedMillis;
    private final String requestId;
    private final String extendedRequestId;
    private final Reply reply;
    private boolean bodyIncoming;
    private PublishedStage stage;
    private CompiledMethod method;
    private Caller caller;
    private Client client;
    private TraceContext traceContext;
    private String traceId;
    private GatewayError error;
    private CacheOutcome cacheOutcome;
    private PendingAnswer pendingAnswer;
    private IntegrationRequest integrationRequest;
    private EndpointCall endpointCall;
    private EndpointResponse endpointResponse;
    private String endpointText;
    private Map<String, Object> contextVariables;

    /** @param eventLoop the connection's: everything after a wait runs there */
    public Exchange(Entry entry, Context eventLoop, ApiAddress address, String accountId,
            long startedMillis, String requestId, String extendedRequestId, int steps) {
        this.entry = entry;
        this.eventLoop = eventLoop;
        this.address = address;
        this.accountId = accountId;
        this.startedMillis = startedMillis;
        this.requestId = requestId;
        this.extendedRequestId = extendedRequestId;
        this.trace = new Trace(steps, requestId, startedMillis, pathWithStage(), entry.query(), entry.headers());
        this.reply = new Reply(entry.replyHeaders());
        this.methodRequest = new MethodRequest(entry.verb(), address.path(), entry.query(), entry.headers());
    }

    public Entry entry() {
        return entry;
    }

    public Context eventLoop() {
        return eventLoop;
    }

    /** Runs at once if the calling thread is the connection's event loop in this request's name, else there. A worker may have that name, too. */
    public void onEventLoop(Runnable action) {
        if (Context.isOnEventLoopThread() && Vertx.currentContext() == eventLoop) {
            action.run();
        } else {
            eventLoop.runOnContext(here -> action.run());
        }
    }

    public ApiAddress address() {
        return address;
    }

    public String accountId() {
        return accountId;
    }

    public MethodRequest methodRequest() {
        return methodRequest;
    }

    public Trace trace() {
        return trace;
    }

    public long startedMillis() {
        return startedMillis;
    }

    public String requestId() {
        return requestId;
    }

    public String extendedRequestId() {
        return extendedRequestId;
    }

    /** The answer to the client, as far as it is known. */
    public Reply reply() {
        return reply;
    }

    /** True while a body is coming that nobody has taken. */
    public boolean bodyIncoming() {
        return bodyIncoming;
    }

    public void bodyIncoming(boolean coming) {
        bodyIncoming = coming;
    }

    /** Null until the stage is known. */
    public PublishedStage stage() {
        return stage;
    }

    public void stage(PublishedStage found) {
        stage = found;
    }

    /** Null until the route is known. */
    public CompiledMethod method() {
        return method;
    }

    public void method(CompiledMethod found) {
        method = found;
    }

    /** Who signed; null where nobody has to. */
    public Caller caller() {
        return caller;
    }

    public void caller(Caller who) {
        caller = who;
    }

    /** The API key that the method wanted, in its usage plan; null where it wanted none. */
    public Client client() {
        return client;
    }

    public void client(Client found) {
        client = found;
    }

    /** Its place in a trace; null where its stage takes part in none. */
    public TraceContext traceContext() {
        return traceContext;
    }

    public void traceContext(TraceContext context) {
        traceContext = context;
    }

    /** {@code X-Amzn-Trace-Id}; null where the integration type has none. */
    public String traceId() {
        return traceId;
    }

    public void traceId(String id) {
        traceId = id;
    }

    /** Whether the answer came from the response cache; null where the method is not cached, or the request never came so far. */
    public CacheOutcome cacheOutcome() {
        return cacheOutcome;
    }

    public void cacheOutcome(CacheOutcome outcome) {
        cacheOutcome = outcome;
    }

    /** Where the answer is to be kept; null if it is not. */
    public PendingAnswer pendingAnswer() {
        return pendingAnswer;
    }

    public void pendingAnswer(PendingAnswer pending) {
        pendingAnswer = pending;
    }

    /** Why the gateway answered itself; null where it did not. */
    public GatewayError error() {
        return error;
    }

    public void error(GatewayError why) {
        error = why;
    }

    public IntegrationRequest integrationRequest() {
        return integrationRequest;
    }

    public void integrationRequest(IntegrationRequest mapped) {
        integrationRequest = mapped;
    }

    /** What was sent to the back end; null where none was called. */
    public EndpointCall endpointCall() {
        return endpointCall;
    }

    public void endpointCall(EndpointCall call) {
        endpointCall = call;
    }

    public EndpointResponse endpointResponse() {
        return endpointResponse;
    }

    public void endpointResponse(EndpointResponse response) {
        endpointResponse = response;
        endpointText = null;
    }

    /** The body of the back end's answer was converted (base64): templates and mappings see this text. */
    public void endpointText(String converted) {
        endpointText = converted;
    }

    /** The path with its stage, raw, as {@code $context.path} has it. */
    public String pathWithStage() {
        return '/' + address.stage() + address.path();
    }

    public String sourceIp() {
        return entry.sourceIp();
    }

    /** {@code $context}; made when it is first asked for. */
    @Override
    public Map<String, Object> contextVariables() {
        if (contextVariables == null) {
            contextVariables = ContextVariables.of(this);
        }
        return contextVariables;
    }

    /** {@code $context.requestOverride.<part>} or {@code $context.responseOverride.<part>}; null where nothing was set. */
    public Object override(String which, String part) {
        if (contextVariables == null) {
            return null;
        }
        return contextVariables.get(which) instanceof Map<?, ?> map ? map.get(part) : null;
    }

    @Override
    public Map<String, String> stageVariables() {
        return stage == null ? Map.of() : stage.variables();
    }

    @Override
    public String requestHeader(String name) {
        List<String> values = methodRequest.headers(name);
        return values.isEmpty() ? null : values.get(values.size() - 1);
    }

    @Override
    public List<String> requestHeaders(String name) {
        return methodRequest.headers(name);
    }

    @Override
    public String requestQuery(String name) {
        return methodRequest.query().last(name);
    }

    @Override
    public List<String> requestQueries(String name) {
        return methodRequest.query().all(name);
    }

    @Override
    public String requestPath(String name) {
        return methodRequest.pathParameter(name);
    }

    @Override
    public String requestBody() {
        return methodRequest.text();
    }

    @Override
    public String responseHeader(String name) {
        List<String> values = endpointResponse.headers().getAll(name);
        return values.isEmpty() ? null : values.get(values.size() - 1);
    }

    @Override
    public List<String> responseHeaders(String name) {
        return endpointResponse.headers().getAll(name);
    }

    @Override
    public String responseBody() {
        if (endpointText == null) {
            endpointText = endpointResponse.body() == null
                    ? ""
                    : endpointResponse.body().toString(StandardCharsets.UTF_8);
        }
        return endpointText;
    }
}
