package dev.stagedoor.emulator.server.front;

import java.util.logging.Level;
import java.util.logging.Logger;

import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.core.bus.WireResponse;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.wire.ContentCoding;
import dev.stagedoor.emulator.core.wire.JsonProtocol;
import dev.stagedoor.emulator.core.wire.SignatureException;
import dev.stagedoor.emulator.core.wire.SignatureException.Reason;
import dev.stagedoor.emulator.core.wire.SignatureVerifier;
import dev.stagedoor.emulator.core.wire.WireCalls;
import io.vertx.core.Future;
import io.vertx.core.Vertx;

/** From a request of AWS's wire to the bus and back: service, signature, decoding, call, encoding. */
final class ControlPlane {

    private static final Logger LOG = Logger.getLogger(ControlPlane.class.getName());

    private static final String TRACE_HEADER = "X-Amzn-Trace-Id";
    /** For a service that does not exist: SDKs of the JSON protocols find the code in it. */
    private static final WireProtocol NO_SERVICE = new JsonProtocol("none", "1.1", "none");

    private final WireCalls calls;
    private final Ids ids;
    private final SignatureVerifier signatures;
    private final ServiceFinder finder;

    ControlPlane(Vertx vertx, Bus bus, Ids ids, SignatureVerifier signatures) {
        this.calls = new WireCalls(vertx, bus);
        this.ids = ids;
        this.signatures = signatures;
        this.finder = new ServiceFinder(bus.services());
    }

    /** Answers the request, always: a failure is an answer, too. */
    Future<WireResponse> call(WireRequest request) {
        String requestId = ids.uuid();
        try {
            AwsService service = finder.find(request);
            WireProtocol protocol = service.protocol(request);
            return calls.make(protocol, requestId, ContentCoding.unpackedBytes(request),
                    () -> decode(request, service, protocol, requestId)
                            .withTraceHeader(request.header(TRACE_HEADER)))
                    .otherwise(failure -> error(request, failure, requestId));
        } catch (RuntimeException e) {
            return Future.succeededFuture(error(request, e, requestId));
        }
    }

    /**
     * Refuses what its head alone condemns: no signature (the few calls that go without one are small), an unknown key, a time that
     * is over.
     *
     * @param head a request whose body is large and has not come yet
     * @throws AwsException why it may not come
     */
    void checkHead(WireRequest head) {
        if (SignatureVerifier.claimedService(head).isEmpty()) {
            throw SignatureException.missing();
        }
        AwsService service = finder.find(head);
        signatures.verifyHead(head, service.signingName());
        refusePresigned(head, service);
    }

    /** The answer to a request that is refused before it is read, or that failed. */
    WireResponse error(WireRequest request, Throwable failure, String requestId) {
        AwsException shown;
        if (failure instanceof AwsException expected) {
            shown = expected;
        } else {
            LOG.log(Level.SEVERE, failure, () -> "Request " + requestId + " (" + request.method() + " " + request.path()
                    + ") failed by a defect of the emulator");
            shown = new AwsException(500, "InternalFailure",
                    "The emulator failed: see its log for request " + requestId);
        }
        return protocol(request).encodeError(shown, requestId);
    }

    WireResponse error(WireRequest request, Throwable failure) {
        return error(request, failure, ids.uuid());
    }

    private AwsRequest decode(WireRequest request, AwsService service, WireProtocol protocol, String requestId) {
        if (SignatureVerifier.claimedService(request).isEmpty()) {
            return decodeUnsigned(request, service, protocol, requestId);
        }
        Caller caller = signatures.verify(request, service.signingName());
        refusePresigned(request, service);
        return protocol.decode(plain(request, service), caller, requestId);
    }

    private static AwsRequest decodeUnsigned(WireRequest request, AwsService service, WireProtocol protocol,
            String requestId) {
        AwsRequest call = protocol.decode(plain(request, service), new Caller.Anonymous(), requestId);
        if (!service.unsigned(call.operation()) && !service.anonymousByPolicy()) {
            throw SignatureException.missing();
        }
        return call;
    }

    /** To S3 the coding is a property of the object. */
    private static WireRequest plain(WireRequest request, AwsService service) {
        return service.name().equals("s3") ? request : ContentCoding.unpack(request);
    }

    /** A browser fetches an image's URL for any page, without an Origin: it must not be a call that changes something. */
    private static void refusePresigned(WireRequest request, AwsService service) {
        if (request.header("Authorization") == null && !service.name().equals("s3")) {
            throw new SignatureException(Reason.INCOMPLETE,
                    "The Stagedoor emulator takes presigned URLs for S3 only: sign the Authorization header.");
        }
    }

    private WireProtocol protocol(WireRequest request) {
        try {
            return finder.find(request).protocol(request);
        } catch (AwsException e) {
            return finder.unsigned(request).map(service -> service.protocol(request)).orElse(NO_SERVICE);
        }
    }
}
