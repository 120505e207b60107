package dev.stagedoor.emulator.gateway.exchange;

/** One documented step of a request. A step keeps no state of a request; it runs on the connection's event loop. */
public interface Step {

    /** As it stands in explanations. */
    String name();

    Outcome apply(Exchange exchange);
}
