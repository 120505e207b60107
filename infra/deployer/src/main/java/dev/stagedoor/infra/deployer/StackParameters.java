package dev.stagedoor.infra.deployer;

import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.infra.assembler.output.Targets;
import dev.stagedoor.infra.deployer.target.Options;

/** The values that a template's parameters get. */
final class StackParameters {

    private final Options options;
    private final Targets.Target target;

    /** @param target what the target lacks */
    StackParameters(Options options, Targets.Target target) {
        this.options = options;
        this.target = target;
    }

    Map<String, String> bootstrap(JsonNode template) {
        Map<String, String> values = defaults(template);
        values.put("RootStackName", options.stack());
        return values;
    }

    /**
     * Those of the main stack. A rollback of dev ends here: its release is empty again.
     *
     * @param code keys of the functions' zips, by parameter
     * @param images URIs of the services' images, by parameter
     * @param staying what holds other stages where they are
     */
    Map<String, String> main(JsonNode template, String bucket, Map<String, String> code,
            Map<String, String> images, Map<String, String> staying) {
        Map<String, String> values = defaults(template);
        values.putAll(code);
        values.put("ArtifactBucket", bucket);
        values.put("ExecuteApiUrl", ExecuteApi.urlForFunctions(options).orElse(""));
        values.putAll(images);
        values.putAll(staying);
        return values;
    }

    /** The template's own defaults, and what switches off the parts that the target lacks. */
    private Map<String, String> defaults(JsonNode template) {
        Map<String, String> values = new TreeMap<>();
        template.path("Parameters").properties().forEach(parameter -> {
            if (parameter.getValue().has("Default")) {
                values.put(parameter.getKey(), parameter.getValue().path("Default").asText());
            }
        });
        target.off().stream().filter(off -> template.path("Parameters").has(off.parameter()))
                .forEach(off -> values.put(off.parameter(), off.value()));
        return values;
    }
}
