package dev.stagedoor.emulator.gateway.exchange;

/**
 * Calls what is behind one method of one stage: one class per kind of integration. It is made when the stage is published, so
 * that stage variables are resolved and everything that can be known is known. It keeps no state of a request and serves
 * requests of several event loops at once, so it must be thread-safe.
 */
public interface IntegrationExecutor {

    /**
     * Sends {@link Exchange#integrationRequest} to the back end and leaves the answer in {@link Exchange#endpointResponse}; a proxy
     * also fills {@link Exchange#reply}, since nothing maps its answer. Called once per request, on the event loop of the
     * exchange, which it must not block: it touches the exchange on that event loop only.
     *
     * @return {@link Outcome#NEXT} if the back end has answered, with whatever status; a wait for its answer, which ends within
     *         the integration's timeout; or a refusal if it could not be called, did not answer in time, or answered what the
     *         gateway cannot pass on (500, 502, 504). Nothing is thrown and no future fails but for a defect of the emulator.
     */
    Outcome execute(Exchange exchange);
}
