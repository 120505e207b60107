package dev.stagedoor.infra.deployer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.stagedoor.infra.assembler.output.Assembly;
import dev.stagedoor.infra.deployer.release.DeployedStage;
import dev.stagedoor.infra.deployer.release.StageNames;
import dev.stagedoor.infra.deployer.release.StageVariables;
import dev.stagedoor.infra.deployer.stack.Stacks;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/** Asks the target how the system stands. */
final class StatusReader {

    private final Session session;

    StatusReader(Session session) {
        this.session = session;
    }

    Status read() throws IOException {
        Stack stack = session.stacks().deployed();
        List<Status.Release> history = session.releases(stack, session.options().stage()).history().stream()
                .map(deployment -> new Status.Release(deployment.id(), deployment.createdDate(),
                        deployment.description()))
                .toList();
        return new Status(stack.stackStatusAsString(), stages(stack, session.assembly()), history, session.outputs());
    }

    private List<Status.Stage> stages(Stack stack, Assembly assembly) throws IOException {
        Map<String, String> parameters = Stacks.parameters(stack);
        List<Status.Stage> stages = new ArrayList<>();
        for (String stage : StageNames.of(parameters)) {
            DeployedStage deployed = session.releases(stack, stage).deployed();
            stages.add(new Status.Stage(stage, deployed.deployment(),
                    Stacks.outputs(stack).get(StageNames.deploymentOutput(stage)),
                    !parameters.get(StageNames.releaseParameter(stage)).isEmpty(), deployed.canary(),
                    deployed.differences(parameters, StageVariables.of(assembly, stage))));
        }
        return List.copyOf(stages);
    }
}
