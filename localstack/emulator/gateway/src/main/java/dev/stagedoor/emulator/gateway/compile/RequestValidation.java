package dev.stagedoor.emulator.gateway.compile;

import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.gateway.validation.BodySchema;

/**
 * What of a request is checked before anything is called.
 *
 * @param required the parameters that must be there, in the order in which missing ones are named
 * @param bodies media type to model; empty: bodies are not looked at
 */
public record RequestValidation(List<RequiredParameter> required, Map<String, BodySchema> bodies) {

    /** A method without a validator. */
    public static final RequestValidation NONE = new RequestValidation(List.of(), Map.of());

    private static final String DEFAULT = "$default";

    /**
     * A parameter that must be there.
     *
     * @param source its value, raw
     */
    public record RequiredParameter(String name, ValueSource source) {}

    /** Null if no model is for the media type: then the body is not checked, as on AWS. */
    public BodySchema body(String mediaType) {
        BodySchema schema = bodies.get(mediaType);
        return schema == null ? bodies.get(DEFAULT) : schema;
    }

    boolean readsBody() {
        return !bodies.isEmpty();
    }
}
