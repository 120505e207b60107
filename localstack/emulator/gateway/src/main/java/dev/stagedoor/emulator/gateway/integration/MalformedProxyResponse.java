package dev.stagedoor.emulator.gateway.integration;

/** A function's answer that is no proxy response: the client gets 502. */
final class MalformedProxyResponse extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedProxyResponse(String message) {
        super("Malformed Lambda proxy response: " + message, null, false, false);
    }
}
