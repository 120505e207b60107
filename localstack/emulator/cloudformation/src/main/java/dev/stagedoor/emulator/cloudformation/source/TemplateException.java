package dev.stagedoor.emulator.cloudformation.source;

import dev.stagedoor.emulator.core.bus.AwsException;

/** A template, or what was given for its parameters, that cannot be used: AWS's {@code ValidationError}. */
public final class TemplateException extends AwsException {

    private static final long serialVersionUID = 1L;

    public TemplateException(String message) {
        super(400, "ValidationError", message);
    }

    /** The message behind the place that it is about: {@code gateway.yaml:57: ...}. */
    public TemplateException(Position position, String message) {
        this(position + ": " + message);
    }
}
