package dev.stagedoor.emulator.identity.store;

import java.util.Collection;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;

import dev.stagedoor.emulator.identity.error.EntityAlreadyExistsException;
import dev.stagedoor.emulator.identity.error.LimitExceededException;
import dev.stagedoor.emulator.identity.error.NoSuchEntityException;
import dev.stagedoor.emulator.identity.model.Principal;
import dev.stagedoor.emulator.identity.model.PrincipalType;

/** The users or the roles of the account. Names that differ only in case cannot both exist. */
public final class Principals {

    private final PrincipalType type;
    private final NavigableMap<String, Principal> byName = new ConcurrentSkipListMap<>(String.CASE_INSENSITIVE_ORDER);

    Principals(PrincipalType type) {
        this.type = type;
    }

    public void add(Principal principal) {
        if (byName.size() >= type.limit()) {
            throw new LimitExceededException(
                    "Cannot exceed quota for " + type.word() + "sPerAccount: " + type.limit());
        }
        if (byName.putIfAbsent(principal.name(), principal) != null) {
            throw new EntityAlreadyExistsException(
                    type.word() + " with name " + principal.name() + " already exists.");
        }
    }

    /** @throws NoSuchEntityException if there is none of that name */
    public Principal get(String name) {
        Principal principal = find(name);
        if (principal == null) {
            throw new NoSuchEntityException(
                    "The " + type.lower() + " with name " + name + " cannot be found.");
        }
        return principal;
    }

    /** The one of that name, letter by letter, or null. */
    public Principal find(String name) {
        Principal principal = byName.get(name);
        return principal == null || !principal.name().equals(name) ? null : principal;
    }

    public void update(String name, UnaryOperator<Principal> change) {
        byName.put(name, change.apply(get(name)));
    }

    public void remove(String name) {
        byName.remove(name);
    }

    /** All, by name. */
    public Collection<Principal> all() {
        return byName.values();
    }
}
