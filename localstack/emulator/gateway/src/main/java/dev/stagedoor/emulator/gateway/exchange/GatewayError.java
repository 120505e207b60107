package dev.stagedoor.emulator.gateway.exchange;

import dev.stagedoor.emulator.gateway.model.GatewayResponseType;
import dev.stagedoor.emulator.gateway.vtl.JsonText;

/**
 * Why the gateway answers itself.
 *
 * @param status the type's own, or what the cause makes of it
 * @param message {@code $context.error.message}; may be null
 * @param errorType {@code x-amzn-ErrorType}
 * @param messageKey the key in the default body: {@code message}, or {@code Message} where a policy denied
 * @param reason for explanations only; may be null
 * @param validationErrors {@code $context.error.validationErrorString}; null where no body was found invalid
 */
public record GatewayError(GatewayResponseType type, int status, String message, String errorType, String messageKey,
        String reason, String validationErrors) {

    public GatewayError(GatewayResponseType type, int status, String message, String errorType, String messageKey,
            String reason) {
        this(type, status, message, errorType, messageKey, reason, null);
    }

    public static GatewayError of(GatewayResponseType type) {
        return of(type, null);
    }

    public static GatewayError of(GatewayResponseType type, String reason) {
        return new GatewayError(type, type.status(), type.message(), type.errorType(), "message", reason);
    }

    /** The address leads nowhere: this is said before any API's own gateway responses can apply. */
    public static GatewayError forbidden(String reason) {
        return of(GatewayResponseType.WAF_FILTERED, reason);
    }

    /** Too much at a time for one machine. */
    public static GatewayError unavailable(String reason) {
        return integration(503, reason).withMessage("Service Unavailable");
    }

    /** The configuration cannot work: the caller is told nothing but 500. */
    public static GatewayError configuration(String reason) {
        return of(GatewayResponseType.API_CONFIGURATION_ERROR, reason);
    }

    /** The back end failed in a way for which AWS answers 500, 502 or 504. */
    public static GatewayError integration(int status, String reason) {
        GatewayResponseType type = GatewayResponseType.INTEGRATION_FAILURE;
        return new GatewayError(type, status, type.message(), type.errorType(), "message", reason);
    }

    /** {@code $context.error.messageString}: the message as a JSON string, or the word null. */
    public String messageString() {
        return message == null ? "null" : JsonText.write(message);
    }

    public GatewayError withMessage(String other) {
        return new GatewayError(type, status, other, errorType, messageKey, reason, validationErrors);
    }

    public GatewayError withErrorType(String other) {
        return new GatewayError(type, status, message, other, messageKey, reason, validationErrors);
    }

    public GatewayError withMessageKey(String other) {
        return new GatewayError(type, status, message, errorType, other, reason, validationErrors);
    }

    public GatewayError withValidationErrors(String errors) {
        return new GatewayError(type, status, message, errorType, messageKey, reason, errors);
    }
}
