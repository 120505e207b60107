package dev.stagedoor.infra.deployer.release;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The stages of {@code infra/template.yaml}, and what the main stack calls what belongs to one. */
public final class StageNames {

    /** Follows the newest release. */
    public static final String DEV = "dev";

    /** Goes where it is promoted to. */
    public static final String PROD = "prod";

    private static final String RELEASE = "Release";

    private StageNames() {}

    /** The parameter that holds what a stage stays at; empty: it follows the newest. */
    public static String releaseParameter(String stage) {
        return capitalized(stage) + RELEASE;
    }

    /** The stage variable that a canary overrides. */
    public static final String CANARY_VARIABLE = "pricesAlias";

    /** The parameter that holds the canary's share of a stage's requests; empty: there is none. */
    public static String canaryPercentParameter(String stage) {
        return capitalized(stage) + "CanaryPercent";
    }

    /** The parameter that holds the alias that the canary of a stage asks. */
    public static String canaryAliasParameter(String stage) {
        return capitalized(stage) + "CanaryAlias";
    }

    /** The output that tells which deployment the stack gave to a stage. */
    public static String deploymentOutput(String stage) {
        return capitalized(stage) + "DeploymentId";
    }

    /** What {@code ./stagedoor outputs} calls the URL of a stage. */
    public static String urlOutput(String stage) {
        return capitalized(stage) + "Url";
    }

    /** The stages that a stack with these parameters has. */
    public static List<String> of(Map<String, String> parameters) {
        return parameters.keySet().stream().filter(name -> name.endsWith(RELEASE))
                .map(name -> name.substring(0, name.length() - RELEASE.length()).toLowerCase(Locale.ROOT)).sorted()
                .toList();
    }

    private static String capitalized(String stage) {
        return stage.isEmpty() ? stage : stage.substring(0, 1).toUpperCase(Locale.ROOT) + stage.substring(1);
    }
}
