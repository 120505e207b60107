package dev.stagedoor.infra.deployer;

import java.io.IOException;
import java.util.List;

import dev.stagedoor.infra.assembler.output.Assembly;
import dev.stagedoor.infra.deployer.aws.AwsClients;
import dev.stagedoor.infra.deployer.console.Console;
import dev.stagedoor.infra.deployer.error.DeployerException;
import dev.stagedoor.infra.deployer.release.Releases;
import dev.stagedoor.infra.deployer.release.StageNames;
import dev.stagedoor.infra.deployer.stack.Pace;
import dev.stagedoor.infra.deployer.stack.SourcePositions;
import dev.stagedoor.infra.deployer.stack.StackOperations;
import dev.stagedoor.infra.deployer.stack.Stacks;
import dev.stagedoor.infra.deployer.target.Options;
import dev.stagedoor.infra.deployer.target.RefusedByTargetException;
import dev.stagedoor.infra.deployer.target.UnreachableTargetException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/**
 * What everything that can be done with a system needs: its name and target, the built parts, the target's clients, and somebody who
 * hears of the progress.
 */
record Session(Options options, Distribution distribution, AwsClients clients, Console console, Pace pace) {

    /** What may fail because of the target. */
    interface Action<T> {

        T run() throws IOException;
    }

    /**
     * Runs an action.
     *
     * @throws UnreachableTargetException if the target does not answer
     * @throws RefusedByTargetException if it refuses
     */
    <T> T attempt(Action<T> action) throws IOException {
        try {
            return action.run();
        } catch (SdkClientException e) {
            throw UnreachableTargetException.of(options, e);
        } catch (AwsServiceException e) {
            throw new RefusedByTargetException(options, e);
        }
    }

    OurStacks stacks() {
        return new OurStacks(options, new Stacks(clients.cloudFormation()));
    }

    /**
     * What the system is reached by.
     *
     * @throws DeployerException if it is not deployed, or has no such stage as the options name
     */
    Outputs outputs() {
        Stack stack = stacks().deployed();
        List<String> stages = stagesWith(stack, options.stage());
        return Outputs.of(Stacks.outputs(stack), stages, options, clients.region());
    }

    /** All stages, one of which must be this. */
    private static List<String> stagesWith(Stack stack, String stage) {
        List<String> stages = StageNames.of(Stacks.parameters(stack));
        if (!stages.contains(stage)) {
            throw new DeployerException(
                    "There is no stage " + stage + ". There are: " + String.join(", ", stages) + ".");
        }
        return stages;
    }

    /**
     * The history of the API, as a stage sees it.
     *
     * @throws DeployerException if the system has no such stage
     */
    Releases releases(Stack stack, String stage) {
        stagesWith(stack, stage);
        return new Releases(clients.apiGateway(), Stacks.outputs(stack).get("RestApiId"), stage);
    }

    /**
     * @throws DeployerException if the project was not built
     */
    Assembly assembly() {
        try {
            return Assembly.read(distribution.assembly());
        } catch (IOException e) {
            throw new DeployerException("There are no assembled templates in " + distribution.assembly()
                    + ". Build first: ./mvnw package.", e);
        }
    }

    StackOperations operations() throws IOException {
        return operations(assembly());
    }

    StackOperations operations(Assembly assembly) throws IOException {
        return new StackOperations(clients.cloudFormation(), new SourcePositions(assembly), console, pace);
    }
}
