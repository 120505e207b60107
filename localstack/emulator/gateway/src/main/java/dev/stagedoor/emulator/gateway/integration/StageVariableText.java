package dev.stagedoor.emulator.gateway.integration;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces {@code ${stageVariables.x}}, when a stage is published; a missing variable is empty. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/aws-api-gateway-stage-variables-reference.html">stage
 * variables</a>.
 */
final class StageVariableText {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{stageVariables\\.([A-Za-z0-9_]+)}");

    private StageVariableText() {}

    static String resolve(String text, Map<String, String> variables) {
        return text == null || text.indexOf('$') < 0
                ? text
                : REFERENCE.matcher(text).replaceAll(
                        reference -> Matcher.quoteReplacement(variables.getOrDefault(reference.group(1), "")));
    }
}
