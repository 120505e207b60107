package dev.stagedoor.emulator.gateway.compile;

/**
 * The right-hand side of a parameter mapping, compiled. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html">mapping
 * expressions</a>.
 */
public interface ValueSource {

    /** The value, or null: then the target is not set. */
    String value(MappingScope scope) throws MappingFailure;

    /** True if the value was percent-encoded by the client and is to stay so (a path parameter). */
    default boolean encoded() {
        return false;
    }

    /** True if the body of the request must be there as a whole. */
    default boolean readsRequestBody() {
        return false;
    }

    /** True if the body of the answer must be there as a whole. */
    default boolean readsResponseBody() {
        return false;
    }
}
