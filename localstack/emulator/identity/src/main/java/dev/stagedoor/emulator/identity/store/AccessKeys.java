package dev.stagedoor.emulator.identity.store;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.stagedoor.emulator.identity.error.LimitExceededException;
import dev.stagedoor.emulator.identity.error.NoSuchEntityException;
import dev.stagedoor.emulator.identity.model.AccessKey;

/** The long-term keys of all users. */
public final class AccessKeys {

    private static final int LIMIT_PER_USER = 2;

    private final Map<String, AccessKey> byId = new ConcurrentHashMap<>();

    public void add(AccessKey key) {
        if (of(key.userName()).size() >= LIMIT_PER_USER) {
            throw new LimitExceededException("Cannot exceed quota for AccessKeysPerUser: " + LIMIT_PER_USER);
        }
        byId.put(key.id(), key);
    }

    /** The key with that id, or null. */
    public AccessKey find(String id) {
        return byId.get(id);
    }

    /** @throws NoSuchEntityException if the user has no such key */
    public AccessKey get(String userName, String id) {
        AccessKey key = byId.get(id);
        if (key == null || !key.userName().equals(userName)) {
            throw new NoSuchEntityException("The Access Key with id " + id + " cannot be found.");
        }
        return key;
    }

    public void replace(AccessKey key) {
        byId.put(key.id(), key);
    }

    public void remove(String id) {
        byId.remove(id);
    }

    /** The keys of a user, oldest first. */
    public List<AccessKey> of(String userName) {
        return byId.values().stream().filter(key -> key.userName().equals(userName))
                .sorted(Comparator.comparing(AccessKey::created).thenComparing(AccessKey::id)).toList();
    }
}
