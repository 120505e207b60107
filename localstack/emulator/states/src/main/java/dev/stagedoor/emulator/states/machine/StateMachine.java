package dev.stagedoor.emulator.states.machine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.stagedoor.emulator.states.definition.MachineType;

/** A state machine: what it runs now, its versions, aliases and tags. Guarded by {@link StateMachines}. */
public final class StateMachine {

    private final String arn;
    private final String name;
    private final MachineType type;
    private final Instant creationDate;
    private final TreeMap<Integer, Version> versions = new TreeMap<>();
    private final TreeMap<String, Alias> aliases = new TreeMap<>();
    private final TreeMap<String, String> tags = new TreeMap<>();
    private Revision revision;
    private int lastVersion;

    StateMachine(String arn, String name, MachineType type, Revision revision, Instant creationDate) {
        this.arn = arn;
        this.name = name;
        this.type = type;
        this.revision = revision;
        this.creationDate = creationDate;
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
        return List.copyOf(versions.descendingMap().values());
    }

    /** By name. */
    public Collection<Alias> aliases() {
        return List.copyOf(aliases.values());
    }

    public Map<String, String> tags() {
        return Map.copyOf(tags);
    }

    public Optional<Version> version(String qualifier) {
        return versions.values().stream().filter(version -> qualifier.equals(String.valueOf(version.number())))
                .findFirst();
    }

    public Optional<Alias> alias(String qualifier) {
        return Optional.ofNullable(aliases.get(qualifier));
    }

    void revise(Revision next) {
        revision = next;
    }

    /** A new version of what it runs now, or the last one if that is the same. */
    Version publish(String description, Instant now) {
        Version last = versions.get(lastVersion);
        if (last != null && last.revision() == revision) {
            return last;
        }
        lastVersion++;
        Version version = new Version(lastVersion, arn + ":" + lastVersion, revision, description, now);
        versions.put(lastVersion, version);
        return version;
    }

    void delete(Version version) {
        versions.remove(version.number());
    }

    void put(Alias alias) {
        aliases.put(alias.name(), alias);
    }

    void delete(Alias alias) {
        aliases.remove(alias.name());
    }

    void tag(Map<String, String> more) {
        tags.putAll(more);
    }

    void untag(Collection<String> keys) {
        keys.forEach(tags::remove);
    }
}
