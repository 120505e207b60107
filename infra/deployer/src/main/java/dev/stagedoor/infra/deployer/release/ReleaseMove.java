package dev.stagedoor.infra.deployer.release;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import dev.stagedoor.infra.deployer.console.Console;
import dev.stagedoor.infra.deployer.error.DeployerException;
import dev.stagedoor.infra.deployer.stack.StackOperations;
import dev.stagedoor.infra.deployer.stack.StackRequest;
import software.amazon.awssdk.services.apigateway.model.Deployment;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/** Gives a stage, and the aliases of its functions and state machines, a release: by a parameter of the stack that is there. */
public final class ReleaseMove {

    private final Stack stack;
    private final Releases releases;
    private final StackOperations operations;
    private final Console console;

    /** @param releases as the stage sees them */
    public ReleaseMove(Stack stack, Releases releases, StackOperations operations, Console console) {
        this.stack = stack;
        this.releases = releases;
        this.operations = operations;
        this.console = console;
    }

    /** @param why as progress shows it */
    public void to(Deployment deployment, String why) {
        StackOperations.Result result = operations.deploy(StackRequest.changing(stack,
                Map.of(StageNames.releaseParameter(releases.stage()), release(deployment))));
        String stage = "stage " + releases.stage();
        console.step(why, result == StackOperations.Result.UNCHANGED
                ? stage + " is there already"
                : stage + " points at deployment " + deployment.id() + ", " + deployment.description());
    }

    private String release(Deployment deployment) {
        ReleaseDescription release = ReleaseDescription.parse(deployment.description())
                .orElseThrow(() -> new DeployerException(
                        "Deployment " + deployment.id() + " does not say which versions it had."));
        Set<String> gone = new TreeSet<>(release.names());
        releases.history().stream().map(Deployment::description).map(ReleaseDescription::parse)
                .flatMap(Optional::stream).findFirst().map(ReleaseDescription::names).ifPresent(gone::removeAll);
        if (!gone.isEmpty()) {
            throw new DeployerException("Deployment " + deployment.id() + " needs what is gone: "
                    + String.join(", ", gone) + ".");
        }
        return release.stayingAt(deployment.id());
    }
}
