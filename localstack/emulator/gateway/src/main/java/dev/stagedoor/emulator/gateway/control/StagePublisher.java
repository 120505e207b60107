package dev.stagedoor.emulator.gateway.control;

import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.error.UnsupportedMemberException;
import dev.stagedoor.emulator.gateway.model.Deployment;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.model.Stage;

/**
 * Makes stages reachable. The runtime implements it; the control plane calls it, never twice at once for one API. It may take
 * its time: the control plane calls it on a worker thread.
 */
public interface StagePublisher {

    /**
     * Finds out whether an API could be served as it is.
     *
     * @throws BadRequestException naming what cannot run: a step whose time has not come refuses its configuration here,
     *         instead of being skipped later
     */
    void validate(RestApi api);

    /**
     * Serves a deployment under a stage's name from now on, in one move: a request in flight ends where it began.
     *
     * @param canary what the canary's share of the requests gets; null where the stage has no canary
     * @throws BadRequestException if the deployment cannot be served
     * @throws UnsupportedMemberException naming the setting of the stage that cannot; in both cases what was served before still
     *         is
     */
    void publish(String apiId, Stage stage, Deployment deployment, Deployment canary);

    /** Forgets the answers in the stage's cache. Nothing happens if it has none. */
    void flushCache(String apiId, String stageName);

    /** Serves the stage no longer. Nothing happens if it was not served. */
    void withdraw(String apiId, String stageName);
}
