package dev.stagedoor.emulator.gateway.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.model.Deployment;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.model.Stage;

/** Remembers what is served, and refuses what it is told to refuse. */
public final class RecordingPublisher implements StagePublisher {

    /** {@code api/stage} to deployment id. */
    public final Map<String, String> served = new LinkedHashMap<>();
    public final List<RestApi> validated = new ArrayList<>();
    /** The same of the canary beside it. */
    public final Map<String, String> canaries = new LinkedHashMap<>();
    public final List<String> flushed = new ArrayList<>();
    public String refusal;

    @Override
    public void validate(RestApi api) {
        if (refusal != null) {
            throw new BadRequestException(refusal);
        }
        validated.add(api);
    }

    @Override
    public void publish(String apiId, Stage stage, Deployment deployment, Deployment canary) {
        if (refusal != null) {
            throw new BadRequestException(refusal);
        }
        served.put(apiId + "/" + stage.stageName(), deployment.id());
        canaries.remove(apiId + "/" + stage.stageName());
        if (canary != null) {
            canaries.put(apiId + "/" + stage.stageName(), canary.id());
        }
    }

    @Override
    public void flushCache(String apiId, String stageName) {
        flushed.add(apiId + "/" + stageName);
    }

    @Override
    public void withdraw(String apiId, String stageName) {
        served.remove(apiId + "/" + stageName);
    }
}
