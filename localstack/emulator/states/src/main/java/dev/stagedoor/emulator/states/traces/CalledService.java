package dev.stagedoor.emulator.states.traces;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a subsegment says about the call of a task, as its event tells it. */
final class CalledService {

    private static final String SDK = "aws-sdk:";

    private CalledService() {}

    /** As X-Ray names the nodes of its map. A resource without a type is a function or an activity by its ARN. */
    static String name(ObjectNode scheduled) {
        String resource = scheduled.path("resource").asText();
        String type = scheduled.path("resourceType").asText(resource.contains(":function:") ? "lambda" : "states");
        String service = type.startsWith(SDK) ? type.substring(SDK.length()) : type;
        return switch (service) {
            case "lambda" -> "Lambda";
            case "dynamodb" -> "DynamoDB";
            case "sqs" -> "SQS";
            case "s3" -> "S3";
            case "events", "eventbridge" -> "Events";
            case "states", "sfn" -> "STEPFUNCTIONS";
            default -> service;
        };
    }

    static void describe(ObjectNode subsegment, ObjectNode scheduled, String region) {
        String resource = scheduled.path("resource").asText();
        boolean byArn = resource.startsWith("arn:");
        String operation = byArn ? resource.contains(":function:") ? "Invoke" : "GetActivityTask" : action(resource);
        ObjectNode aws = subsegment.put("namespace", "aws").putObject("aws").put("region", region).put("operation",
                operation);
        if (byArn) {
            String name = resource.split(":")[6];
            aws.putArray("resource_names").add(name);
            if (operation.equals("Invoke")) {
                aws.put("function_name", name);
            }
        }
    }

    /** {@code sendMessage.waitForTaskToken} is {@code SendMessage}. */
    private static String action(String resource) {
        int pattern = resource.indexOf('.');
        String action = pattern < 0 ? resource : resource.substring(0, pattern);
        return action.isEmpty() ? action : Character.toUpperCase(action.charAt(0)) + action.substring(1);
    }
}
