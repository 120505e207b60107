package dev.stagedoor.emulator.states.jsonata.value;

import java.util.HashMap;
import java.util.Map;

/** An error of JSONata: its code, such as {@code T2001}, and what its message names. Carries no stack trace: expressions fail often. */
public final class JsonataException extends RuntimeException {

    private final transient Map<String, Object> details;
    private final String code;

    private JsonataException(String code, Map<String, Object> details) {
        super(null, null, false, false);
        this.code = code;
        this.details = details;
    }

    public JsonataException(String code) {
        this(code, Map.of());
    }

    /** The same error with one more detail of its message, unless it has that detail already. */
    public JsonataException with(String name, Object value) {
        if (details.containsKey(name)) {
            return this;
        }
        Map<String, Object> more = new HashMap<>(details);
        more.put(name, value);
        return new JsonataException(code, more);
    }

    /** The same error with another detail in place of the one it may have. */
    public JsonataException replacing(String name, Object value) {
        Map<String, Object> more = new HashMap<>(details);
        more.put(name, value);
        return new JsonataException(code, more);
    }

    public String code() {
        return code;
    }

    /** The sentence without the code. */
    @Override
    public String getMessage() {
        return ErrorMessages.message(code, details);
    }
}
