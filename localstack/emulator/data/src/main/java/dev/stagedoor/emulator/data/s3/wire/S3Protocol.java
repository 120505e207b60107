package dev.stagedoor.emulator.data.s3.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.core.bus.WireResponse;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.data.s3.store.ChecksumAlgorithm;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/** S3's REST protocol with XML bodies, path style and virtual-hosted style. */
public final class S3Protocol implements WireProtocol {

    private static final String XML = "application/xml";

    /** By the host alone: path style on another host is told by the signature's scope, which the server reads. */
    @Override
    public boolean recognizes(WireRequest request) {
        return S3Address.isS3Host(request.header("Host"));
    }

    @Override
    public AwsRequest decode(WireRequest request, Caller caller, String requestId) {
        S3Address address = S3Address.of(request);
        S3Query query = S3Query.parse(request.query());
        boolean copies = request.headers().contains("x-amz-copy-source");
        String operation = S3Routes.operation(request.method(), address, query, copies);
        ObjectNode input = Json.object();
        input.put("Bucket", address.bucket());
        input.put("Key", address.key());
        S3Headers.read(request.headers(), input);
        S3Parameters.read(query, input);
        Buffer payload = payload(request, input);
        S3Bodies.Input body = S3Bodies.INPUTS.get(operation);
        if (body != null && (payload.length() > 0 || !operation.equals("CreateBucket"))) {
            input.set(body.member(), XmlReader.read(payload, body.root()));
        } else if (operation.equals("PutBucketPolicy")) {
            input.put("Policy", payload.toString());
        }
        return new AwsRequest("s3", operation, input, payload, caller, requestId);
    }

    private static Buffer payload(WireRequest request, ObjectNode input) {
        if (!AwsChunkedBody.isChunked(request)) {
            return request.body();
        }
        AwsChunkedBody body = AwsChunkedBody.decode(request);
        body.trailers().forEach((name, value) -> ChecksumAlgorithm.byHeader(name)
                .ifPresent(algorithm -> input.put(algorithm.member(), value)));
        if (input.hasNonNull("ContentEncoding")) {
            input.put("ContentEncoding", AwsChunkedBody.otherEncodings(input.get("ContentEncoding").asText()));
        }
        return body.content();
    }

    @Override
    public WireResponse encode(AwsRequest request, AwsResponse response) {
        MultiMap headers = headers(request.requestId()).addAll(response.headers());
        if (response.payload() != null) {
            return new WireResponse(response.status(), headers, response.payload());
        }
        S3Bodies.Output body = S3Bodies.OUTPUTS.get(request.operation());
        if (body != null) {
            headers.set("Content-Type", XML);
            var content = body.member() == null ? response.output() : response.output().get(body.member());
            return new WireResponse(response.status(), headers, XmlWriter.document(body.root(), content));
        }
        if (response.output().hasNonNull("Policy")) {
            headers.set("Content-Type", "application/json");
            return new WireResponse(response.status(), headers,
                    Buffer.buffer(response.output().get("Policy").asText()));
        }
        return new WireResponse(response.status(), headers, Buffer.buffer());
    }

    @Override
    public WireResponse encodeError(AwsException error, String requestId) {
        if (error.status() == 304) {
            return new WireResponse(304, headers(requestId), Buffer.buffer());
        }
        ObjectNode content = Json.object().put("Code", code(error)).put("Message", error.getMessage());
        content.setAll(error.members());
        content.put("RequestId", requestId).put("HostId", requestId);
        return new WireResponse(error.status(), headers(requestId).set("Content-Type", XML), XmlWriter.error(content));
    }

    /** S3 has names of its own for what every other service calls so. */
    private static String code(AwsException error) {
        return switch (error.code()) {
            case "AccessDeniedException", "MissingAuthenticationTokenException" -> "AccessDenied";
            case "InvalidSignatureException" -> "SignatureDoesNotMatch";
            case "UnrecognizedClientException" -> "InvalidAccessKeyId";
            case "ExpiredTokenException" -> "ExpiredToken";
            case "IncompleteSignatureException" -> "AuthorizationHeaderMalformed";
            case "UnknownOperationException" -> "NotImplemented";
            case "ValidationException" -> "InvalidRequest";
            default -> error.code();
        };
    }

    private static MultiMap headers(String requestId) {
        return MultiMap.caseInsensitiveMultiMap().set("x-amz-request-id", requestId).set("x-amz-id-2", requestId);
    }
}
