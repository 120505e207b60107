package dev.stagedoor.emulator.gateway.pipeline;

/**
 * Start options of the gateway.
 *
 * @param accountRate the account's requests per second
 * @param accountBurst the account's bucket; 0 refuses every request
 * @param bodyMillis how long a client may take to send a body
 */
public record GatewayOptions(double accountRate, int accountBurst, long bodyMillis) {

    private static final long BODY_MILLIS = 30_000;

    /** AWS's limits in most regions. */
    public static final GatewayOptions DEFAULT = new GatewayOptions(10_000, 5_000);

    public GatewayOptions(double accountRate, int accountBurst) {
        this(accountRate, accountBurst, BODY_MILLIS);
    }
}
