package dev.stagedoor.emulator.core.wire;

import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.core.bus.WireResponse;
import dev.stagedoor.emulator.core.iam.Caller;

/** A protocol as one service speaks it: what the service adds overrides a method, everything else is the protocol's. */
public abstract class WrappedProtocol implements WireProtocol {

    private final WireProtocol protocol;

    protected WrappedProtocol(WireProtocol protocol) {
        this.protocol = protocol;
    }

    @Override
    public final boolean recognizes(WireRequest request) {
        return protocol.recognizes(request);
    }

    @Override
    public AwsRequest decode(WireRequest request, Caller caller, String requestId) {
        return protocol.decode(request, caller, requestId);
    }

    @Override
    public final WireRequest calling(String action, WireRequest request) {
        return protocol.calling(action, request);
    }

    @Override
    public WireResponse encode(AwsRequest request, AwsResponse response) {
        return protocol.encode(request, response);
    }

    @Override
    public WireResponse encodeError(AwsException error, String requestId) {
        return protocol.encodeError(error, requestId);
    }
}
