package dev.stagedoor.emulator.identity.model;

import java.time.Instant;

/** A long-term key of a user. */
public record AccessKey(String id, String secret, String userName, boolean active, Instant created) {

    public AccessKey withActive(boolean now) {
        return new AccessKey(id, secret, userName, now, created);
    }
}
