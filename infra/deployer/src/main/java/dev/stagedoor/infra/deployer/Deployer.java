package dev.stagedoor.infra.deployer;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

import dev.stagedoor.infra.assembler.output.Assembly;
import dev.stagedoor.infra.deployer.aws.AwsClients;
import dev.stagedoor.infra.deployer.aws.SdkClients;
import dev.stagedoor.infra.deployer.console.Console;
import dev.stagedoor.infra.deployer.error.ConfirmationNeededException;
import dev.stagedoor.infra.deployer.error.DeployerException;
import dev.stagedoor.infra.deployer.leftovers.Leftovers;
import dev.stagedoor.infra.deployer.stack.Pace;
import dev.stagedoor.infra.deployer.target.Options;
import dev.stagedoor.infra.deployer.target.Target;
import dev.stagedoor.infra.deployer.target.UnreachableTargetException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sfn.SfnClient;

/**
 * The way in: everything that can be done with a deployed system, the same on every target. One instance is for one target and one
 * stack. Whatever goes wrong and somebody can act on is a {@link DeployerException}.
 */
public final class Deployer implements AutoCloseable {

    private static final Duration LOCAL_PACE = Duration.ofMillis(50);
    private static final Duration AWS_PACE = Duration.ofSeconds(1);

    private final Session session;

    /**
     * @throws UnreachableTargetException on AWS if no region is known
     */
    public Deployer(Options options, Distribution distribution, Console console) {
        this(options, distribution, console, clients(options),
                Pace.every(options.target() == Target.EMBEDDED ? LOCAL_PACE : AWS_PACE));
    }

    Deployer(Options options, Distribution distribution, Console console, AwsClients clients, Pace pace) {
        session = new Session(options, distribution, clients, console, pace);
    }

    /** Brings the system to the target, or what is there up to date, and loads the season. Ends a rollback. */
    public Outputs deploy() throws IOException {
        return session.attempt(() -> {
            Assembly assembly = session.assembly();
            new Deploy(session, assembly, session.operations(assembly)).run();
            return session.outputs();
        });
    }

    /** Which release a stage has. */
    public StageReleases releases() {
        return new StageReleases(session);
    }

    /** What a share of the stage's requests gets instead. */
    public StageCanary canary() {
        return new StageCanary(session);
    }

    /** Who has an API key. */
    public PartnerAccess partners() {
        return new PartnerAccess(session);
    }

    /** How the system stands. */
    public Status status() throws IOException {
        return session.attempt(new StatusReader(session)::read);
    }

    /** What the system is reached by. */
    public Outputs outputs() throws IOException {
        return session.attempt(session::outputs);
    }

    /**
     * Takes everything away, if it carries our tag.
     *
     * @throws ConfirmationNeededException on AWS without {@code --yes}
     */
    public void destroy() throws IOException {
        Options options = session.options();
        if (!options.target().isLocal() && !options.yes()) {
            throw new ConfirmationNeededException(
                    "destroy deletes the stacks " + options.stack() + " and " + options.bootstrapStack() + " in "
                            + session.clients().region() + " with all tables and bookings.");
        }
        session.attempt(() -> {
            new Destroy(session).run();
            return null;
        });
    }

    /**
     * Asks Step Functions what runs on the target.
     *
     * @throws UnreachableTargetException if the target does not answer
     * @throws RefusedByTargetException if it refuses, and the question does not know what to make of that
     */
    public <T> T askStepFunctions(Function<SfnClient, T> question) throws IOException {
        return session.attempt(() -> question.apply(session.clients().stepFunctions()));
    }

    /** What is left of the system, one line each; empty if the account is clean. */
    public List<String> leftovers() throws IOException {
        return session.attempt(() -> Leftovers.of(session.clients(), !session.options().target().isLocal())
                .find(session.options().stack()));
    }

    @Override
    public void close() {
        session.clients().close();
    }

    private static AwsClients clients(Options options) {
        try {
            return new SdkClients(options);
        } catch (SdkClientException e) {
            throw UnreachableTargetException.of(options, e);
        }
    }
}
