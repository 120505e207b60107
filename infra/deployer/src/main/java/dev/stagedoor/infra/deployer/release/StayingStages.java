package dev.stagedoor.infra.deployer.release;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.stagedoor.infra.deployer.console.Console;
import dev.stagedoor.infra.deployer.stack.Stacks;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/** What a deploy leaves where it is: every stage but dev keeps its release until somebody moves it, and all keep their canary. */
public final class StayingStages {

    private final ApiGatewayClient apiGateway;
    private final GatewayStacks gateway;
    private final Console console;

    /** @param gateway as it will be deployed */
    public StayingStages(ApiGatewayClient apiGateway, GatewayStacks gateway, Console console) {
        this.apiGateway = apiGateway;
        this.gateway = gateway;
        this.console = console;
    }

    /** The stack's parameters that hold them there. A stage that the stack does not have yet follows the newest release. */
    public Map<String, String> parameters(Optional<Stack> stack) {
        Map<String, String> values = new TreeMap<>();
        stack.ifPresent(there -> {
            Map<String, String> parameters = Stacks.parameters(there);
            Map<String, String> outputs = Stacks.outputs(there);
            StageNames.of(parameters).stream().filter(stage -> !stage.equals(StageNames.DEV))
                    .filter(stage -> outputs.containsKey(StageNames.deploymentOutput(stage)))
                    .forEach(stage -> values.put(StageNames.releaseParameter(stage),
                            release(stage, outputs, parameters.get(StageNames.releaseParameter(stage)))));
            StageNames.of(parameters).stream()
                    .flatMap(stage -> Stream.of(StageNames.canaryPercentParameter(stage),
                            StageNames.canaryAliasParameter(stage)))
                    .filter(parameters::containsKey).forEach(name -> values.put(name, parameters.get(name)));
        });
        return values;
    }

    /** @param staying the release that its stack has now: a promoted canary is in it, and in no deployment's description */
    private String release(String stage, Map<String, String> outputs, String staying) {
        String deployment = outputs.get(StageNames.deploymentOutput(stage));
        Releases releases = new Releases(apiGateway, outputs.get("RestApiId"), stage);
        Optional<ReleaseDescription> release = ReleaseDescription
                .parse(releases.deployment(deployment).description())
                .filter(described -> gateway.versioned().containsAll(described.names()));
        if (release.isEmpty()) {
            console.step("stage", stage + " goes along: what it has names no versions, or some of what is gone");
        }
        return release
                .map(described -> staying.startsWith(deployment + ' ') ? staying : described.stayingAt(deployment))
                .orElse("");
    }
}
