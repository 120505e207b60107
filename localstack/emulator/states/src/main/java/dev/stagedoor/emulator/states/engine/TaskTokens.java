package dev.stagedoor.emulator.states.engine;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import dev.stagedoor.emulator.core.Ids;

/**
 * The tasks that wait for somebody outside to answer. A token is signed: one that was given out is told from a made-up one even after
 * its task is over, without keeping it.
 */
public final class TaskTokens {

    private static final String ALGORITHM = "HmacSHA256";

    private final Map<String, PendingTask> pending = new ConcurrentHashMap<>();
    private final Ids ids;
    private final SecretKeySpec key;

    public TaskTokens(Ids ids) {
        this.ids = ids;
        this.key = new SecretKeySpec(ids.hex(64).getBytes(StandardCharsets.US_ASCII), ALGORITHM);
    }

    /** A new token; nobody waits on it yet. */
    String issue() {
        String id = ids.uuid();
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString((id + signature(id)).getBytes(StandardCharsets.US_ASCII));
    }

    void await(String token, PendingTask task) {
        pending.put(token, task);
    }

    /** The task that waits on this token, which waits no longer: of several answers one has it. */
    public Optional<PendingTask> take(String token) {
        return Optional.ofNullable(pending.remove(token));
    }

    /** Whether this very task still waits, and waits no longer: its time is up. */
    boolean expire(String token, PendingTask task) {
        return pending.remove(token, task);
    }

    /** The task that waits on this token and goes on waiting. */
    public Optional<PendingTask> find(String token) {
        return Optional.ofNullable(pending.get(token));
    }

    /** Whether the token was given out by this very emulator. */
    public boolean genuine(String token) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
            return text.length() > 36
                    && MessageDigest.isEqual(signature(text.substring(0, 36)).getBytes(StandardCharsets.US_ASCII),
                            text.substring(36).getBytes(StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private String signature(String id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(mac.doFinal(id.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every JVM has " + ALGORITHM + ".", e);
        }
    }
}
