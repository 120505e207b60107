package dev.stagedoor.emulator.data.sqs.wire;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.core.bus.WireResponse;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.wire.QueryProtocol;
import dev.stagedoor.emulator.core.wire.QueryTree;
import dev.stagedoor.emulator.core.wire.UrlCoding;

/**
 * AWS query as SQS speaks it: a form posted to {@code /} or to the path of the queue's URL, flat lists, answers as XML, or as JSON
 * for those who accept JSON.
 * See <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-making-api-requests-xml.html">query
 * requests</a>.
 */
public final class SqsQueryProtocol implements WireProtocol {

    private static final String VERSION = "2012-11-05";

    private final QueryAnswer answer;

    public SqsQueryProtocol() {
        this(new XmlAnswer());
    }

    private SqsQueryProtocol(QueryAnswer answer) {
        this.answer = answer;
    }

    /** This protocol, with answers in the form that the client accepts. */
    public SqsQueryProtocol accepting(WireRequest request) {
        String accept = request.header("Accept");
        return accept != null && accept.startsWith("application/json") ? new SqsQueryProtocol(new JsonAnswer()) : this;
    }

    @Override
    public boolean recognizes(WireRequest request) {
        if (!isForm(request) && !request.method().equals("GET")) {
            return false;
        }
        try {
            return parameters(request).stream()
                    .anyMatch(parameter -> parameter.name().equals("Version") && parameter.value().equals(VERSION));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public AwsRequest decode(WireRequest request, Caller caller, String requestId) {
        if (!isForm(request) && !request.method().equals("GET")) {
            throw new AwsException(404, "InvalidAction", "A call of sqs is a form posted to / or to a queue's URL");
        }
        ObjectNode tree = tree(request).object();
        String action = take(tree, "Action");
        if (action == null) {
            throw new AwsException(400, "MissingAction", "The request must contain the parameter Action");
        }
        String version = take(tree, "Version");
        if (version != null && !version.equals(VERSION)) {
            throw new AwsException(400, "InvalidAction",
                    "Could not find operation " + action + " for version " + version);
        }
        ObjectNode input = QueryMembers.read(action, tree);
        if (request.path().length() > 1 && !input.has("QueueUrl")) {
            input.put("QueueUrl", request.path());
        }
        return AwsRequest.of("sqs", action, input, caller, requestId);
    }

    @Override
    public WireRequest calling(String action, WireRequest request) {
        return QueryProtocol.asForm(action, VERSION, request);
    }

    @Override
    public WireResponse encode(AwsRequest request, AwsResponse response) {
        return answer.success(request.operation(), response.output(), request.requestId());
    }

    @Override
    public WireResponse encodeError(AwsException error, String requestId) {
        return answer.failure(error, requestId);
    }

    private static boolean isForm(WireRequest request) {
        String type = request.header("Content-Type");
        return request.method().equals("POST") && type != null && type.startsWith("application/x-www-form-urlencoded");
    }

    private static List<UrlCoding.Parameter> parameters(WireRequest request) {
        return request.method().equals("GET")
                ? UrlCoding.decodeForm(request.query())
                : UrlCoding.decodeForm(request.query(), request.body().toString());
    }

    private static QueryTree tree(WireRequest request) {
        try {
            QueryTree tree = new QueryTree();
            parameters(request).forEach(parameter -> tree.add(parameter.name(), parameter.value()));
            return tree;
        } catch (IllegalArgumentException e) {
            throw new AwsException(400, "MalformedQueryString", "The form cannot be read: " + e.getMessage());
        }
    }

    private static String take(ObjectNode tree, String name) {
        return tree.path(name).isTextual() ? tree.remove(name).asText() : null;
    }
}
