package dev.stagedoor.emulator.gateway.exchange;

/**
 * Calls what is behind one method of one stage. It is made when the stage is published, so that stage variables are resolved
 * and everything that can be known is known.
 */
public interface IntegrationExecutor {

    /** Leaves the answer in {@link Exchange#endpointResponse}. */
    Outcome execute(Exchange exchange);
}
