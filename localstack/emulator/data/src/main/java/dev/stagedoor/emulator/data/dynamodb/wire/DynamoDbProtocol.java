package dev.stagedoor.emulator.data.dynamodb.wire;

import java.util.zip.CRC32;

import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.bus.WireResponse;
import dev.stagedoor.emulator.core.wire.JsonProtocol;
import dev.stagedoor.emulator.core.wire.WrappedProtocol;

/** AWS JSON 1.0 with what DynamoDB adds: a CRC-32 of every answer, and a namespace by kind of error. */
public final class DynamoDbProtocol extends WrappedProtocol {

    private static final String TARGET = "DynamoDB_20120810";

    private final WireProtocol validation = protocol("com.amazon.coral.validate#");
    private final WireProtocol framework = protocol("com.amazon.coral.service#");

    public DynamoDbProtocol() {
        super(protocol("com.amazonaws.dynamodb.v20120810#"));
    }

    private static WireProtocol protocol(String errorNamespace) {
        return new JsonProtocol("dynamodb", "1.0", TARGET, errorNamespace);
    }

    @Override
    public WireResponse encode(AwsRequest request, AwsResponse response) {
        return withChecksum(super.encode(request, response));
    }

    @Override
    public WireResponse encodeError(AwsException error, String requestId) {
        return withChecksum(switch (error.code()) {
            case "ValidationException" -> validation.encodeError(error, requestId);
            case "SerializationException", "AccessDeniedException", "UnknownOperationException",
                    "UnrecognizedClientException", "InvalidSignatureException", "MissingAuthenticationTokenException" ->
                framework.encodeError(error, requestId);
            default -> super.encodeError(error, requestId);
        });
    }

    private static WireResponse withChecksum(WireResponse answer) {
        CRC32 crc = new CRC32();
        crc.update(answer.body().getBytes());
        answer.headers().set("x-amz-crc32", Long.toString(crc.getValue()));
        return answer;
    }
}
