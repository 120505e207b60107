package dev.stagedoor.emulator.gateway.control;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import dev.stagedoor.emulator.gateway.error.NotFoundException;
import dev.stagedoor.emulator.gateway.model.Deployment;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.model.RestApiBuilder;
import dev.stagedoor.emulator.gateway.model.Stage;

/**
 * Everything that belongs to one API; immutable, so that an operation sees one consistent state.
 *
 * @param deployments by id, oldest first
 * @param stages by name, oldest first
 */
public record ApiState(RestApi api, Map<String, Deployment> deployments, Map<String, Stage> stages) {

    /** An API that was never deployed. */
    public ApiState(RestApi api) {
        this(api, Map.of(), Map.of());
    }

    public ApiState withApi(RestApi other) {
        return new ApiState(other, deployments, stages);
    }

    /** With an API that differs in what the change does to it. */
    public ApiState change(Consumer<RestApiBuilder> change) {
        RestApiBuilder changed = api.toBuilder();
        change.accept(changed);
        return withApi(changed.build());
    }

    public ApiState withDeployment(Deployment deployment) {
        return new ApiState(api, with(deployments, deployment.id(), deployment), stages);
    }

    public ApiState withoutDeployment(String id) {
        return new ApiState(api, without(deployments, id), stages);
    }

    public ApiState withStage(Stage stage) {
        return new ApiState(api, deployments, with(stages, stage.stageName(), stage));
    }

    public ApiState withoutStage(String name) {
        return new ApiState(api, deployments, without(stages, name));
    }

    /** @throws NotFoundException if there is none */
    public Deployment deployment(String id) {
        Deployment deployment = deployments.get(id);
        if (deployment == null) {
            throw new NotFoundException("Invalid Deployment identifier specified");
        }
        return deployment;
    }

    /** @throws NotFoundException if there is none */
    public Stage stage(String name) {
        Stage stage = stages.get(name);
        if (stage == null) {
            throw new NotFoundException("Invalid stage identifier specified");
        }
        return stage;
    }

    private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        Map<String, V> copy = new LinkedHashMap<>(map);
        copy.put(key, value);
        return Collections.unmodifiableMap(copy);
    }

    private static <V> Map<String, V> without(Map<String, V> map, String key) {
        Map<String, V> copy = new LinkedHashMap<>(map);
        copy.remove(key);
        return Collections.unmodifiableMap(copy);
    }
}
