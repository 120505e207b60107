package dev.stagedoor.emulator.gateway.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How to import.
 *
 * @param merge true: what the definition does not name stays; false: it goes
 * @param failOnWarnings whether a warning ends the import
 * @param endpointTypes from the parameter {@code endpointConfigurationTypes}; empty where it is not given
 * @param documentation whether descriptions become documentation parts
 */
public record ImportOptions(boolean merge, boolean failOnWarnings, BasePathMode basePath, List<String> endpointTypes,
        List<String> vpcEndpointIds, boolean documentation) {

    private static final Set<String> PARAMETERS = Set.of("basepath", "endpointConfigurationTypes",
            "endpointConfigurationVpcEndpointIds", "ignore");

    /** What becomes of the path in {@code servers} or {@code basePath}. */
    public enum BasePathMode {
        IGNORE, PREPEND, SPLIT
    }

    /**
     * @param mode {@code merge}, {@code overwrite} or null
     * @param parameters the query parameters of ImportRestApi and PutRestApi
     * @throws InvalidOpenApiException naming an unknown mode, parameter or value
     */
    public static ImportOptions of(String mode, boolean failOnWarnings, Map<String, String> parameters) {
        parameters.keySet().stream().filter(name -> !PARAMETERS.contains(name)).findFirst().ifPresent(name -> {
            throw new InvalidOpenApiException("Unsupported import parameter: " + name);
        });
        String ignore = parameters.getOrDefault("ignore", "");
        if (!ignore.isEmpty() && !ignore.equals("documentation")) {
            throw new InvalidOpenApiException("Unsupported value of the import parameter ignore: " + ignore);
        }
        return new ImportOptions(isMerge(mode), failOnWarnings, basePath(parameters.getOrDefault("basepath", "ignore")),
                list(parameters.get("endpointConfigurationTypes")),
                list(parameters.get("endpointConfigurationVpcEndpointIds")), ignore.isEmpty());
    }

    private static boolean isMerge(String mode) {
        return switch (mode == null ? "overwrite" : mode) {
            case "merge" -> true;
            case "overwrite" -> false;
            default -> throw new InvalidOpenApiException("Invalid mode specified: " + mode
                    + ". Valid options are merge,overwrite");
        };
    }

    private static BasePathMode basePath(String mode) {
        return switch (mode) {
            case "ignore" -> BasePathMode.IGNORE;
            case "prepend" -> BasePathMode.PREPEND;
            case "split" -> BasePathMode.SPLIT;
            default -> throw new InvalidOpenApiException("Unsupported value of the import parameter basepath: " + mode);
        };
    }

    private static List<String> list(String text) {
        return text == null || text.isEmpty() ? List.of() : Arrays.stream(text.split(",")).map(String::strip).toList();
    }
}
