package dev.stagedoor.emulator.gateway.pipeline;

/**
 * Start options of the gateway.
 *
 * @param accountRate the account's requests per second
 * @param accountBurst the account's bucket; 0 refuses every request
 * @param bodyMillis how long a client may take to send a body
 * @param bodiesTogether how many bytes all bodies of requests that are not answered yet may have; at least one of the largest has
 *        room
 */
public record GatewayOptions(double accountRate, int accountBurst, long bodyMillis, long bodiesTogether) {

    private static final long BODY_MILLIS = 30_000;
    /** What is made of a body (texts, trees, the event of a function) takes several times its length. */
    private static final long HEAP_SHARE = Math.max(ReceiveBody.MAX_BYTES,
            Math.min(64L * 1024 * 1024, Runtime.getRuntime().maxMemory() / 8));

    /** AWS's limits in most regions. */
    public static final GatewayOptions DEFAULT = new GatewayOptions(10_000, 5_000);

    public GatewayOptions(double accountRate, int accountBurst) {
        this(accountRate, accountBurst, BODY_MILLIS);
    }

    public GatewayOptions(double accountRate, int accountBurst, long bodyMillis) {
        this(accountRate, accountBurst, bodyMillis, HEAP_SHARE);
    }
}
