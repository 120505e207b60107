package dev.stagedoor.emulator.gateway.exchange;

/**
 * Is told of every request that a stage was asked, whoever answered it: logs, metrics, traces. It may be a {@link StagePart} as
 * well.
 */
@FunctionalInterface
public interface ExchangeObserver {

    /**
     * The answer was handed to the connection; a streamed body may still be on its way. Called once per request, on its event
     * loop, which must not be blocked. Stage and method are null if the request never got that far. The exchange must not be
     * kept: it holds the connection.
     */
    void answered(Exchange exchange);
}
