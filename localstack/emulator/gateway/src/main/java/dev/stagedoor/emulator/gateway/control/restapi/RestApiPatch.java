package dev.stagedoor.emulator.gateway.control.restapi;

import java.util.ArrayList;
import java.util.List;

import dev.stagedoor.emulator.gateway.control.PatchOperation;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.model.EndpointConfiguration;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.model.RestApiBuilder;

/** The changes that UpdateRestApi can make. */
final class RestApiPatch {

    private final RestApiBuilder builder;
    private final List<String> binaryMediaTypes;
    private List<String> types;
    private String ipAddressType;
    private final List<String> vpcEndpointIds;

    RestApiPatch(RestApi api) {
        builder = api.toBuilder();
        binaryMediaTypes = new ArrayList<>(api.binaryMediaTypes());
        types = api.endpointConfiguration().types();
        ipAddressType = api.endpointConfiguration().ipAddressType();
        vpcEndpointIds = new ArrayList<>(api.endpointConfiguration().vpcEndpointIds());
    }

    RestApi apply(List<PatchOperation> patches) {
        patches.forEach(this::apply);
        EndpointConfiguration endpoint = new EndpointConfiguration(types, ipAddressType, vpcEndpointIds);
        RestApiSettings.checkEndpoint(endpoint);
        return builder.binaryMediaTypes(binaryMediaTypes).endpointConfiguration(endpoint).build();
    }

    private void apply(PatchOperation patch) {
        List<String> steps = patch.steps();
        String last = steps.isEmpty() ? "" : steps.get(steps.size() - 1);
        switch (patch.place()) {
            case "1 name" -> builder.name(replacement(patch));
            case "1 description" -> {
                String description = orRemoved(patch);
                builder.description("".equals(description) ? null : description);
            }
            case "1 version" -> builder.version(orRemoved(patch));
            case "1 policy" -> builder.policy(RestApiSettings.policy(orRemoved(patch)));
            case "1 apiKeySource" -> builder.apiKeySource(apiKeySource(replacement(patch)));
            case "1 minimumCompressionSize" -> builder.minimumCompressionSize(compression(patch));
            case "1 disableExecuteApiEndpoint" -> {
                replacement(patch);
                builder.disableExecuteApiEndpoint(patch.flag());
            }
            case "2 binaryMediaTypes" -> binaryMediaType(patch, last);
            case "2 endpointConfiguration", "3 endpointConfiguration" -> endpoint(patch, steps);
            default -> throw patch.invalidPath();
        }
    }

    private void binaryMediaType(PatchOperation patch, String type) {
        switch (patch.op()) {
            case "add" -> addOnce(binaryMediaTypes, type);
            case "remove" -> binaryMediaTypes.remove(type);
            case "replace" -> {
                binaryMediaTypes.remove(type);
                addOnce(binaryMediaTypes, replacement(patch));
            }
            default -> throw patch.invalidPath();
        }
    }

    private void endpoint(PatchOperation patch, List<String> steps) {
        switch (steps.get(1)) {
            case "types" -> {
                if (steps.size() != 3 || !patch.is("replace") && !patch.is("add")) {
                    throw new BadRequestException(
                            "Invalid patch operation specified. Must be 'add'|'remove'|'replace'");
                }
                if (patch.value() == null || !RestApiSettings.ENDPOINT_TYPES.contains(patch.value())) {
                    throw new BadRequestException(
                            "Invalid EndpointTypes specified. Valid options are REGIONAL,EDGE,PRIVATE");
                }
                boolean samePrivacy = types.contains("PRIVATE") == patch.value().equals("PRIVATE");
                types = List.of(patch.value());
                ipAddressType = samePrivacy ? ipAddressType : RestApiSettings.ipAddressType(types);
            }
            case "ipAddressType" -> {
                patch.only("replace");
                if (patch.value() == null || !RestApiSettings.IP_ADDRESS_TYPES.contains(patch.value())) {
                    throw new BadRequestException("ipAddressType must be either ipv4 or dualstack.");
                }
                ipAddressType = patch.value();
            }
            case "vpcEndpointIds" -> {
                if (patch.is("add")) {
                    addOnce(vpcEndpointIds, patch.value());
                } else if (patch.is("remove")) {
                    vpcEndpointIds.remove(steps.size() == 3 ? steps.get(2) : patch.value());
                } else {
                    throw patch.invalidPath();
                }
            }
            default -> throw patch.invalidPath();
        }
    }

    private static Integer compression(PatchOperation patch) {
        if (patch.is("remove")) {
            return null;
        }
        patch.only("replace");
        String text = patch.value();
        try {
            Integer bytes = text == null || text.isEmpty() ? null : Integer.valueOf(text);
            RestApiSettings.checkCompression(bytes);
            return bytes;
        } catch (NumberFormatException e) {
            throw new BadRequestException("Invalid minimum compression size, must be between 0 and 10485760");
        }
    }

    private static String apiKeySource(String source) {
        if (!RestApiSettings.API_KEY_SOURCES.contains(source)) {
            throw new BadRequestException("Invalid API key source specified. Valid options are HEADER,AUTHORIZER");
        }
        return source;
    }

    private static String replacement(PatchOperation patch) {
        if (!patch.is("replace") || patch.value() == null) {
            throw patch.invalidPath();
        }
        return patch.value();
    }

    private static String orRemoved(PatchOperation patch) {
        return patch.is("remove") ? null : replacement(patch);
    }

    private static void addOnce(List<String> list, String item) {
        if (!list.contains(item)) {
            list.add(item);
        }
    }
}
