package dev.stagedoor.infra.deployer;

import java.time.Instant;
import java.util.List;

/**
 * How a deployed system stands.
 *
 * @param stackStatus as CloudFormation says
 * @param current the deployment that the stage points at
 * @param rolledBack whether a rollback holds it there
 * @param history newest first
 */
public record Status(String stackStatus, String stage, String current, boolean rolledBack, List<Release> history,
        Outputs outputs) {

    /** A deployment in the history of the API, with the function versions that it went live with. */
    public record Release(String deploymentId, Instant created, String description) {}
}
