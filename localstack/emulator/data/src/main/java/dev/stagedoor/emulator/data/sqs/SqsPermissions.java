package dev.stagedoor.emulator.data.sqs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.Permission;
import dev.stagedoor.emulator.data.sqs.operations.QueueUrls;
import dev.stagedoor.emulator.data.sqs.redrive.MessageMoveTasks;

/**
 * What each SQS operation needs to be allowed.
 * See <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsqs.html">the reference</a>.
 */
final class SqsPermissions {

    private static final Map<String, String> ACTIONS = Map.of("SendMessageBatch", "SendMessage", "DeleteMessageBatch",
            "DeleteMessage", "ChangeMessageVisibilityBatch", "ChangeMessageVisibility");
    private static final List<String> MOVE_FROM = List.of("ReceiveMessage", "DeleteMessage", "GetQueueAttributes");

    private final Account account;
    private final MessageMoveTasks tasks;

    SqsPermissions(Account account, MessageMoveTasks tasks) {
        this.account = account;
        this.tasks = tasks;
    }

    static String action(String operation) {
        return "sqs:" + ACTIONS.getOrDefault(operation, operation);
    }

    List<Permission> of(AwsRequest request) {
        String operation = request.operation();
        List<Permission> permissions = new ArrayList<>();
        permissions.add(new Permission(action(operation), resource(request)));
        if (operation.equals("StartMessageMoveTask")) {
            // The task does this in the name of whoever starts it.
            MOVE_FROM.forEach(action -> permissions.add(new Permission("sqs:" + action, resource(request))));
            destinations(request).forEach(arn -> permissions.add(new Permission("sqs:SendMessage", arn)));
        }
        return permissions;
    }

    String resource(AwsRequest request) {
        return switch (request.operation()) {
            case "ListQueues" -> "*";
            case "CreateQueue", "GetQueueUrl" -> arn(text(request, "QueueName"));
            case "StartMessageMoveTask", "ListMessageMoveTasks" -> text(request, "SourceArn");
            case "CancelMessageMoveTask" -> tasks.sourceArn(text(request, "TaskHandle"));
            default -> request.input().hasNonNull("QueueUrl")
                    ? arn(QueueUrls.name(request.text("QueueUrl"), account))
                    // Refused as malformed; until then it needs what any queue would.
                    : arn("*");
        };
    }

    private List<String> destinations(AwsRequest request) {
        String destination = request.text("DestinationArn");
        return destination == null ? tasks.sources(text(request, "SourceArn")) : List.of(destination);
    }

    private String arn(String name) {
        return account.arn("sqs", name);
    }

    private static String text(AwsRequest request, String member) {
        String text = request.text(member);
        return text == null || text.isEmpty() ? "*" : text;
    }
}
