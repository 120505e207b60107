package dev.stagedoor.emulator.lambda.model;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

import dev.stagedoor.emulator.lambda.error.InvalidParameterValueException;
import dev.stagedoor.emulator.lambda.error.PreconditionFailedException;
import dev.stagedoor.emulator.lambda.error.ResourceConflictException;
import dev.stagedoor.emulator.lambda.error.ResourceNotFoundException;

/** A function with its versions and aliases. Thread-safe. What belongs to a qualifier stands in {@link QualifierSettings}. */
public final class Function {

    private final String name;
    private final String arn;
    private final AtomicInteger running = new AtomicInteger();
    private final QualifierSettings settings = new QualifierSettings();
    private final NavigableMap<Integer, FunctionVersion> published = new TreeMap<>();
    private final NavigableMap<String, Alias> aliases = new TreeMap<>();
    private FunctionVersion latest;
    private int lastNumber;
    private boolean deleted;

    /** @param latest a version {@code $LATEST} */
    public Function(FunctionVersion latest) {
        this.name = latest.functionName();
        this.arn = latest.functionArn();
        this.latest = latest;
    }

    public String name() {
        return name;
    }

    /** Without a qualifier. */
    public String arn() {
        return arn;
    }

    public QualifierSettings settings() {
        return settings;
    }

    /** Invocations that run or wait, of all versions. */
    public AtomicInteger running() {
        return running;
    }

    public synchronized FunctionVersion latest() {
        return latest;
    }

    /**
     * Replaces {@code $LATEST}.
     *
     * @param revisionId what the caller saw, or null: whatever it is
     * @return what was there before
     */
    public synchronized FunctionVersion update(String revisionId, UnaryOperator<FunctionVersion> update) {
        requireNotDeleted();
        requireRevision(revisionId, latest.revisionId());
        FunctionVersion before = latest;
        latest = update.apply(before);
        return before;
    }

    /** The newest published version, if it still is what {@code $LATEST} is: then publishing makes no other one. */
    public synchronized Optional<FunctionVersion> publishedAsLatest() {
        return Optional.ofNullable(published.get(lastNumber)).filter(version -> version.isSameAs(latest));
    }

    /**
     * Publishes a version.
     *
     * @param make makes it from {@code $LATEST} and its number
     */
    public synchronized FunctionVersion publish(String revisionId,
            BiFunction<FunctionVersion, String, FunctionVersion> make) {
        requireNotDeleted();
        requireRevision(revisionId, latest.revisionId());
        FunctionVersion version = make.apply(latest, Integer.toString(lastNumber + 1));
        published.put(++lastNumber, version);
        return version;
    }

    /** {@code $LATEST}, then the published versions. */
    public synchronized List<FunctionVersion> versions() {
        List<FunctionVersion> versions = new ArrayList<>();
        versions.add(latest);
        versions.addAll(published.values());
        return versions;
    }

    /**
     * Ends every change: one that is on its way fails as if it had come later.
     *
     * @return all versions
     */
    public synchronized List<FunctionVersion> delete() {
        deleted = true;
        return versions();
    }

    private void requireNotDeleted() {
        if (deleted) {
            throw new ResourceNotFoundException("Function not found: " + arn);
        }
    }

    /** @param qualifier a version, an alias (its main version), {@code $LATEST} or null */
    public synchronized FunctionVersion version(String qualifier) {
        return choose(qualifier, 1);
    }

    /**
     * The version that one invocation gets.
     *
     * @param chance from 0 to 1: decides between the versions of an alias
     */
    public synchronized FunctionVersion choose(String qualifier, double chance) {
        if (qualifier == null || qualifier.equals(FunctionVersion.LATEST)) {
            return latest;
        }
        if (isNumber(qualifier)) {
            FunctionVersion version = qualifier.length() > 9 ? null : published.get(Integer.parseInt(qualifier));
            if (version == null) {
                throw new ResourceNotFoundException("Function not found: " + arn + ":" + qualifier);
            }
            return version;
        }
        Alias alias = aliases.get(qualifier);
        if (alias == null) {
            throw new ResourceNotFoundException("Cannot find alias arn: " + arn + ":" + qualifier);
        }
        return choose(alias.choose(chance), 1);
    }

    public synchronized FunctionVersion deleteVersion(String version) {
        FunctionVersion found = choose(version, 1);
        List<String> users = aliases.values().stream().filter(alias -> alias.refersTo(version)).map(Alias::name)
                .toList();
        if (!users.isEmpty()) {
            throw new ResourceConflictException(
                    "Unable to delete version because the following aliases reference it: " + users);
        }
        published.remove(Integer.parseInt(version));
        settings.forget(version);
        return found;
    }

    public synchronized Alias alias(String alias) {
        Alias found = aliases.get(alias);
        if (found == null) {
            throw new ResourceNotFoundException("Cannot find alias arn: " + arn + ":" + alias);
        }
        return found;
    }

    public synchronized List<Alias> aliases() {
        return List.copyOf(aliases.values());
    }

    public synchronized void createAlias(Alias alias) {
        requireVersions(alias);
        if (aliases.putIfAbsent(alias.name(), alias) != null) {
            throw new ResourceConflictException("Alias already exists: " + arn + ":" + alias.name());
        }
    }

    public synchronized Alias updateAlias(String alias, String revisionId, UnaryOperator<Alias> update) {
        Alias before = alias(alias);
        requireRevision(revisionId, before.revisionId());
        Alias after = update.apply(before);
        requireVersions(after);
        aliases.put(alias, after);
        return after;
    }

    /** As on AWS, deleting an alias that is not there is no error. */
    public synchronized void deleteAlias(String alias) {
        aliases.remove(alias);
        settings.forget(alias);
    }

    private void requireVersions(Alias alias) {
        FunctionVersion main = choose(alias.functionVersion(), 1);
        for (String other : alias.weights().keySet()) {
            if (!choose(other, 1).configuration().role().equals(main.configuration().role())) {
                throw new InvalidParameterValueException(
                        "Versions of an alias with a routing configuration must have the same execution role");
            }
        }
    }

    private static void requireRevision(String given, String current) {
        if (given != null && !given.equals(current)) {
            throw new PreconditionFailedException("The Revision Id provided does not match the latest Revision Id. Call"
                    + " the GetFunction/GetAlias API to retrieve the latest Revision Id");
        }
    }

    static boolean isNumber(String qualifier) {
        return qualifier.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
