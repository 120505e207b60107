package dev.stagedoor.infra.deployer;

import java.time.Instant;
import java.util.List;

/**
 * How a deployed system stands.
 *
 * @param stackStatus as CloudFormation says
 * @param history newest first
 */
public record Status(String stackStatus, List<Stage> stages, List<Release> history, Outputs outputs) {

    /**
     * A stage.
     *
     * @param current the deployment that it points at
     * @param ofStack the one that the stack gave it; another than the current one if somebody moved the stage by the API
     * @param stays whether it stays at its release, rather than following the newest
     * @param canary in words
     * @param differences where else it is not what its stack says, because somebody changed it by the API
     */
    public record Stage(String name, String current, String ofStack, boolean stays, String canary,
            List<String> differences) {}

    /** A deployment in the history of the API, with the versions that it went live with. */
    public record Release(String deploymentId, Instant created, String description) {}
}
