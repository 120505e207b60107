package dev.stagedoor.emulator.gateway.openapi;

import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.model.RestApiBuilder;

/**
 * Makes an API of a definition.
 * See <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-import-api.html">the guide</a>.
 */
public final class OpenApiImporter {

    /** AWS's quota is 300 resources an API; it can be raised, so this is only a bound. */
    private static final int MAX_PATHS = 1_000;
    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch", "options", "head",
            Extensions.ANY_METHOD);
    private static final Set<String> NO_OPERATIONS = Set.of("parameters", "summary", "description", "servers", "$ref");

    private final Ids ids;

    public OpenApiImporter(Ids ids) {
        this.ids = ids;
    }

    /**
     * Lays a definition over an API.
     *
     * @param before a new API with its root resource only, or the one to replace or to merge with
     * @throws InvalidOpenApiException naming everything that is wrong
     */
    public ImportResult read(byte[] definition, RestApi before, ImportOptions options) {
        ObjectNode document = DocumentParser.parse(definition);
        Extensions.check(document);
        Spec spec = Spec.of(document);
        ImportReport report = new ImportReport();
        ModelReader models = new ModelReader(spec, ids, before.id());
        SecurityReader securities = new SecurityReader(spec, ids, before);
        ValidatorReader validators = new ValidatorReader(spec, ids, before);
        ResourceTree resources = new ResourceTree(before, options.merge(), ids);
        RestApiBuilder builder = before.toBuilder();

        report.collect(() -> new SettingsReader(spec.root(), options).read(builder, before));
        report.collect(models::readNamed);
        report.collect(securities::readSchemes);
        report.collect(validators::readNamed);
        if (!options.merge()) {
            builder.models().clear();
            builder.authorizers().clear();
            builder.requestValidators().clear();
            builder.gatewayResponses().clear();
            builder.documentationParts().clear();
        }
        if (options.documentation()) {
            report.collect(() -> DocumentationReader.read(spec.root(), ids)
                    .forEach(part -> builder.documentationParts().put(part.id(), part)));
        }
        report.collect(() -> builder.gatewayResponses().putAll(GatewayResponseReader.read(spec.root())));
        MethodReader methods = new MethodReader(spec, models, securities, validators, report);
        report.collect(() -> paths(spec, options, resources, methods, report));
        report.check(options.failOnWarnings());

        builder.models().putAll(models.models());
        securities.authorizers().forEach(authorizer -> builder.authorizers().put(authorizer.id(), authorizer));
        validators.validators().forEach(validator -> builder.requestValidators().put(validator.id(), validator));
        builder.resources().clear();
        builder.resources().putAll(resources.byId());
        return new ImportResult(builder.build(), report.warnings());
    }

    private void paths(Spec spec, ImportOptions options, ResourceTree resources, MethodReader methods,
            ImportReport report) {
        Members paths = spec.root().object("paths");
        if (paths.node().size() > MAX_PATHS) {
            throw new InvalidOpenApiException("More than " + MAX_PATHS + " paths");
        }
        String prefix = BasePath.prefix(spec.basePath(), options.basePath());
        paths.eachButExtensions((path, reference) -> report.collect(() -> {
            Members item = spec.references().resolve(reference);
            String full = prefix.isEmpty() ? path : path.equals("/") ? prefix : prefix + path;
            String resourceId = resources.at(full).id();
            for (String name : (Iterable<String>) item.node()::fieldNames) {
                if (VERBS.contains(name)) {
                    String verb = name.equals(Extensions.ANY_METHOD) ? "ANY" : name.toUpperCase(Locale.ROOT);
                    report.collect(() -> resources.put(full,
                            methods.read(full, verb, resourceId, item, item.object(name))));
                } else if (!NO_OPERATIONS.contains(name) && !name.startsWith("x-")) {
                    report.error("Unsupported member '" + name + "' at " + item.where());
                }
            }
        }));
    }
}
