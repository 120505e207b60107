package dev.stagedoor.emulator.cloudformation.preflight;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.cloudformation.intrinsics.Expression;
import dev.stagedoor.emulator.cloudformation.intrinsics.MapExpression;
import dev.stagedoor.emulator.cloudformation.intrinsics.NotYetKnownException;
import dev.stagedoor.emulator.cloudformation.intrinsics.Scope;
import dev.stagedoor.emulator.cloudformation.source.TemplateException;
import dev.stagedoor.emulator.cloudformation.template.ParameterValues;
import dev.stagedoor.emulator.cloudformation.template.ResourceDeclaration;
import dev.stagedoor.emulator.cloudformation.template.Template;
import dev.stagedoor.emulator.cloudformation.template.TemplateParser;
import dev.stagedoor.emulator.core.bus.AwsException;

/**
 * The template of a stack inside another one.
 *
 * @param values of its parameters, as far as they are known
 */
record NestedTemplate(Template template, Map<String, String> values) {

    /**
     * @throws TemplateException if the template cannot be read, or its parameters do not fit
     */
    static NestedTemplate read(ResourceDeclaration resource, Scope scope, TemplateSource source) {
        TemplateUrl url = TemplateUrl.of(url(resource, scope));
        Template template = new TemplateParser().parse(text(url, source), url.source());
        Map<String, String> known = new HashMap<>();
        Set<String> unknown = new HashSet<>();
        parameters(resource, scope, known, unknown);
        return new NestedTemplate(template, ParameterValues.of(template, known, unknown));
    }

    private static String text(TemplateUrl url, TemplateSource source) {
        try {
            return source.read(url);
        } catch (AwsException e) {
            throw new TemplateException("the template s3://" + url.bucket() + "/" + url.key() + " cannot be read: "
                    + e.getMessage());
        }
    }

    private static String url(ResourceDeclaration resource, Scope scope) {
        Expression expression = resource.properties().get("TemplateURL");
        try {
            JsonNode url = expression == null ? null : expression.evaluate(scope);
            if (url != null && url.isTextual()) {
                return url.asText();
            }
            throw new TemplateException("the property TemplateURL must be a text.");
        } catch (NotYetKnownException e) {
            throw new TemplateException("the TemplateURL must be known before anything is created, but depends on "
                    + e.getMessage() + ".");
        }
    }

    private static void parameters(ResourceDeclaration resource, Scope scope, Map<String, String> known,
            Set<String> unknown) {
        if (!(resource.properties().get("Parameters") instanceof MapExpression map)) {
            return;
        }
        map.members().forEach((name, member) -> {
            try {
                JsonNode value = member.value().evaluate(scope);
                if (!value.isMissingNode()) {
                    known.put(name, value.asText());
                }
            } catch (NotYetKnownException e) {
                unknown.add(name);
            }
        });
    }
}
