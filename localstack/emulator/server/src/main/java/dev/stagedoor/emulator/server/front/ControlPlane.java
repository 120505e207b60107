package dev.stagedoor.emulator.server.front;

import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.wire.ContentCoding;
import dev.stagedoor.emulator.core.wire.JsonProtocol;
import dev.stagedoor.emulator.core.wire.SignatureException;
import dev.stagedoor.emulator.core.wire.SignatureException.Reason;
import dev.stagedoor.emulator.core.wire.SignatureVerifier;
import dev.stagedoor.emulator.core.wire.WireProtocol;
import dev.stagedoor.emulator.core.wire.WireRequest;
import dev.stagedoor.emulator.core.wire.WireResponse;
import io.vertx.core.Future;
import io.vertx.core.Vertx;

/** From a request of AWS's wire to the bus and back: service, signature, decoding, call, encoding. */
final class ControlPlane {

    private static final Logger LOG = Logger.getLogger(ControlPlane.class.getName());

    private static final String TRACE_HEADER = "X-Amzn-Trace-Id";
    /** Above it, hashing and parsing take long enough to leave the event loop. */
    private static final int LARGE = 64 * 1024;
    /** For a service that does not exist: SDKs of the JSON protocols find the code in it. */
    private static final WireProtocol NO_SERVICE = new JsonProtocol("none", "1.1", "none");

    private final Vertx vertx;
    private final Bus bus;
    private final Ids ids;
    private final SignatureVerifier signatures;
    private final ServiceFinder finder;

    ControlPlane(Vertx vertx, Bus bus, Ids ids, SignatureVerifier signatures) {
        this.vertx = vertx;
        this.bus = bus;
        this.ids = ids;
        this.signatures = signatures;
        this.finder = new ServiceFinder(bus.services());
    }

    /** Answers the request, always: a failure is an answer, too. */
    Future<WireResponse> call(WireRequest request) {
        String requestId = ids.uuid();
        Future<AwsRequest> decoded = request.body().length() > LARGE || ContentCoding.isPacked(request)
                ? vertx.executeBlocking(() -> decode(request, requestId), false)
                : attempt(request, requestId);
        return decoded.compose(call -> {
            WireProtocol protocol = bus.service(call.service()).protocol(request);
            return bus.call(call.withTraceHeader(request.header(TRACE_HEADER)))
                    .map(response -> protocol.encode(call, response));
        }).recover(failure -> Future.succeededFuture(error(request, failure, requestId)));
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

    private Future<AwsRequest> attempt(WireRequest request, String requestId) {
        try {
            return Future.succeededFuture(decode(request, requestId));
        } catch (RuntimeException e) {
            return Future.failedFuture(e);
        }
    }

    private AwsRequest decode(WireRequest request, String requestId) {
        Optional<String> signedFor = SignatureVerifier.claimedService(request);
        if (signedFor.isEmpty()) {
            return decodeUnsigned(request, requestId);
        }
        AwsService service = finder.signed(signedFor.get(), request);
        Caller caller = signatures.verify(request, service.signingName());
        refusePresigned(request, service);
        return service.protocol(request).decode(plain(request, service), caller, requestId);
    }

    private AwsRequest decodeUnsigned(WireRequest request, String requestId) {
        SignatureException missing = new SignatureException(Reason.MISSING, "Missing Authentication Token");
        AwsService service = finder.unsigned(request).orElseThrow(() -> missing);
        AwsRequest call = service.protocol(request).decode(plain(request, service), new Caller.Anonymous(),
                requestId);
        if (!service.unsigned(call.operation()) && !service.anonymousByPolicy()) {
            throw missing;
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
            return SignatureVerifier.claimedService(request).map(scope -> finder.signed(scope, request))
                    .or(() -> finder.unsigned(request)).map(service -> service.protocol(request)).orElse(NO_SERVICE);
        } catch (AwsException e) {
            return finder.unsigned(request).map(service -> service.protocol(request)).orElse(NO_SERVICE);
        }
    }
}
