package dev.stagedoor.emulator.gateway.control.stage;

import dev.stagedoor.emulator.gateway.control.PatchOperation;
import dev.stagedoor.emulator.gateway.error.BadRequestException;

/** What AWS says of a path that UpdateStage does not have; its missing commas included. */
final class StagePaths {

    private static final String VALID = "[/deploymentId, /description, /cacheClusterEnabled, /cacheClusterSize,"
            + " /clientCertificateId, /accessLogSettings, /accessLogSettings/destinationArn, /accessLogSettings/format,"
            + " /{resourcePath}/{httpMethod}/metrics/enabled, /{resourcePath}/{httpMethod}/logging/dataTrace,"
            + " /{resourcePath}/{httpMethod}/logging/loglevel, /{resourcePath}/{httpMethod}/throttling/burstLimit"
            + "/{resourcePath}/{httpMethod}/throttling/rateLimit/{resourcePath}/{httpMethod}/caching/ttlInSeconds,"
            + " /{resourcePath}/{httpMethod}/caching/enabled, /{resourcePath}/{httpMethod}/caching/dataEncrypted,"
            + " /{resourcePath}/{httpMethod}/caching/requireAuthorizationForCacheControl,"
            + " /{resourcePath}/{httpMethod}/caching/unauthorizedCacheControlHeaderStrategy, /*/*/metrics/enabled,"
            + " /*/*/logging/dataTrace, /*/*/logging/loglevel, /*/*/throttling/burstLimit /*/*/throttling/rateLimit"
            + " /*/*/caching/ttlInSeconds, /*/*/caching/enabled, /*/*/caching/dataEncrypted,"
            + " /*/*/caching/requireAuthorizationForCacheControl, /*/*/caching/unauthorizedCacheControlHeaderStrategy,"
            + " /variables/{variable_name}, /tracingEnabled]";

    private StagePaths() {}

    static BadRequestException invalid(PatchOperation patch) {
        return new BadRequestException("Invalid method setting path: " + patch.path() + ". Must be one of: " + VALID);
    }

    static BadRequestException invalidAccessLog() {
        return new BadRequestException("Invalid accessLogSettings path. Must be one of :"
                + " [/accessLogSettings/destinationArn, /accessLogSettings/format]");
    }

    static BadRequestException nothingToRemove(PatchOperation patch) {
        String path = patch.path() == null ? "" : patch.path().replaceFirst("^/", "");
        return new BadRequestException("Cannot remove method setting " + path
                + " because there is no method setting for this method ");
    }
}
