package dev.stagedoor.emulator.sandbox;

/**
 * One invocation, as the Runtime API gives it.
 *
 * @param deadline epoch milliseconds
 * @param traceId X-Ray's header, or null
 * @param clientContext JSON of the mobile SDK, or null
 * @param identity JSON of the Cognito identity, or null
 */
record Event(String requestId, long deadline, String functionArn, String traceId, String clientContext, String identity,
        byte[] payload) {}
