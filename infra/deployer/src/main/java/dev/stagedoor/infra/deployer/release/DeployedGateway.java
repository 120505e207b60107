package dev.stagedoor.infra.deployer.release;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.stagedoor.infra.deployer.stack.Stacks;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackResource;

/** The gateway stack as it stands on the target. */
public final class DeployedGateway {

    private static final String DEPLOYMENT = "AWS::ApiGateway::Deployment";

    private final Stacks stacks;
    private final String root;
    private final GatewayStack gateway;

    /**
     * @param root name of the main stack
     * @param gateway the same stack as the assembled templates have it
     */
    public DeployedGateway(Stacks stacks, String root, GatewayStack gateway) {
        this.stacks = stacks;
        this.root = root;
        this.gateway = gateway;
    }

    /** What it was given, outputs of other stacks included; empty if it is not there. */
    public Map<String, String> values() {
        return nested().map(Stacks::parameters).orElse(Map.of());
    }

    /** Its deployment and what that was made with; empty before the first one. */
    public Optional<DeploymentIds.Deployed> deployment() {
        Optional<Stack> main = stacks.find(root);
        Optional<Stack> nested = nested();
        if (main.isEmpty() || nested.isEmpty()) {
            return Optional.empty();
        }
        return stacks.resource(nested.get().stackId(), resource -> resource.resourceType().equals(DEPLOYMENT))
                .map(deployment -> new DeploymentIds.Deployed(deployment.logicalResourceId(),
                        flowingInto(Stacks.parameters(main.get())), values()));
    }

    /** Those of the main stack's parameters that flow into the gateway stack. */
    public Map<String, String> flowingInto(Map<String, String> parameters) {
        return parameters.entrySet().stream().filter(entry -> gateway.rootParameters().contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Optional<Stack> nested() {
        return stacks.find(root)
                .flatMap(main -> stacks.resource(main.stackId(),
                        resource -> resource.logicalResourceId().equals(gateway.logicalId())))
                .map(StackResource::physicalResourceId).flatMap(stacks::find);
    }
}
