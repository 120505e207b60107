package dev.stagedoor.infra.assembler.check.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import dev.stagedoor.infra.assembler.check.Problems;
import dev.stagedoor.infra.assembler.template.NearestName;
import dev.stagedoor.infra.assembler.yaml.MapNode;
import dev.stagedoor.infra.assembler.yaml.Node;

/**
 * Bodies and models: a declared body has a model that exists and a validator that applies it, and a body that a template reads is
 * declared, because a template takes values out of it.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html">validation</a>
 */
final class ModelsCheck implements ApiCheck {

    private static final String MODEL = "#/components/schemas/";
    private static final Set<String> WITH_BODY = Set.of("patch", "post", "put");
    private static final Set<String> MAPPED = Set.of("aws", "http");

    @Override
    public void check(Api api, Problems problems) {
        for (Operation operation : api.operations()) {
            Optional<MapNode> body = operation.body().map("requestBody");
            if (body.isPresent()) {
                models(api, operation, body.get(), problems);
                validator(api, operation, problems);
            } else if (WITH_BODY.contains(operation.method()) && mapped(operation)) {
                problems.add(operation.position(),
                        operation.name() + " maps its body and needs requestBody with a model of it.");
            }
        }
    }

    private static boolean mapped(Operation operation) {
        return operation.integrations().stream()
                .anyMatch(integration -> MAPPED.contains(integration.text("type").orElse("").toLowerCase(Locale.ROOT)));
    }

    private static void models(Api api, Operation operation, MapNode body, Problems problems) {
        List<MapNode.Entry> types = body.map("content").map(content -> List.copyOf(content.entries().values()))
                .orElse(List.of());
        if (types.isEmpty()) {
            problems.add(body.position(), "The body of " + operation.name() + " needs content with a media type.");
        }
        for (MapNode.Entry type : types) {
            String reference = type.value() instanceof MapNode media
                    ? media.map("schema").flatMap(schema -> schema.text("$ref")).orElse("")
                    : "";
            if (!reference.startsWith(MODEL)) {
                problems.add(type.position(), type.key() + " of " + operation.name() + " needs schema: {$ref: '" + MODEL
                        + "Name'}.");
            } else if (!api.models().contains(reference.substring(MODEL.length()))) {
                problems.add(type.position(), "There is no model " + reference + "."
                        + NearestName.of(reference.substring(MODEL.length()), api.models()));
            }
        }
    }

    private static void validator(Api api, Operation operation, Problems problems) {
        Node position = operation.body();
        Optional<String> name = operation.body().text(Operation.VALIDATOR)
                .or(() -> api.document().text(Operation.VALIDATOR));
        Optional<MapNode> validator = name.flatMap(known -> api.document().map(Operation.VALIDATORS)
                .flatMap(validators -> validators.map(known)));
        if (validator.flatMap(found -> found.text("validateRequestBody")).filter("true"::equals).isEmpty()) {
            problems.add(position.position(), operation.name() + " has a model and needs " + Operation.VALIDATOR
                    + " with a validator that validates bodies.");
        }
    }
}
