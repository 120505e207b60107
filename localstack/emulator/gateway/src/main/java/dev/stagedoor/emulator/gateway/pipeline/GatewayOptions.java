package dev.stagedoor.emulator.gateway.pipeline;

/**
 * Start options of the gateway.
 *
 * @param accountRate the account's requests per second
 * @param accountBurst the account's bucket; 0 refuses every request
 */
public record GatewayOptions(double accountRate, int accountBurst) {

    /** AWS's limits in most regions. */
    public static final GatewayOptions DEFAULT = new GatewayOptions(10_000, 5_000);
}
