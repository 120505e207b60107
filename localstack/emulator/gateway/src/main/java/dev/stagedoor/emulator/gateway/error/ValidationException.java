package dev.stagedoor.emulator.gateway.error;

import java.util.List;

import dev.stagedoor.emulator.core.bus.AwsException;

/** Members break constraints of the API's model; all of them are named. */
public final class ValidationException extends AwsException {

    private static final long serialVersionUID = 1L;

    public ValidationException(List<String> violations) {
        super(400, "ValidationException", violations.size() + " validation error" + (violations.size() == 1 ? "" : "s")
                + " detected: " + String.join("; ", violations));
    }
}
