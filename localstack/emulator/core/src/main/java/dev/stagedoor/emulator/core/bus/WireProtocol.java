package dev.stagedoor.emulator.core.bus;

import dev.stagedoor.emulator.core.iam.Caller;

/**
 * One of AWS's wire protocols: it knows HTTP and no rule of any service.
 * See <a href="https://smithy.io/2.0/aws/protocols/index.html">the protocols</a>.
 */
public interface WireProtocol {

    /** True if this request, of which nothing else tells the service, is one for the service that speaks this. */
    boolean recognizes(WireRequest request);

    /**
     * @throws AwsException if the request is no call of any operation
     */
    AwsRequest decode(WireRequest request, Caller caller, String requestId);

    /**
     * The request as a call of an action, where this protocol says it: API Gateway's {@code action/...} integrations leave that to
     * the gateway.
     *
     * @throws AwsException if operations are methods and paths in this protocol
     */
    default WireRequest calling(String action, WireRequest request) {
        throw new AwsException(400, "InvalidAction", "Operations of this service are methods and paths, not actions");
    }

    WireResponse encode(AwsRequest request, AwsResponse response);

    WireResponse encodeError(AwsException error, String requestId);
}
