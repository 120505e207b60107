package dev.stagedoor.infra.deployer.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import software.amazon.awssdk.services.apigateway.model.CanarySettings;
import software.amazon.awssdk.services.apigateway.model.GetStageResponse;

/** A stage as API Gateway has it, beside what its stack gave it: somebody may have patched it by the API. */
public final class DeployedStage {

    private static final String NO_CANARY = "none";

    private final String name;
    private final GetStageResponse stage;

    DeployedStage(String name, GetStageResponse stage) {
        this.name = name;
        this.stage = stage;
    }

    /** The id of the deployment that it points at. */
    public String deployment() {
        return stage.deploymentId();
    }

    /** Its canary in words, or {@code none}. */
    public String canary() {
        CanarySettings canary = stage.canarySettings();
        return canary == null
                ? NO_CANARY
                : canary(canary.percentTraffic(), canary.stageVariableOverrides());
    }

    /**
     * Where it is another one than its stack says, one line each.
     *
     * @param parameters of the main stack
     * @param variables as the templates give them
     */
    public List<String> differences(Map<String, String> parameters,
            Map<String, Optional<String>> variables) {
        List<String> differences = new ArrayList<>();
        String percent = parameters.getOrDefault(StageNames.canaryPercentParameter(name), "");
        String expected = percent.isEmpty()
                ? NO_CANARY
                : canary(Double.valueOf(percent), Map.of(StageNames.CANARY_VARIABLE,
                        parameters.getOrDefault(StageNames.canaryAliasParameter(name), "")));
        if (!expected.equals(canary())) {
            differences.add("canary: " + canary() + ", but its stack says " + expected);
        }
        TreeSet<String> names = new TreeSet<>(variables.keySet());
        names.addAll(stage.variables().keySet());
        for (String variable : names) {
            String now = stage.variables().get(variable);
            Optional<String> given = variables.get(variable);
            boolean unknown = now != null && given != null && given.isEmpty();
            if (!unknown && !Objects.equals(now, given == null ? null : given.orElse(null))) {
                differences.add("variable " + variable + ": " + shown(now) + ", but its stack says "
                        + (given == null ? shown(null) : given.orElse("another")));
            }
        }
        return differences;
    }

    private static String shown(String value) {
        return value == null ? "not set" : value;
    }

    private static String canary(Double percent, Map<String, String> overrides) {
        return "%s %% with %s".formatted(percent == null ? 0.0 : percent, new TreeMap<>(overrides));
    }
}
