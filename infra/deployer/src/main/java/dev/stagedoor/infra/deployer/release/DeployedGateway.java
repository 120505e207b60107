package dev.stagedoor.infra.deployer.release;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.stagedoor.infra.deployer.stack.Stacks;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackResource;

/** The stacks of the API and its deployment as they stand on the target. */
public final class DeployedGateway {

    private static final String DEPLOYMENT = "AWS::ApiGateway::Deployment";

    private final Stacks stacks;
    private final String root;
    private final GatewayStacks gateway;

    /**
     * @param root name of the main stack
     * @param gateway the same stacks as the assembled templates have them
     */
    public DeployedGateway(Stacks stacks, String root, GatewayStacks gateway) {
        this.stacks = stacks;
        this.root = root;
        this.gateway = gateway;
    }

    /** What they were given, outputs of other stacks included; empty if they are not there. */
    public Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        nested(gateway.api()).map(Stacks::parameters).ifPresent(values::putAll);
        nested(gateway.release()).map(Stacks::parameters).ifPresent(values::putAll);
        return values;
    }

    /** The deployment and what it was made with; empty before the first one. */
    public Optional<DeploymentIds.Deployed> deployment() {
        Optional<Stack> main = stacks.find(root);
        Optional<Stack> release = nested(gateway.release());
        if (main.isEmpty() || release.isEmpty()) {
            return Optional.empty();
        }
        return stacks.resource(release.get().stackId(), resource -> resource.resourceType().equals(DEPLOYMENT))
                .map(deployment -> new DeploymentIds.Deployed(deployment.logicalResourceId(),
                        flowingInto(Stacks.parameters(main.get())), values()));
    }

    /** Those of the main stack's parameters that flow into them. */
    public Map<String, String> flowingInto(Map<String, String> parameters) {
        return parameters.entrySet().stream().filter(entry -> gateway.rootParameters().contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Optional<Stack> nested(String logicalId) {
        return stacks.find(root)
                .flatMap(main -> stacks.resource(main.stackId(),
                        resource -> resource.logicalResourceId().equals(logicalId)))
                .map(StackResource::physicalResourceId).flatMap(stacks::find);
    }
}
