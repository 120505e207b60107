package dev.stagedoor.emulator.cloudformation.resources.stepfunctions;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.Properties;
import dev.stagedoor.emulator.cloudformation.resources.ResourceFailure;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import io.vertx.core.buffer.Buffer;

/** The definition of a state machine: a text, an object, or an object of a bucket, with its substitutions made. */
final class MachineDefinition {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z0-9_-]+)}");

    private MachineDefinition() {}

    static String of(ResourceRequest request) {
        ObjectNode properties = request.properties();
        long given = Stream.of("DefinitionString", "Definition", "DefinitionS3Location")
                .filter(properties::has)
                .count();
        if (given != 1) {
            throw new ResourceFailure(
                    "A state machine needs exactly one of DefinitionString, Definition and DefinitionS3Location.");
        }
        return substituted(text(request), properties.path("DefinitionSubstitutions"));
    }

    private static String text(ResourceRequest request) {
        ObjectNode properties = request.properties();
        if (properties.has("DefinitionString")) {
            return properties.get("DefinitionString").asText();
        }
        if (properties.has("Definition")) {
            return Properties.document(properties.get("Definition"));
        }
        ObjectNode location = (ObjectNode) properties.get("DefinitionS3Location");
        return request.respond("s3", "GetObject", location, Buffer.buffer()).payload().toString();
    }

    /** What no substitution names stays as it is. */
    private static String substituted(String text, JsonNode substitutions) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(
                substitutions.has(match.group(1)) ? substitutions.get(match.group(1)).asText() : match.group()));
    }
}
