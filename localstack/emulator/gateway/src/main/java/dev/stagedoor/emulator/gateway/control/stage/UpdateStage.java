package dev.stagedoor.emulator.gateway.control.stage;

import java.util.List;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiState;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.PatchOperation;

/** See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateStage.html">UpdateStage</a>. */
final class UpdateStage implements ControlOperation {

    private final ApiStore store;
    private final Stages stages;

    UpdateStage(ApiStore store, Stages stages) {
        this.store = store;
        this.stages = stages;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        List<PatchOperation> patches = PatchOperation.of(request);
        String name = request.text("stageName");
        ApiState state = store.update(request.text("restApiId"),
                before -> stages.put(before, new StagePatch(stages.edit(before.stage(name))).apply(patches)));
        return AwsResponse.ok(StageJson.of(state.stage(name)));
    }
}
