package dev.stagedoor.emulator.identity.iam;

import dev.stagedoor.emulator.core.iam.PolicyDocument.Kind;
import dev.stagedoor.emulator.core.iam.parse.PolicyParser;
import dev.stagedoor.emulator.identity.error.LimitExceededException;
import dev.stagedoor.emulator.identity.model.StoredPolicy;

/** Reads the policies that calls bring. */
final class Documents {

    private static final int MAX_TEXT = 131_072;

    private Documents() {}

    static StoredPolicy parse(String name, String text, Kind kind, int quota) {
        if (text.length() > MAX_TEXT) {
            throw new LimitExceededException("A policy has at most " + MAX_TEXT + " characters");
        }
        StoredPolicy policy = new StoredPolicy(text, PolicyParser.parse(name, text, kind));
        if (policy.size() > quota) {
            throw new LimitExceededException("Cannot exceed quota for PolicySize: " + quota);
        }
        return policy;
    }
}
