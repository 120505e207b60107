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
 * The tasks that wait for somebody outside to answer. A token names the state machine or activity that it is about, and is signed: one
 * that was given out is told from a made-up one even after its task is over, without keeping it.
 */
public final class TaskTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int ID = 36;
    /** Of 32 bytes in base64 without padding. */
    private static final int SIGNATURE = 43;

    private final Map<String, PendingTask> pending = new ConcurrentHashMap<>();
    private final Ids ids;
    private final SecretKeySpec key;

    public TaskTokens(Ids ids) {
        this.ids = ids;
        this.key = new SecretKeySpec(ids.hex(64).getBytes(StandardCharsets.US_ASCII), ALGORITHM);
    }

    /**
     * A new token; nobody waits on it yet.
     *
     * @param resource ARN of the state machine or activity on which an answer has to be allowed
     */
    String issue(String resource) {
        String id = ids.uuid();
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString((id + signature(id + resource) + resource).getBytes(StandardCharsets.UTF_8));
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

    /** ARN of the state machine or activity that the token is about; empty if this very emulator has not given it out. */
    public Optional<String> resource(String token) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            if (text.length() <= ID + SIGNATURE) {
                return Optional.empty();
            }
            String resource = text.substring(ID + SIGNATURE);
            byte[] expected = signature(text.substring(0, ID) + resource).getBytes(StandardCharsets.US_ASCII);
            byte[] actual = text.substring(ID, ID + SIGNATURE).getBytes(StandardCharsets.US_ASCII);
            return MessageDigest.isEqual(expected, actual) ? Optional.of(resource) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String signature(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every JVM has " + ALGORITHM + ".", e);
        }
    }
}
