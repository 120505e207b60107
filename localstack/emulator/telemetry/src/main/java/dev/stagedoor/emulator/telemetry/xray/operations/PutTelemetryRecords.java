package dev.stagedoor.emulator.telemetry.xray.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/**
 * <a href="https://docs.aws.amazon.com/xray/latest/api/API_PutTelemetryRecords.html">PutTelemetryRecords</a>: how a daemon fares. AWS
 * shows it to nobody either.
 */
public final class PutTelemetryRecords implements Operation {

    private static final int MAX_RECORDS = 100;

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Input input = Input.of(request, "TelemetryRecords", "EC2InstanceId", "Hostname", "ResourceARN");
        for (JsonNode telemetry : input.required("TelemetryRecords", MAX_RECORDS)) {
            Input.of(telemetry, "Timestamp", "SegmentsReceivedCount", "SegmentsSentCount", "SegmentsSpilloverCount",
                    "SegmentsRejectedCount", "BackendConnectionErrors").time("Timestamp");
        }
        return Future.succeededFuture(AwsResponse.ok(Json.object()));
    }
}
