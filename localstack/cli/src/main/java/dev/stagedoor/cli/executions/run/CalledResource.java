package dev.stagedoor.cli.executions.run;

import java.util.Optional;

/** Which queue, table, function or state machine a call is for. */
final class CalledResource {

    private static final String[] MEMBERS = {"FunctionName", "QueueUrl", "TableName", "StateMachineArn"};

    private CalledResource() {}

    /** @param parameters of the call, JSON, perhaps cut */
    static Optional<String> in(String parameters) {
        return TopMembers.find(parameters, MEMBERS).map(CalledResource::last);
    }

    private static String last(String name) {
        return name.startsWith("arn:") ? ArnText.name(name) : name.substring(name.lastIndexOf('/') + 1);
    }
}
