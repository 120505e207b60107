package dev.stagedoor.emulator.gateway.compile;

/**
 * Whether a body changes between text and bytes. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings-workflow.html">the
 * workflow</a>.
 */
public enum ContentHandling {
    CONVERT_TO_BINARY, CONVERT_TO_TEXT;

    static ContentHandling of(String name) {
        return name == null || name.isEmpty() ? null : valueOf(name);
    }
}
