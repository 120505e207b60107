package dev.stagedoor.emulator.data.sqs.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.WireResponse;

/** A form of the query protocol's answers. */
interface QueryAnswer {

    WireResponse success(String operation, ObjectNode output, String requestId);

    WireResponse failure(AwsException error, String requestId);
}
