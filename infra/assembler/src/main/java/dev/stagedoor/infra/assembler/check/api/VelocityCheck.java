package dev.stagedoor.infra.assembler.check.api;

import java.io.StringReader;
import java.util.Optional;

import dev.stagedoor.infra.assembler.check.Problems;
import dev.stagedoor.infra.assembler.yaml.MapNode;
import dev.stagedoor.infra.assembler.yaml.Position;
import dev.stagedoor.infra.assembler.yaml.ScalarNode;
import org.apache.velocity.Template;
import org.apache.velocity.runtime.RuntimeInstance;
import org.apache.velocity.runtime.parser.ParseException;

/** Mapping templates are Velocity that parses. */
final class VelocityCheck implements ApiCheck {

    private final RuntimeInstance velocity;

    VelocityCheck() {
        velocity = new RuntimeInstance();
        velocity.setProperty("velocimacro.library.path", "");
        velocity.setProperty("resource.loaders", "string");
        velocity.setProperty("resource.loader.string.class",
                "org.apache.velocity.runtime.resource.loader.StringResourceLoader");
        // As in Velocity 1.7, which API Gateway speaks: $context.responseOverride.header.Content-Type.
        velocity.setProperty("parser.allow_hyphen_in_identifiers", true);
        velocity.init();
    }

    @Override
    public void check(Api api, Problems problems) {
        api.operations().forEach(operation -> operation.integrations().forEach(integration -> {
            templates(integration.map("requestTemplates"), problems);
            integration.map("responses").ifPresent(responses -> responses.entries().values().forEach(response -> {
                if (response.value() instanceof MapNode map) {
                    templates(map.map("responseTemplates"), problems);
                }
            }));
        }));
    }

    private void templates(Optional<MapNode> templates, Problems problems) {
        templates.ifPresent(map -> map.entries().values().forEach(entry -> {
            if (entry.value() instanceof ScalarNode template) {
                parse(template, problems);
            } else {
                problems.add(entry.position(),
                        "A mapping template is a text or {$ref: file.vtl}; intrinsics would not survive in it.");
            }
        }));
    }

    private void parse(ScalarNode node, Problems problems) {
        Template template = new Template();
        template.setName(node.position().file());
        try {
            velocity.parse(new StringReader(node.text()), template);
        } catch (ParseException e) {
            int line = e.currentToken == null || e.currentToken.next == null ? 1 : e.currentToken.next.beginLine;
            problems.add(new Position(node.position().file(), node.position().line() + line - 1),
                    "This template does not parse: " + firstLine(e.getMessage()));
        }
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("").replaceFirst(" at \\S+\\[line.*", "").strip() + ".";
    }
}
