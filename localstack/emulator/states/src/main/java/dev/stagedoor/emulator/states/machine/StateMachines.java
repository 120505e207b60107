package dev.stagedoor.emulator.states.machine;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.states.definition.MachineType;
import dev.stagedoor.emulator.states.error.api.ConflictException;
import dev.stagedoor.emulator.states.error.api.ResourceNotFoundException;
import dev.stagedoor.emulator.states.error.api.StateMachineAlreadyExistsException;
import dev.stagedoor.emulator.states.error.api.StateMachineDeletingException;
import dev.stagedoor.emulator.states.error.api.StateMachineDoesNotExistException;
import dev.stagedoor.emulator.states.error.api.StateMachineLimitExceededException;

/** The state machines that there are. Thread-safe. */
public final class StateMachines implements Startables {

    /** @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html">Quotas</a> */
    private static final int MAX_MACHINES = 10_000;

    private final Account account;
    private final Clock clock;
    private final Ids ids;
    private final RandomGenerator random;
    private final Map<String, StateMachine> byName = new TreeMap<>();
    private final Set<String> deleting = ConcurrentHashMap.newKeySet();

    public StateMachines(Account account, Clock clock, Ids ids, RandomGenerator random) {
        this.account = account;
        this.clock = clock;
        this.ids = ids;
        this.random = random;
    }

    /**
     * What a state machine is to run.
     *
     * @param definition null keeps what it is
     * @param roleArn null keeps what it is
     * @param logging null keeps what it is
     * @param tracing null keeps what it is
     */
    public record Settings(MachineDefinition definition, String roleArn, LoggingConfiguration logging,
            Boolean tracing) {}

    /**
     * A new state machine, or the one that is the same already: then role and tags are not looked at, and stay.
     *
     * @throws StateMachineAlreadyExistsException if another one has the name
     */
    public synchronized StateMachine create(String name, MachineType type, Settings settings,
            Map<String, String> tags) {
        Instant now = clock.instant();
        Revision revision = new Revision(null, settings.definition(), settings.roleArn(), settings.logging(),
                settings.tracing(), now);
        StateMachine known = byName.get(name);
        if (known == null) {
            if (byName.size() >= MAX_MACHINES) {
                throw new StateMachineLimitExceededException(MAX_MACHINES);
            }
            StateMachine made = new StateMachine(ResourceArn.ofStateMachine(account, name), name, type, revision, now);
            made.tag(tags);
            byName.put(name, made);
            return made;
        }
        refuseDeleting(known);
        if (known.type() != type || !known.revision().repeats(revision)) {
            throw new StateMachineAlreadyExistsException(known.arn());
        }
        return known;
    }

    /** What changes is another revision; nothing changes where all is the same. */
    public synchronized StateMachine update(StateMachine machine, Settings settings) {
        refuseDeleting(machine);
        Revision old = machine.revision();
        Revision next = new Revision(ids.uuid(),
                settings.definition() == null ? old.definition() : settings.definition(),
                settings.roleArn() == null ? old.roleArn() : settings.roleArn(),
                settings.logging() == null ? old.logging() : settings.logging(),
                settings.tracing() == null ? old.tracing() : settings.tracing(), clock.instant());
        if (!next.sameAs(old)) {
            machine.revise(next);
        }
        return machine;
    }

    /**
     * @param revisionId what the caller thinks that runs; null where it does not say
     * @throws ConflictException if another one runs
     */
    public synchronized Version publish(StateMachine machine, String revisionId, String description) {
        refuseDeleting(machine);
        return machine.publish(revisionId, description, clock.instant());
    }

    /** Nothing starts any more. @return false if there is no state machine of this ARN */
    public synchronized boolean delete(String arn) {
        boolean known = byName.values().stream().anyMatch(machine -> machine.arn().equals(arn));
        if (known) {
            deleting.add(arn);
        }
        return known;
    }

    /** Its last execution has ended: it is deleted. */
    public synchronized void forget(String arn) {
        if (deleting.remove(arn)) {
            byName.values().removeIf(machine -> machine.arn().equals(arn));
        }
    }

    /** Whether the state machine goes as soon as its executions have ended. */
    public boolean isDeleting(String arn) {
        return deleting.contains(arn);
    }

    private void refuseDeleting(StateMachine machine) {
        if (isDeleting(machine.arn())) {
            throw new StateMachineDeletingException(machine.arn());
        }
    }

    /**
     * @throws ConflictException if an alias leads to it
     */
    public synchronized void deleteVersion(StateMachine machine, Version version) {
        machine.delete(version);
    }

    /**
     * A new alias, or the one that is the same already.
     *
     * @throws ConflictException if another one has the name
     */
    public synchronized Alias createAlias(StateMachine machine, String name, String description,
            List<Alias.Route> routes) {
        refuseDeleting(machine);
        return machine.aliasesToChange().create(name, description, routes, clock.instant());
    }

    /** @param description null keeps it; @param routes null keeps them */
    public synchronized Alias updateAlias(StateMachine machine, Alias alias, String description,
            List<Alias.Route> routes) {
        return machine.aliasesToChange().update(alias, description, routes, clock.instant());
    }

    public synchronized void deleteAlias(StateMachine machine, Alias alias) {
        machine.aliasesToChange().delete(alias);
    }

    public synchronized void tag(StateMachine machine, Map<String, String> tags) {
        machine.tag(tags);
    }

    public synchronized void untag(StateMachine machine, Collection<String> keys) {
        machine.untag(keys);
    }

    /** By name. */
    public synchronized List<StateMachine> all() {
        return List.copyOf(byName.values());
    }

    /**
     * Reads of a state machine as it is at one moment.
     *
     * @param arn of a state machine, or of a version or alias of one
     * @throws StateMachineDoesNotExistException if there is none
     */
    public synchronized <T> T read(ResourceArn arn, Function<StateMachine, T> reader) {
        StateMachine machine = byName.get(arn.name());
        if (machine == null || !machine.arn().equals(arn.unqualified())) {
            throw new StateMachineDoesNotExistException(arn.text());
        }
        return reader.apply(machine);
    }

    /** The state machine itself. */
    public StateMachine machine(ResourceArn arn) {
        return read(arn, machine -> machine);
    }

    /**
     * @throws ResourceNotFoundException if the machine has no such alias; [?] also for the ARN of the machine itself
     */
    public Alias alias(ResourceArn arn) {
        return read(arn, machine -> Optional.ofNullable(arn.qualifier()).flatMap(machine::alias)
                .orElseThrow(
                        () -> new ResourceNotFoundException("Request references a resource that does not exist.")));
    }

    @Override
    public Startable find(String text) {
        ResourceArn arn = ResourceArn.stateMachine(text);
        return read(arn, machine -> {
            refuseDeleting(machine);
            return machine.startable(arn.qualifier(), random)
                    .orElseThrow(() -> new StateMachineDoesNotExistException(text));
        });
    }
}
