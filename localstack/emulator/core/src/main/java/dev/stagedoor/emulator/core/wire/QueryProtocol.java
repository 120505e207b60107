package dev.stagedoor.emulator.core.wire;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.UnknownOperationException;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.core.bus.WireResponse;
import dev.stagedoor.emulator.core.iam.Caller;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/**
 * AWS query: {@code Action}, {@code Version} and members as a form, answers as XML. Services get and give trees: see
 * {@link QueryTree} for the way in; times are ISO 8601 texts.
 * See <a href="https://smithy.io/2.0/aws/protocols/aws-query-protocol.html">the protocol</a>.
 */
public final class QueryProtocol implements WireProtocol {

    /** Ten messages of one megabyte together, each character escaped, is the longest that a service of this protocol takes. */
    private static final String FORM = "application/x-www-form-urlencoded";
    static final int MAX_FORM = 4 * 1024 * 1024;

    private final String service;
    private final String version;
    private final String namespace;

    /**
     * @param version the API version that requests must name, such as {@code 2010-05-08}
     * @param namespace the XML namespace of answers
     */
    public QueryProtocol(String service, String version, String namespace) {
        this.service = service;
        this.version = version;
        this.namespace = namespace;
    }

    /** Without a signature only the API version tells the services of this protocol apart. */
    @Override
    public boolean recognizes(WireRequest request) {
        if (!isCall(request)) {
            return false;
        }
        try {
            return parameters(request).stream().anyMatch(p -> p.name().equals("Version") && p.value().equals(version));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public AwsRequest decode(WireRequest request, Caller caller, String requestId) {
        if (!isCall(request)) {
            throw new AwsException(404, "InvalidAction", "A call of " + service + " is a form posted to /");
        }
        ObjectNode input = tree(request).object();
        String action = take(input, "Action");
        String named = take(input, "Version");
        if (!version.equals(named)) {
            throw new AwsException(400, "InvalidAction",
                    "Could not find operation " + action + " for version " + named);
        }
        return AwsRequest.of(service, action, input, caller, requestId);
    }

    @Override
    public WireRequest calling(String action, WireRequest request) {
        return asForm(action, version, request);
    }

    /** A form posted to {@code /} that calls an action, with the parameters that are in the query, or in a form that it is already. */
    public static WireRequest asForm(String action, String version, WireRequest request) {
        String type = request.header("Content-Type");
        String form = "Action=" + UrlCoding.encode(action) + "&Version=" + version
                + (request.query().isEmpty() ? "" : '&' + request.query())
                + (type != null && type.startsWith(FORM) && request.body().length() > 0 ? "&" + request.body() : "");
        return new WireRequest("POST", "/", "",
                MultiMap.caseInsensitiveMultiMap().setAll(request.headers()).set("Content-Type", FORM),
                Buffer.buffer(form));
    }

    @Override
    public WireResponse encode(AwsRequest request, AwsResponse response) {
        StringBuilder xml = new StringBuilder(512);
        String operation = request.operation();
        xml.append('<').append(operation).append("Response xmlns=\"").append(namespace).append("\"><")
                .append(operation).append("Result>");
        XmlText.append(xml, response.output());
        xml.append("</").append(operation).append("Result><ResponseMetadata><RequestId>").append(request.requestId())
                .append("</RequestId></ResponseMetadata></").append(operation).append("Response>");
        return answer(response.status(), request.requestId(), xml);
    }

    @Override
    public WireResponse encodeError(AwsException error, String requestId) {
        StringBuilder xml = new StringBuilder(512);
        xml.append("<ErrorResponse xmlns=\"").append(namespace).append("\"><Error><Type>")
                .append(status(error) < 500 ? "Sender" : "Receiver").append("</Type><Code>")
                .append(XmlText.escape(code(error))).append("</Code><Message>")
                .append(XmlText.escape(String.valueOf(error.getMessage()))).append("</Message>");
        XmlText.append(xml, error.members());
        xml.append("</Error><RequestId>").append(requestId).append("</RequestId></ErrorResponse>");
        return answer(status(error), requestId, xml);
    }

    /** An action that a service of this protocol does not have is the client's mistake. */
    private static int status(AwsException error) {
        return error instanceof UnknownOperationException ? 400 : error.status();
    }

    /** What JSON services call FooException, these call Foo. */
    private static String code(AwsException error) {
        if (error instanceof SignatureException signature) {
            return signature.reason().queryCode();
        }
        if (error instanceof UnknownOperationException) {
            return "InvalidAction";
        }
        return switch (error.code()) {
            case "AccessDeniedException" -> "AccessDenied";
            case "ValidationException" -> "ValidationError";
            default -> error.code();
        };
    }

    private static WireResponse answer(int status, String requestId, StringBuilder xml) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("x-amzn-RequestId", requestId)
                .add("Content-Type", "text/xml");
        return new WireResponse(status, headers, Buffer.buffer(xml.toString()));
    }

    private static boolean isCall(WireRequest request) {
        String type = request.header("Content-Type");
        return request.path().equals("/") && ("GET".equals(request.method()) || "POST".equals(request.method())
                && type != null && type.startsWith("application/x-www-form-urlencoded"));
    }

    private static List<UrlCoding.Parameter> parameters(WireRequest request) {
        return "GET".equals(request.method())
                ? UrlCoding.decodeForm(request.query())
                : UrlCoding.decodeForm(request.query(), request.body().toString());
    }

    private static QueryTree tree(WireRequest request) {
        if (request.body().length() > MAX_FORM) {
            throw new AwsException(413, "RequestEntityTooLarge", "A form must be at most " + MAX_FORM + " bytes");
        }
        List<UrlCoding.Parameter> parameters;
        try {
            parameters = parameters(request);
        } catch (IllegalArgumentException e) {
            throw new AwsException(400, "MalformedQueryString", "The form cannot be read: " + e.getMessage());
        }
        QueryTree tree = new QueryTree();
        for (UrlCoding.Parameter parameter : parameters) {
            // What signs a URL is no member of the call.
            if (!parameter.name().startsWith("X-Amz-")) {
                tree.add(parameter.name(), parameter.value());
            }
        }
        return tree;
    }

    private static String take(ObjectNode input, String name) {
        if (!input.path(name).isTextual()) {
            throw new AwsException(400, "MissingParameter", "The request must contain the parameter " + name);
        }
        return input.remove(name).asText();
    }
}
