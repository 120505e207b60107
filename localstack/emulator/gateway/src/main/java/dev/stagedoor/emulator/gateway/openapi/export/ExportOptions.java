package dev.stagedoor.emulator.gateway.openapi.export;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.gateway.openapi.InvalidOpenApiException;

/**
 * What to export.
 *
 * @param swagger true: Swagger 2.0; false: OpenAPI 3.0
 * @param settings whether extensions of the API as a whole are written
 * @param integrations whether what is behind a method is written
 * @param authorizers whether who may call is written
 */
public record ExportOptions(boolean swagger, boolean settings, boolean integrations, boolean authorizers) {

    private static final List<String> EXTENSIONS = List.of("apigateway", "integrations", "authorizers");

    /**
     * @param type {@code oas30} or {@code swagger}
     * @param parameters {@code extensions}: a list with commas of apigateway (all), integrations, authorizers
     */
    public static ExportOptions of(String type, Map<String, String> parameters) {
        if (!List.of("oas30", "swagger").contains(String.valueOf(type))) {
            throw new InvalidOpenApiException("No API specification for type: " + type);
        }
        parameters.keySet().stream().filter(name -> !name.equals("extensions")).findFirst().ifPresent(name -> {
            throw new InvalidOpenApiException("Unsupported export parameter: " + name);
        });
        List<String> extensions = Arrays.stream(parameters.getOrDefault("extensions", "").split(",")).map(String::strip)
                .filter(extension -> !extension.isEmpty()).toList();
        extensions.stream().filter(extension -> !EXTENSIONS.contains(extension)).findFirst().ifPresent(extension -> {
            throw new InvalidOpenApiException("Unsupported extension to export: " + extension);
        });
        boolean all = extensions.contains("apigateway");
        return new ExportOptions(type.equals("swagger"), all, all || extensions.contains("integrations"),
                all || extensions.contains("authorizers"));
    }
}
