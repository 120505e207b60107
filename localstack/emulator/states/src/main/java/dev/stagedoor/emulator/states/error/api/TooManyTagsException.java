package dev.stagedoor.emulator.states.error.api;

import dev.stagedoor.emulator.core.bus.AwsException;

/** A resource would have more tags than it may. */
public final class TooManyTagsException extends AwsException {

    private static final long serialVersionUID = 1L;

    public TooManyTagsException(String arn) {
        super(400, "TooManyTags", "Too many tags: '" + arn + "'");
    }
}
