package dev.stagedoor.emulator.gateway.control.stage;

import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiState;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.openapi.export.ExportOptions;
import dev.stagedoor.emulator.gateway.openapi.export.OpenApiExporter;
import dev.stagedoor.emulator.gateway.openapi.export.YamlText;
import io.vertx.core.buffer.Buffer;

/**
 * The definition of what a stage serves.
 * See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetExport.html">GetExport</a>.
 */
final class GetExport implements ControlOperation {

    private final ApiStore store;
    private final String region;

    GetExport(ApiStore store, String region) {
        this.store = store;
        this.region = region;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        Input input = Input.of(request, "restApiId", "stageName", "exportType", "parameters", "accepts");
        ApiState state = store.get(input.text("restApiId"));
        String stage = state.stage(input.text("stageName")).stageName();
        RestApi api = state.deployment(state.stage(stage).deploymentId()).api();
        String type = input.text("exportType");
        ObjectNode document = new OpenApiExporter(ExportOptions.of(type, input.textMap("parameters")), region).write(
                api,
                stage);
        boolean yaml = isYaml(input.text("accepts"));
        String name = type + "_" + OpenApiExporter.version(api) + (yaml ? ".yaml" : ".json");
        return AwsResponse.raw(200, Map.of("Content-Type", "application/octet-stream", "Content-Disposition",
                "attachment; filename=\"" + name.replaceAll("[\"\\\\\\p{Cntrl}]", "_") + "\""),
                Buffer.buffer(yaml ? YamlText.of(document) : Json.write(document)));
    }

    private static boolean isYaml(String accepts) {
        return switch (accepts == null ? "" : accepts) {
            case "", "*/*", "application/json" -> false;
            case "application/yaml" -> true;
            default -> throw new BadRequestException("Unsupported media type to export: " + accepts);
        };
    }
}
