package dev.stagedoor.emulator.states;

import java.util.List;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.Permission;
import dev.stagedoor.emulator.states.engine.TaskTokens;
import dev.stagedoor.emulator.states.error.api.InvalidTokenException;
import dev.stagedoor.emulator.states.machine.ResourceArn;

/**
 * The resource that each action needs to be allowed on.
 *
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsstepfunctions.html">Actions</a>
 */
final class StatesPermissions {

    private final Account account;
    private final TaskTokens tokens;

    StatesPermissions(Account account, TaskTokens tokens) {
        this.account = account;
        this.tokens = tokens;
    }

    String resource(AwsRequest request) {
        return switch (request.operation()) {
            case "CreateStateMachine" -> ResourceArn.ofStateMachine(account, name(request));
            case "CreateActivity" -> ResourceArn.ofActivity(account, name(request));
            case "SendTaskSuccess", "SendTaskFailure", "SendTaskHeartbeat" -> answered(request.text("taskToken"));
            case "ListStateMachines", "ListActivities", "ValidateStateMachineDefinition", "TestState" -> "*";
            case "CreateStateMachineAlias" ->
                withoutQualifier(request.input().at("/routingConfiguration/0/stateMachineVersionArn").asText("*"));
            default -> named(request);
        };
    }

    /** Giving a state machine a role is passing it: the caller must be allowed that too. */
    List<Permission> permissions(AwsRequest request) {
        Permission action = new Permission("states:" + request.operation(), resource(request));
        String role = request.text("roleArn");
        return role == null ? List.of(action) : List.of(action, new Permission("iam:PassRole", role));
    }

    /**
     * AWS's list of actions names no resource for these, and yet its refusals do: the state machine or activity of the token, on which
     * an identity policy may allow them. <a href="https://github.com/aws/aws-cdk/pull/8486">Tried by the authors of the CDK</a>.
     */
    private String answered(String token) {
        return token == null ? "*" : tokens.resource(token).orElseThrow(InvalidTokenException::new);
    }

    private static String named(AwsRequest request) {
        for (String member : new String[]{"stateMachineArn", "executionArn", "activityArn", "mapRunArn",
                "stateMachineVersionArn",
                "stateMachineAliasArn", "resourceArn"}) {
            String arn = request.text(member);
            if (arn != null) {
                return withoutQualifier(arn);
            }
        }
        return "*"; // refused as malformed; until then it needs what any would
    }

    private static String name(AwsRequest request) {
        String name = request.text("name");
        return name == null ? "*" : name;
    }

    /** Policies are about state machines; versions and aliases have no resource of their own. */
    private static String withoutQualifier(String arn) {
        String[] parts = arn.split(":", 9);
        return parts.length == 8 && parts[5].equals(ResourceArn.STATE_MACHINE)
                ? arn.substring(0, arn.lastIndexOf(':'))
                : arn;
    }
}
