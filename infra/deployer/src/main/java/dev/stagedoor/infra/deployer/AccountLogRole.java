package dev.stagedoor.infra.deployer;

import dev.stagedoor.infra.deployer.console.Console;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.Op;

/** The account's role for API Gateway's logs, the one account-wide setting: CloudFormation sets it, and does not put it back. */
final class AccountLogRole {

    private final ApiGatewayClient apiGateway;
    private final Console console;

    AccountLogRole(ApiGatewayClient apiGateway, Console console) {
        this.apiGateway = apiGateway;
        this.console = console;
    }

    /** Empties the setting if it names a role of the stack; one of somebody else's stays. */
    void putBack(String stack) {
        String role = apiGateway.getAccount().cloudwatchRoleArn();
        if (role != null && role.contains(":role/" + stack + "-")) {
            apiGateway.updateAccount(account -> account.patchOperations(
                    patch -> patch.op(Op.REPLACE).path("/cloudwatchRoleArn").value("")));
            console.step("destroy", "the account's role for API Gateway's logs is unset again");
        }
    }
}
