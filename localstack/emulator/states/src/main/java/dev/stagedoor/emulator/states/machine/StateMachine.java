package dev.stagedoor.emulator.states.machine;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

import dev.stagedoor.emulator.states.definition.MachineType;
import dev.stagedoor.emulator.states.error.api.ConflictException;
import dev.stagedoor.emulator.states.error.api.TooManyTagsException;

/** A state machine: what it runs now, its versions, aliases and tags. Guarded by {@link StateMachines}. */
public final class StateMachine {

    private static final String INITIAL = "INITIAL";
    private static final int MAX_TAGS = 50;

    private final String arn;
    private final String name;
    private final MachineType type;
    private final Instant creationDate;
    private final Versions versions;
    private final Aliases aliases;
    private final TreeMap<String, String> tags = new TreeMap<>();
    private Revision revision;

    StateMachine(String arn, String name, MachineType type, Revision revision, Instant creationDate) {
        this.arn = arn;
        this.name = name;
        this.type = type;
        this.revision = revision;
        this.creationDate = creationDate;
        this.versions = new Versions(arn);
        this.aliases = new Aliases(arn, versions);
    }

    public String arn() {
        return arn;
    }

    public String name() {
        return name;
    }

    public MachineType type() {
        return type;
    }

    public Instant creationDate() {
        return creationDate;
    }

    public Revision revision() {
        return revision;
    }

    /** The newest first. */
    public Collection<Version> versions() {
        return versions.all();
    }

    /** By name. */
    public Collection<Alias> aliases() {
        return aliases.all();
    }

    public Map<String, String> tags() {
        return Map.copyOf(tags);
    }

    public Optional<Version> version(String qualifier) {
        return versions.ofNumber(qualifier);
    }

    public Optional<Alias> alias(String qualifier) {
        return aliases.ofName(qualifier);
    }

    void revise(Revision next) {
        revision = next;
    }

    /**
     * A new version of what it runs now, or the last one if that is the same.
     *
     * @param revisionId what the caller thinks that runs; null where it does not say
     * @throws ConflictException if another one runs
     */
    Version publish(String revisionId, String description, Instant now) {
        String current = revision.id() == null ? INITIAL : revision.id();
        if (revisionId != null && !revisionId.equals(current)) {
            throw new ConflictException("Revision ID does not match the current revision: " + current);
        }
        return versions.publish(revision, description, now);
    }

    /** @throws ConflictException if an alias leads to it */
    void delete(Version version) {
        aliases.checkUnused(version);
        versions.delete(version);
    }

    /** Those to change. */
    Aliases aliasesToChange() {
        return aliases;
    }

    /**
     * What an execution of it would run.
     *
     * @param qualifier a version's number or an alias's name; null for what it runs now
     * @param random draws one of an alias's versions
     */
    Optional<Startable> startable(String qualifier, RandomGenerator random) {
        if (qualifier == null) {
            return Optional.of(new Startable(arn, name, type, revision, null, null));
        }
        Optional<Alias> alias = aliases.ofName(qualifier);
        return alias.map(found -> versions.ofArn(found.draw(random))).orElseGet(() -> versions.ofNumber(qualifier))
                .map(version -> new Startable(arn, name, type, version.revision(), version.arn(),
                        alias.map(Alias::arn).orElse(null)));
    }

    void tag(Map<String, String> more) {
        Set<String> all = new TreeSet<>(tags.keySet());
        all.addAll(more.keySet());
        if (all.size() > MAX_TAGS) {
            throw new TooManyTagsException("a state machine has at most " + MAX_TAGS);
        }
        tags.putAll(more);
    }

    void untag(Collection<String> keys) {
        keys.forEach(tags::remove);
    }
}
