package dev.stagedoor.emulator.gateway.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.model.Method;
import dev.stagedoor.emulator.gateway.model.Resource;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.validation.SchemaCompiler;
import dev.stagedoor.emulator.gateway.vtl.TemplateEngine;

/**
 * Compiles an API. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-deploy-api.html">deployments</a>.
 */
public final class SnapshotCompiler {

    private final ValueSources sources;
    private final MethodCompiler methodCompiler;
    private final SchemaCompiler schemas = new SchemaCompiler();

    public SnapshotCompiler(TemplateEngine templates) {
        sources = new ValueSources(templates.paths());
        methodCompiler = new MethodCompiler(templates, sources);
    }

    /**
     * @throws BadRequestException naming what this version cannot run, or what no version could
     */
    public Snapshot compile(String deploymentId, RestApi api) {
        UnsupportedFeatures.refuse(api);
        List<CompiledMethod> methods = new ArrayList<>();
        List<CompiledResource> resources = new ArrayList<>();
        ValidationCompiler validations = new ValidationCompiler(api, sources, schemas);
        for (Resource resource : api.resources().values()) {
            if (!resource.methods().isEmpty()) {
                resources.add(compile(api, resource, methods, validations));
            }
        }
        return new Snapshot(api.id(), api.name(), deploymentId, new RouteTree(resources), List.copyOf(methods),
                gatewayResponses(api), new BinaryMediaTypes(api.binaryMediaTypes()), api.disableExecuteApiEndpoint());
    }

    private CompiledResource compile(RestApi api, Resource resource, List<CompiledMethod> methods,
            ValidationCompiler validations) {
        Map<String, CompiledMethod> byVerb = new LinkedHashMap<>();
        for (Method method : resource.methods().values()) {
            CompiledMethod compiled = methodCompiler.compile(methods.size(), api, resource, method, validations);
            methods.add(compiled);
            byVerb.put(method.httpMethod(), compiled);
        }
        List<String> names = Stream.of(resource.path().split("/")).filter(segment -> segment.startsWith("{"))
                .map(segment -> segment.substring(1, segment.length() - (segment.endsWith("+}") ? 2 : 1))).toList();
        return new CompiledResource(resource.id(), resource.path(), names, byVerb);
    }

    private GatewayResponses gatewayResponses(RestApi api) {
        try {
            return new GatewayResponses(api.gatewayResponses(), sources);
        } catch (InvalidMappingException e) {
            throw new BadRequestException("gateway response: " + e.getMessage());
        }
    }
}
