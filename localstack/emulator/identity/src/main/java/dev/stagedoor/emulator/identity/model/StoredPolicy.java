package dev.stagedoor.emulator.identity.model;

import dev.stagedoor.emulator.core.iam.PolicyDocument;

/** A policy as it was written and as it is evaluated: parsed once. */
public record StoredPolicy(String text, PolicyDocument document) {

    /** Characters that count against IAM's quotas: white space does not. */
    public int size() {
        return (int) text.chars().filter(c -> !Character.isWhitespace(c)).count();
    }
}
