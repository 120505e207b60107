package dev.stagedoor.emulator.core.iam.parse;

import dev.stagedoor.emulator.core.bus.AwsException;

/** A policy is outside the grammar, or says something that the emulator could not enforce. */
public final class MalformedPolicyDocumentException extends AwsException {

    private static final long serialVersionUID = 1L;

    public MalformedPolicyDocumentException(String message) {
        super(400, "MalformedPolicyDocument", message);
    }
}
