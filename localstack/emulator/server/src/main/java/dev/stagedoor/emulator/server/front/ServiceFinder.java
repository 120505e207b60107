package dev.stagedoor.emulator.server.front;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.UnknownOperationException;
import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.core.wire.SignatureException;
import dev.stagedoor.emulator.core.wire.SignatureVerifier;

/** Finds the service that a call is for: by what it is signed for, and without a signature by its target, host and path. */
final class ServiceFinder {

    private static final String S3 = "s3";

    private final Collection<AwsService> services;

    ServiceFinder(Collection<AwsService> services) {
        this.services = services;
    }

    /**
     * The service that a request is for.
     *
     * @throws UnknownOperationException if it is signed for one that does not exist
     * @throws SignatureException if it is not signed and no service takes such a call, or its signature is not whole
     */
    AwsService find(WireRequest request) {
        return SignatureVerifier.claimedService(request).map(scope -> signed(scope, request))
                .or(() -> unsigned(request)).orElseThrow(SignatureException::missing);
    }

    /**
     * @param signedFor the service in the credential scope
     * @throws UnknownOperationException if there is no such service
     */
    private AwsService signed(String signedFor, WireRequest request) {
        List<AwsService> candidates = services.stream().filter(service -> service.signingName().equals(signedFor))
                .toList();
        if (candidates.isEmpty()) {
            throw new UnknownOperationException(signedFor, request.method() + " " + request.path());
        }
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        return candidates.stream().filter(service -> service.protocol(request).recognizes(request)).findFirst()
                .orElse(candidates.get(0));
    }

    /** A service that takes an unsigned call of this form, S3 last: every path could be a bucket. */
    Optional<AwsService> unsigned(WireRequest request) {
        return byHost(request).or(() -> services.stream().filter(service -> !service.name().equals(S3))
                .filter(service -> service.protocol(request).recognizes(request)).findFirst())
                .or(() -> services.stream().filter(service -> service.name().equals(S3))
                        .filter(service -> service.protocol(request).recognizes(request)).findFirst());
    }

    private Optional<AwsService> byHost(WireRequest request) {
        String host = request.header("Host");
        String first = host == null ? "" : host.substring(0, Math.max(0, host.indexOf('.')));
        return services.stream().filter(service -> service.name().equals(first)).findFirst();
    }
}
