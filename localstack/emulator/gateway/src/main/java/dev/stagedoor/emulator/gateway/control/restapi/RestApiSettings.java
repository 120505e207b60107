package dev.stagedoor.emulator.gateway.control.restapi;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.iam.PolicyDocument;
import dev.stagedoor.emulator.core.iam.parse.PolicyParser;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.model.EndpointConfiguration;

/** What holds for an API's own settings, when it is created and when it is changed. */
final class RestApiSettings {

    static final List<String> ENDPOINT_TYPES = List.of("PRIVATE", "EDGE", "REGIONAL");
    static final List<String> IP_ADDRESS_TYPES = List.of("ipv4", "dualstack");
    static final List<String> API_KEY_SOURCES = List.of("AUTHORIZER", "HEADER");
    private static final int MAX_COMPRESSION_BYTES = 10_485_760;

    private RestApiSettings() {}

    static void checkDescription(String description) {
        if (description != null && description.isEmpty()) {
            throw new BadRequestException("Description cannot be an empty string");
        }
    }

    static void checkCompression(Integer bytes) {
        if (bytes != null && (bytes < 0 || bytes > MAX_COMPRESSION_BYTES)) {
            throw new BadRequestException("Invalid minimum compression size, must be between 0 and 10485760");
        }
    }

    static void checkEndpoint(EndpointConfiguration configuration) {
        if (configuration.types().isEmpty()) {
            throw new BadRequestException("REGIONAL Configuration and EDGE Configuration cannot be both DISABLED.");
        }
        if (configuration.types().size() > 1) {
            throw new BadRequestException("Cannot create an api with multiple Endpoint Types.");
        }
        boolean isPrivate = configuration.types().contains("PRIVATE");
        if (isPrivate && !configuration.ipAddressType().equals("dualstack")) {
            throw new BadRequestException("Only dualstack ipAddressType is supported for Private APIs.");
        }
        if (!isPrivate && !configuration.vpcEndpointIds().isEmpty()) {
            throw new BadRequestException("VPCEndpoints can only be specified with PRIVATE apis.");
        }
    }

    /** What AWS takes where none is named. */
    static String ipAddressType(List<String> types) {
        return types.contains("PRIVATE") ? "dualstack" : "ipv4";
    }

    /**
     * A resource policy, or null for none.
     *
     * @throws BadRequestException if it is no policy
     */
    static JsonNode policy(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return checked(Json.parse(text));
        } catch (IOException e) {
            throw invalidPolicy();
        }
    }

    static JsonNode checked(JsonNode policy) {
        if (policy != null) {
            try {
                PolicyParser.parse("resource policy", policy, PolicyDocument.Kind.RESOURCE);
            } catch (AwsException e) {
                throw invalidPolicy();
            }
        }
        return policy;
    }

    private static BadRequestException invalidPolicy() {
        return new BadRequestException(
                "Invalid policy document. Please check the policy syntax and ensure that Principals are valid.");
    }
}
