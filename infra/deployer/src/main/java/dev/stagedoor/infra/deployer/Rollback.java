package dev.stagedoor.infra.deployer;

import java.util.Map;

import dev.stagedoor.infra.deployer.console.Console;
import dev.stagedoor.infra.deployer.release.ReleaseDescription;
import dev.stagedoor.infra.deployer.release.Releases;
import dev.stagedoor.infra.deployer.stack.StackOperations;
import dev.stagedoor.infra.deployer.stack.StackRequest;
import dev.stagedoor.infra.deployer.stack.Stacks;
import software.amazon.awssdk.services.apigateway.model.Deployment;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/** Moves a stage and the aliases of its functions back to an earlier deployment, by parameters of the stack that is there. */
final class Rollback {

    private final Stack stack;
    private final Releases releases;
    private final StackOperations operations;
    private final Console console;

    Rollback(Stack stack, Releases releases, StackOperations operations, Console console) {
        this.stack = stack;
        this.releases = releases;
        this.operations = operations;
        this.console = console;
    }

    /** @param deploymentId null for the one before the current one */
    void to(String deploymentId) {
        Deployment deployment = releases.earlier(deploymentId);
        StackOperations.Result result = operations.deploy(new StackRequest(stack.stackName(),
                new StackRequest.TemplateSource.Previous(), parameters(deployment), Stacks.tags(stack)));
        String stage = "stage " + Stacks.outputs(stack).get("StageName");
        console.step("rollback", result == StackOperations.Result.UNCHANGED
                ? stage + " is there already"
                : stage + " points at deployment " + deployment.id() + ", " + deployment.description());
    }

    private Map<String, String> parameters(Deployment deployment) {
        Map<String, String> parameters = ReleaseDescription.parse(deployment.description())
                .map(release -> release.overrides(deployment.id()))
                .orElseThrow(() -> new DeployerException(
                        "Deployment " + deployment.id() + " does not say which function versions it had."));
        parameters.keySet().stream().filter(name -> !Stacks.parameters(stack).containsKey(name)).findFirst()
                .ifPresent(name -> {
                    throw new DeployerException("Deployment " + deployment.id()
                            + " is of an older system: there is no parameter " + name + " any more.");
                });
        return parameters;
    }
}
