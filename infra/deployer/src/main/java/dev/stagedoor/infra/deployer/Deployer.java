package dev.stagedoor.infra.deployer;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.stagedoor.infra.assembler.check.house.TagsCheck;
import dev.stagedoor.infra.assembler.output.Assembly;
import dev.stagedoor.infra.deployer.artifact.ArtifactStore;
import dev.stagedoor.infra.deployer.aws.AwsClients;
import dev.stagedoor.infra.deployer.aws.SdkClients;
import dev.stagedoor.infra.deployer.console.Console;
import dev.stagedoor.infra.deployer.leftovers.Leftovers;
import dev.stagedoor.infra.deployer.release.GatewayStack;
import dev.stagedoor.infra.deployer.release.ReleaseDescription;
import dev.stagedoor.infra.deployer.release.Releases;
import dev.stagedoor.infra.deployer.stack.Pace;
import dev.stagedoor.infra.deployer.stack.SourcePositions;
import dev.stagedoor.infra.deployer.stack.StackOperations;
import dev.stagedoor.infra.deployer.stack.StackRequest;
import dev.stagedoor.infra.deployer.stack.Stacks;
import software.amazon.awssdk.services.apigateway.model.Deployment;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/**
 * The way in: everything that can be done with a deployed system, the same on every target. One instance is for one target and one
 * stack.
 */
public final class Deployer implements AutoCloseable {

    private static final Duration LOCAL_PACE = Duration.ofMillis(50);
    private static final Duration AWS_PACE = Duration.ofSeconds(1);

    private final Options options;
    private final Distribution distribution;
    private final Console console;
    private final AwsClients clients;
    private final Stacks stacks;
    private final Pace pace;

    public Deployer(Options options, Distribution distribution, Console console) {
        this(options, distribution, console, new SdkClients(options),
                Pace.every(options.target() == Target.EMBEDDED ? LOCAL_PACE : AWS_PACE));
    }

    Deployer(Options options, Distribution distribution, Console console, AwsClients clients, Pace pace) {
        this.options = options;
        this.distribution = distribution;
        this.console = console;
        this.clients = clients;
        this.pace = pace;
        stacks = new Stacks(clients.cloudFormation());
    }

    /**
     * Brings the system to the target, or what is there up to date, and loads the season. Ends a rollback.
     *
     * @throws DeployerException if it did not succeed
     */
    public Outputs deploy() throws IOException {
        Assembly assembly = assembly();
        new Deploy(options, distribution, assembly, clients, operations(assembly), console).run();
        return outputs();
    }

    /**
     * Moves the stage and the aliases of its functions back to an earlier deployment; that holds until the next deploy.
     *
     * @param deploymentId empty for the one before the current one
     */
    public Outputs rollback(Optional<String> deploymentId) throws IOException {
        Stack stack = deployed();
        Map<String, String> outputs = Stacks.outputs(stack);
        Releases releases = new Releases(clients.apiGateway(), outputs.get("RestApiId"), outputs.get("StageName"));
        Deployment deployment = releases.earlier(deploymentId.orElse(null));
        Map<String, String> parameters = ReleaseDescription.parse(deployment.description())
                .map(release -> release.overrides(deployment.id()))
                .orElseThrow(() -> new DeployerException(
                        "Deployment " + deployment.id() + " does not say which function versions it had."));
        parameters.keySet().stream().filter(name -> !Stacks.parameters(stack).containsKey(name)).findFirst()
                .ifPresent(name -> {
                    throw new DeployerException("Deployment " + deployment.id()
                            + " is of an older system: there is no parameter " + name + " any more.");
                });
        StackOperations.Result result = operations(assembly())
                .deploy(new StackRequest(options.stack(), new StackRequest.TemplateSource.Previous(), parameters,
                        Stacks.tags(stack)));
        console.step("rollback",
                result == StackOperations.Result.UNCHANGED
                        ? "stage " + outputs.get("StageName") + " is there already"
                        : "stage " + outputs.get("StageName") + " points at deployment " + deployment.id() + ", "
                                + deployment.description());
        return outputs();
    }

    /** How the system stands. */
    public Status status() {
        Stack stack = deployed();
        Map<String, String> outputs = Stacks.outputs(stack);
        Releases releases = new Releases(clients.apiGateway(), outputs.get("RestApiId"), outputs.get("StageName"));
        String override = Stacks.parameters(stack).getOrDefault("Deployment" + GatewayStack.OVERRIDE, "");
        List<Status.Release> history = releases.history().stream()
                .map(deployment -> new Status.Release(deployment.id(), deployment.createdDate(),
                        deployment.description()))
                .toList();
        return new Status(stack.stackStatusAsString(), outputs.get("StageName"), releases.current(),
                !override.isEmpty(), history, outputs());
    }

    /** What the system is reached by. */
    public Outputs outputs() {
        return Outputs.of(Stacks.outputs(deployed()), options, clients.region());
    }

    /**
     * Takes everything away, if it carries our tag.
     *
     * @throws ConfirmationNeededException on AWS without {@code --yes}
     */
    public void destroy() throws IOException {
        if (!options.target().isLocal() && !options.yes()) {
            throw new ConfirmationNeededException(
                    "destroy deletes the stacks " + options.stack() + " and " + options.bootstrapStack() + " in "
                            + clients.region() + " with all tables and bookings.");
        }
        StackOperations operations = operations(assembly());
        remove(options.stack(), operations);
        stacks.find(options.bootstrapStack()).map(Stacks::outputs).map(outputs -> outputs.get("ArtifactBucket"))
                .ifPresent(bucket -> console.step("destroy", "bucket " + bucket + " emptied: "
                        + new ArtifactStore(clients.s3(), options, clients.region(), bucket).empty() + " objects"));
        remove(options.bootstrapStack(), operations);
    }

    /** What is left of the system, one line each; empty if the account is clean. */
    public List<String> leftovers() {
        return Leftovers.of(clients, !options.target().isLocal()).find(options.stack());
    }

    @Override
    public void close() {
        clients.close();
    }

    private void remove(String name, StackOperations operations) {
        Optional<Stack> found = stacks.find(name);
        if (found.isEmpty()) {
            console.step("destroy", "there is no stack " + name);
            return;
        }
        ours(found.get());
        operations.delete(found.get());
        console.step("destroy", "stack " + name + " is gone");
    }

    private Stack deployed() {
        Stack stack = stacks.find(options.stack()).filter(found -> Stacks.outputs(found).containsKey("RestApiId"))
                .orElseThrow(() -> new DeployerException("There is no deployed stack " + options.stack() + " on target "
                        + options.target().label() + ". Deploy first: ./stagedoor deploy."));
        return ours(stack);
    }

    /** Another stack may have our name: only the tag says that it is ours. */
    private Stack ours(Stack stack) {
        Map<String, String> tags = new HashMap<>(Stacks.tags(stack));
        if (!options.stack().equals(tags.get(TagsCheck.TAG))) {
            throw new DeployerException("The stack " + stack.stackName() + " does not carry the tag " + TagsCheck.TAG
                    + "=" + options.stack()
                    + ", so it is not ours. Choose another name with --stack.");
        }
        return stack;
    }

    private Assembly assembly() {
        try {
            return Assembly.read(distribution.assembly());
        } catch (IOException e) {
            throw new DeployerException(
                    "There are no assembled templates in " + distribution.assembly() + ". Build first: ./mvnw package.",
                    e);
        }
    }

    private StackOperations operations(Assembly assembly) throws IOException {
        return new StackOperations(clients.cloudFormation(), new SourcePositions(assembly), console, pace);
    }
}
