package dev.stagedoor.emulator.states.definition.check;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.definition.QueryLanguage;

/**
 * What an optimized integration must be given. The table is what ValidateStateMachineDefinition has been seen to ask for
 * (cdk-preflight, pf-sfn-asl-integration-parameters).
 */
final class IntegrationCheck {

    private static final Pattern OPTIMIZED = Pattern
            .compile("arn:[a-z-]+:states:::([a-z-]+:[a-zA-Z]+)(?:\\.sync|\\.sync:2|\\.waitForTaskToken)?");
    private static final Map<String, List<String>> REQUIRED = Map.of("lambda:invoke", List.of("FunctionName"),
            "sqs:sendMessage", List.of("QueueUrl", "MessageBody"), "sns:publish", List.of("Message"),
            "dynamodb:putItem", List.of("TableName", "Item"), "dynamodb:getItem", List.of("TableName", "Key"),
            "states:startExecution", List.of("StateMachineArn"), "events:putEvents", List.of("Entries"));

    private IntegrationCheck() {}

    static void check(JsonNode task, String resource, QueryLanguage language, String location, Report report) {
        Matcher optimized = OPTIMIZED.matcher(resource);
        if (!optimized.matches() || !REQUIRED.containsKey(optimized.group(1))) {
            return;
        }
        String field = language == QueryLanguage.JSONATA ? "Arguments" : "Parameters";
        JsonNode given = task.path(field);
        if (given.isMissingNode()) {
            report.schema(field + " field is required for resource ARN: " + resource, location + "/Resource");
        } else if (given.isObject()) {
            REQUIRED.get(optimized.group(1))
                    .forEach(member -> member(given, member, language, location + "/" + field, report));
        }
    }

    /** A member that is there, or a path to it. */
    static void member(JsonNode object, String member, QueryLanguage language, String location, Report report) {
        if (!object.has(member) && (language == QueryLanguage.JSONATA || !object.has(member + ".$"))) {
            report.schema("The field '" + member + "' is required but was missing", location);
        }
    }
}
