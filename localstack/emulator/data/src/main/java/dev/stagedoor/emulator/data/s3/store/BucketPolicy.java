package dev.stagedoor.emulator.data.s3.store;

import dev.stagedoor.emulator.core.iam.PolicyDocument;

/** A bucket policy as it came and as it is evaluated. */
public record BucketPolicy(String text, PolicyDocument document) {}
