package dev.stagedoor.emulator.gateway.pipeline;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.stagedoor.emulator.gateway.compile.Snapshot;

/** Which snapshot each stage points at. A move is one write; a request in flight keeps what it began with. */
final class StageTable {

    private final Map<String, Map<String, ServedStage>> stages = new ConcurrentHashMap<>();

    /** Null if there is no such API or stage. */
    ServedStage find(String apiId, String stageName) {
        Map<String, ServedStage> ofApi = stages.get(apiId);
        return ofApi == null ? null : ofApi.get(stageName);
    }

    /** The snapshot of a deployment that some stage of the API serves already, or null: it is compiled once. */
    Snapshot snapshot(String apiId, String deploymentId) {
        return stages.getOrDefault(apiId, Map.of()).values().stream().flatMap(ServedStage::snapshots)
                .filter(snapshot -> snapshot.deploymentId().equals(deploymentId)).findAny().orElse(null);
    }

    void publish(String apiId, ServedStage stage) {
        stages.computeIfAbsent(apiId, id -> new ConcurrentHashMap<>()).put(stage.base().name(), stage);
    }

    void withdraw(String apiId, String stageName) {
        stages.computeIfPresent(apiId, (id, ofApi) -> {
            ofApi.remove(stageName);
            return ofApi.isEmpty() ? null : ofApi;
        });
    }
}
