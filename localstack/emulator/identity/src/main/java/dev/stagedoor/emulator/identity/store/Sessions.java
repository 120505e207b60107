package dev.stagedoor.emulator.identity.store;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.stagedoor.emulator.core.iam.CredentialStore.Credential;
import dev.stagedoor.emulator.identity.error.LimitExceededException;

/** Temporary keys. Those that have ended stay until room is needed: their users are told that they have expired. */
public final class Sessions {

    private static final int LIMIT = 20_000;

    private final Map<String, Credential> byKey = new ConcurrentHashMap<>();
    private final Clock clock;

    Sessions(Clock clock) {
        this.clock = clock;
    }

    public void add(Credential credential) {
        if (byKey.size() >= LIMIT) {
            byKey.values().removeIf(old -> old.expiration().isBefore(clock.instant()));
        }
        if (byKey.size() >= LIMIT) {
            throw new LimitExceededException("The emulator keeps at most " + LIMIT + " sessions at a time");
        }
        byKey.put(credential.accessKeyId(), credential);
    }

    Credential find(String accessKeyId) {
        return byKey.get(accessKeyId);
    }
}
