package dev.stagedoor.emulator.gateway.exchange;

/** What the response cache had for a request of a method that is cached. */
public enum CacheOutcome {

    /** The answer was there: nothing was called. */
    HIT,
    /** It was not there, or the client was allowed to ask for a fresh one. */
    MISS
}
