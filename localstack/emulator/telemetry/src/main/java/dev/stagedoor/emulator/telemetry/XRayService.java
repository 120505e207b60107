package dev.stagedoor.emulator.telemetry;

import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.core.bus.Permission;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.wire.RestErrorShape;
import dev.stagedoor.emulator.core.wire.RestJsonProtocol;
import dev.stagedoor.emulator.core.wire.RestRoute;
import dev.stagedoor.emulator.telemetry.xray.operations.BatchGetTraces;
import dev.stagedoor.emulator.telemetry.xray.operations.GetSamplingRules;
import dev.stagedoor.emulator.telemetry.xray.operations.GetSamplingTargets;
import dev.stagedoor.emulator.telemetry.xray.operations.GetTraceSummaries;
import dev.stagedoor.emulator.telemetry.xray.operations.PutTelemetryRecords;
import dev.stagedoor.emulator.telemetry.xray.operations.PutTraceSegments;
import dev.stagedoor.emulator.telemetry.xray.operations.Worker;
import dev.stagedoor.emulator.telemetry.xray.store.TraceLimits;
import dev.stagedoor.emulator.telemetry.xray.store.TraceStore;

/** X-Ray, as far as traces are sent, kept, found and read, and sampled by the default rule. */
public final class XRayService implements AwsService {

    /** Those without an operation below have a route so that they are refused by their names. */
    private final WireProtocol protocol = new RestJsonProtocol("xray", RestErrorShape.MESSAGE, List.of(
            RestRoute.post("PutTraceSegments", "/TraceSegments"),
            RestRoute.post("BatchGetTraces", "/Traces"),
            RestRoute.post("GetTraceSummaries", "/TraceSummaries"),
            RestRoute.post("GetSamplingRules", "/GetSamplingRules"),
            RestRoute.post("GetSamplingTargets", "/SamplingTargets"),
            RestRoute.post("PutTelemetryRecords", "/TelemetryRecords"),
            RestRoute.post("GetServiceGraph", "/ServiceGraph"),
            RestRoute.post("GetTraceGraph", "/TraceGraph"),
            RestRoute.post("GetTimeSeriesServiceStatistics", "/TimeSeriesServiceStatistics"),
            RestRoute.post("CreateSamplingRule", "/CreateSamplingRule"),
            RestRoute.post("UpdateSamplingRule", "/UpdateSamplingRule"),
            RestRoute.post("DeleteSamplingRule", "/DeleteSamplingRule"),
            RestRoute.post("CreateGroup", "/CreateGroup"),
            RestRoute.post("GetGroups", "/Groups"),
            RestRoute.post("GetEncryptionConfig", "/EncryptionConfig"),
            RestRoute.post("PutEncryptionConfig", "/PutEncryptionConfig")));
    private final Map<String, Operation> operations;

    public XRayService(EmulatorContext context) {
        this(context, TraceLimits.DEFAULT, work -> context.vertx().executeBlocking(work, false));
    }

    /** @param limits how much is remembered */
    public XRayService(EmulatorContext context, TraceLimits limits, Worker worker) {
        TraceStore store = new TraceStore(limits);
        this.operations = Map.of(
                "PutTraceSegments", new PutTraceSegments(store, worker),
                "BatchGetTraces", new BatchGetTraces(store),
                "GetTraceSummaries", new GetTraceSummaries(store, context.account(), context.clock(), worker),
                "GetSamplingRules", new GetSamplingRules(context.account()),
                "GetSamplingTargets", new GetSamplingTargets(context.clock()),
                "PutTelemetryRecords", new PutTelemetryRecords());
    }

    @Override
    public String name() {
        return "xray";
    }

    @Override
    public WireProtocol protocol() {
        return protocol;
    }

    @Override
    public Map<String, Operation> operations() {
        return operations;
    }

    /** A service of AWS sends its own segments without anybody's permission. */
    @Override
    public List<Permission> permissions(AwsRequest request) {
        return request.caller() instanceof Caller.Service && request.operation().equals("PutTraceSegments")
                ? List.of()
                : AwsService.super.permissions(request);
    }
}
