package dev.stagedoor.emulator.gateway.error;

import java.util.Optional;

import dev.stagedoor.emulator.core.bus.AwsException;

/** The request makes no sense as it is: the text says why. */
public final class BadRequestException extends AwsException {

    private static final long serialVersionUID = 1L;

    public BadRequestException(String message) {
        super(400, "BadRequestException", message);
    }

    /** Throws what a rule found wrong, if it found anything. */
    public static void ifPresent(Optional<String> problem) {
        problem.ifPresent(text -> {
            throw new BadRequestException(text);
        });
    }
}
