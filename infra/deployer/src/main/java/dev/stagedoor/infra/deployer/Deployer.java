package dev.stagedoor.infra.deployer;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import dev.stagedoor.infra.assembler.output.Assembly;
import dev.stagedoor.infra.deployer.artifact.ArtifactStore;
import dev.stagedoor.infra.deployer.aws.AwsClients;
import dev.stagedoor.infra.deployer.aws.SdkClients;
import dev.stagedoor.infra.deployer.console.Console;
import dev.stagedoor.infra.deployer.leftovers.Leftovers;
import dev.stagedoor.infra.deployer.partner.NewPartner;
import dev.stagedoor.infra.deployer.partner.Partner;
import dev.stagedoor.infra.deployer.partner.PartnerUsage;
import dev.stagedoor.infra.deployer.partner.Partners;
import dev.stagedoor.infra.deployer.release.CanaryMove;
import dev.stagedoor.infra.deployer.release.DeployedStage;
import dev.stagedoor.infra.deployer.release.ReleaseMove;
import dev.stagedoor.infra.deployer.release.Releases;
import dev.stagedoor.infra.deployer.release.StageNames;
import dev.stagedoor.infra.deployer.release.StageVariables;
import dev.stagedoor.infra.deployer.stack.Pace;
import dev.stagedoor.infra.deployer.stack.SourcePositions;
import dev.stagedoor.infra.deployer.stack.StackOperations;
import dev.stagedoor.infra.deployer.stack.Stacks;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/**
 * The way in: everything that can be done with a deployed system, the same on every target. One instance is for one target and one
 * stack. Whatever goes wrong and somebody can act on is a {@link DeployerException}.
 */
public final class Deployer implements AutoCloseable {

    private static final Duration LOCAL_PACE = Duration.ofMillis(50);
    private static final Duration AWS_PACE = Duration.ofSeconds(1);

    private final Options options;
    private final Distribution distribution;
    private final Console console;
    private final AwsClients clients;
    private final Pace pace;

    /** What may fail because of the target. */
    private interface Action<T> {

        T run() throws IOException;
    }

    /**
     * @throws UnreachableTargetException on AWS if no region is known
     */
    public Deployer(Options options, Distribution distribution, Console console) {
        this(options, distribution, console, clients(options),
                Pace.every(options.target() == Target.EMBEDDED ? LOCAL_PACE : AWS_PACE));
    }

    Deployer(Options options, Distribution distribution, Console console, AwsClients clients, Pace pace) {
        this.options = options;
        this.distribution = distribution;
        this.console = console;
        this.clients = clients;
        this.pace = pace;
    }

    /** Brings the system to the target, or what is there up to date, and loads the season. Ends a rollback. */
    public Outputs deploy() throws IOException {
        return explained(() -> {
            Assembly assembly = assembly();
            new Deploy(options, distribution, assembly, clients, operations(assembly), console).run();
            return currentOutputs();
        });
    }

    /**
     * Moves the stage and the aliases of its functions back to an earlier deployment; dev stays there until the next deploy, prod
     * until it is moved again.
     *
     * @param deploymentId empty for the one before the current one
     */
    public Outputs rollback(Optional<String> deploymentId) throws IOException {
        return explained(() -> {
            Stack stack = stacks().deployed();
            Releases releases = releases(stack, options.stage());
            move(stack, releases).to(releases.earlier(deploymentId.orElse(null)), "rollback");
            return currentOutputs();
        });
    }

    /** Moves prod to the release that dev has. */
    public Outputs promote() throws IOException {
        return explained(() -> {
            Stack stack = stacks().deployed();
            Releases dev = releases(stack, StageNames.DEV);
            move(stack, releases(stack, StageNames.PROD)).to(dev.deployment(dev.current()), "promote");
            return currentOutputs();
        });
    }

    /** Makes an API key for a partner and puts it into a usage plan. */
    public NewPartner addPartner(String name, String plan) throws IOException {
        return explained(() -> partnersOf().add(Stacks.outputs(stacks().deployed()).get("RestApiId"), name, plan));
    }

    /** The partners of the system. */
    public List<Partner> partners() throws IOException {
        return explained(() -> partnersOf().list());
    }

    /** What a partner has used of its plan. */
    public PartnerUsage partnerUsage(String name) throws IOException {
        return explained(() -> partnersOf().usage(name));
    }

    /** Lets a share of the stage's requests ask the newest prices function; deployments leave it so. */
    public void startCanary(double percent) throws IOException {
        canary(canary -> canary.start(percent));
    }

    /** Gives everybody at the stage what its canary has. */
    public void promoteCanary() throws IOException {
        canary(CanaryMove::promote);
    }

    /** Ends the stage's canary; nobody gets any more what it had. */
    public void rollbackCanary() throws IOException {
        canary(CanaryMove::rollback);
    }

    private void canary(Consumer<CanaryMove> move) throws IOException {
        explained(() -> {
            currentOutputs();
            Stack stack = stacks().deployed();
            move.accept(new CanaryMove(stack, releases(stack, options.stage()), operations(assembly()), console));
            return null;
        });
    }

    /** How the system stands. */
    public Status status() throws IOException {
        return explained(() -> {
            Stack stack = stacks().deployed();
            List<Status.Release> history = releases(stack, options.stage()).history().stream()
                    .map(deployment -> new Status.Release(deployment.id(), deployment.createdDate(),
                            deployment.description()))
                    .toList();
            return new Status(stack.stackStatusAsString(), stages(stack, assembly()), history, currentOutputs());
        });
    }

    private List<Status.Stage> stages(Stack stack, Assembly assembly) throws IOException {
        Map<String, String> parameters = Stacks.parameters(stack);
        List<Status.Stage> stages = new ArrayList<>();
        for (String stage : StageNames.of(parameters)) {
            DeployedStage deployed = releases(stack, stage).deployed();
            stages.add(new Status.Stage(stage, deployed.deployment(),
                    Stacks.outputs(stack).get(StageNames.deploymentOutput(stage)),
                    !parameters.get(StageNames.releaseParameter(stage)).isEmpty(), deployed.canary(),
                    deployed.differences(parameters, StageVariables.of(assembly, stage))));
        }
        return List.copyOf(stages);
    }

    /** What the system is reached by. */
    public Outputs outputs() throws IOException {
        return explained(this::currentOutputs);
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
        explained(() -> {
            StackOperations operations = operations(assembly());
            int keys = partnersOf().removeAll();
            console.step("destroy", keys + " API keys of partners that were added are gone");
            boolean setLogRole = stacks().find(options.stack()).map(Stacks::parameters)
                    .map(parameters -> "true".equals(parameters.get(Deploy.ACCOUNT_LOGS))).orElse(false);
            remove(options.stack(), operations);
            if (setLogRole) {
                new AccountLogRole(clients.apiGateway(), console).putBack(options.stack());
            }
            stacks().find(options.bootstrapStack()).map(Stacks::outputs).map(outputs -> outputs.get("ArtifactBucket"))
                    .ifPresent(this::empty);
            remove(options.bootstrapStack(), operations);
            return null;
        });
    }

    /** What is left of the system, one line each; empty if the account is clean. */
    public List<String> leftovers() throws IOException {
        return explained(() -> Leftovers.of(clients, !options.target().isLocal()).find(options.stack()));
    }

    @Override
    public void close() {
        clients.close();
    }

    private Outputs currentOutputs() {
        Stack stack = stacks().deployed();
        List<String> stages = StageNames.of(Stacks.parameters(stack));
        if (!stages.contains(options.stage())) {
            throw new DeployerException(
                    "There is no stage " + options.stage() + ". There are: " + String.join(", ", stages) + ".");
        }
        return Outputs.of(Stacks.outputs(stack), stages, options, clients.region());
    }

    private void remove(String name, StackOperations operations) {
        Optional<Stack> found = stacks().find(name);
        found.ifPresent(operations::delete);
        console.step("destroy", found.isPresent() ? "stack " + name + " is gone" : "there is no stack " + name);
    }

    private void empty(String bucket) {
        int objects = new ArtifactStore(clients.s3(), options, clients.region(), bucket).empty();
        console.step("destroy", "bucket " + bucket + " emptied: " + objects + " objects");
    }

    private Partners partnersOf() {
        return new Partners(clients.apiGateway(), options.stack(), console, Clock.systemUTC());
    }

    private OurStacks stacks() {
        return new OurStacks(options, new Stacks(clients.cloudFormation()));
    }

    private ReleaseMove move(Stack stack, Releases releases) throws IOException {
        return new ReleaseMove(stack, releases, operations(assembly()), console);
    }

    private Releases releases(Stack stack, String stage) {
        return new Releases(clients.apiGateway(), Stacks.outputs(stack).get("RestApiId"), stage);
    }

    private Assembly assembly() {
        try {
            return Assembly.read(distribution.assembly());
        } catch (IOException e) {
            throw new DeployerException("There are no assembled templates in " + distribution.assembly()
                    + ". Build first: ./mvnw package.", e);
        }
    }

    private StackOperations operations(Assembly assembly) throws IOException {
        return new StackOperations(clients.cloudFormation(), new SourcePositions(assembly), console, pace);
    }

    private <T> T explained(Action<T> action) throws IOException {
        try {
            return action.run();
        } catch (SdkClientException e) {
            throw UnreachableTargetException.of(options, e);
        } catch (AwsServiceException e) {
            throw new RefusedByTargetException(options, e);
        }
    }

    private static AwsClients clients(Options options) {
        try {
            return new SdkClients(options);
        } catch (SdkClientException e) {
            throw UnreachableTargetException.of(options, e);
        }
    }
}
