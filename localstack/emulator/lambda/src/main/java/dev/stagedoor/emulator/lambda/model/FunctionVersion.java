package dev.stagedoor.emulator.lambda.model;

import java.time.Instant;

import dev.stagedoor.emulator.lambda.code.CodePackage;

/**
 * A function at one moment: {@code $LATEST} until its next update, or a published version for ever. Immutable; its sandboxes
 * run nothing else.
 *
 * @param functionArn without a qualifier
 * @param version {@code $LATEST} or a number
 * @param description of the version; {@code $LATEST} has the function's
 * @param revisionId changes with every update, and never twice in an emulator
 */
public record FunctionVersion(String functionName, String functionArn, String version, String description,
        FunctionConfiguration configuration, CodePackage code, String revisionId, Instant lastModified) {

    public static final String LATEST = "$LATEST";

    /** The ARN with the version. */
    public String qualifiedArn() {
        return functionArn + ":" + version;
    }

    /** True if a version of the one would be the same as a version of the other. */
    public boolean isSameAs(FunctionVersion other) {
        return configuration.equals(other.configuration) && code.sha256().equals(other.code.sha256());
    }
}
