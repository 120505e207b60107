package dev.stagedoor.emulator.states.machine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import dev.stagedoor.emulator.states.error.api.ConflictException;
import dev.stagedoor.emulator.states.error.api.ServiceQuotaExceededException;
import dev.stagedoor.emulator.states.error.api.ValidationException;

/** The aliases of one state machine, which lead to its versions. */
final class Aliases {

    /** @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html">Quotas</a> */
    private static final int MOST = 100;
    private static final int WHOLE = 100;

    private final String machineArn;
    private final Versions versions;
    private final TreeMap<String, Alias> byName = new TreeMap<>();

    Aliases(String machineArn, Versions versions) {
        this.machineArn = machineArn;
        this.versions = versions;
    }

    /** By name. */
    Collection<Alias> all() {
        return List.copyOf(byName.values());
    }

    Optional<Alias> ofName(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * A new alias, or the one that is the same already.
     *
     * @throws ConflictException if another one has the name
     */
    Alias create(String name, String description, List<Alias.Route> routes, Instant now) {
        checkRoutes(routes);
        Alias known = byName.get(name);
        if (known != null) {
            if (!known.routes().equals(routes) || !Objects.equals(known.description(), description)) {
                throw new ConflictException(
                        "Failed to create alias because an alias with the same name and a different routing "
                                + "configuration already exists.");
            }
            return known;
        }
        if (byName.size() >= MOST) {
            throw new ServiceQuotaExceededException("A state machine has at most " + MOST + " aliases.");
        }
        return put(new Alias(name, machineArn + ":" + name, description, routes, now, now));
    }

    /** @param description null keeps it; @param routes null keeps them */
    Alias update(Alias alias, String description, List<Alias.Route> routes, Instant now) {
        if (routes != null) {
            checkRoutes(routes);
        }
        return put(new Alias(alias.name(), alias.arn(), description == null ? alias.description() : description,
                routes == null ? alias.routes() : routes, alias.creationDate(), now));
    }

    void delete(Alias alias) {
        byName.remove(alias.name());
    }

    /** @throws ConflictException if an alias leads to the version */
    void checkUnused(Version version) {
        List<String> names = byName.values().stream().filter(alias -> alias.refersTo(version.arn())).map(Alias::name)
                .toList();
        if (!names.isEmpty()) {
            throw new ConflictException("Version to be deleted must not be referenced by an alias. "
                    + "Current list of aliases referencing this version: " + names);
        }
    }

    private Alias put(Alias alias) {
        byName.put(alias.name(), alias);
        return alias;
    }

    private void checkRoutes(List<Alias.Route> routes) {
        List<String> others = routes.stream().map(Alias.Route::versionArn)
                .filter(arn -> versions.ofArn(arn).isEmpty()).toList();
        if (!others.isEmpty()) {
            throw new ValidationException(
                    "Routing configuration must contain state machine version ARNs. Received: " + others);
        }
        if (routes.stream().mapToInt(Alias.Route::weight).sum() != WHOLE) {
            throw new ValidationException("Sum of routing configuration weights must equal 100");
        }
    }
}
