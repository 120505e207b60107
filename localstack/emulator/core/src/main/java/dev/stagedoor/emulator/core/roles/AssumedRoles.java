package dev.stagedoor.emulator.core.roles;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.core.iam.Caller;
import io.vertx.core.Future;

/**
 * Takes roles through STS, in the name of one AWS service, so that their trust policies decide. A session serves for
 * {@value #KEPT_SECONDS} seconds: so long a trust policy that was withdrawn may still work, on AWS for as long as the credentials do.
 * What the role may is asked at every call. Thread-safe.
 */
public final class AssumedRoles {

    static final int KEPT_SECONDS = 5;

    private static final int MAX_KEPT = 1_000;

    private final Bus bus;
    private final Account account;
    private final String principal;
    private final Supplier<String> sessionNames;
    private final LongSupplier nanoTime;
    private final Map<Key, Session> sessions = new ConcurrentHashMap<>();

    /** A trust policy may ask for whom the role is taken. */
    private record Key(String role, Caller by) {}

    private record Session(Caller caller, long sinceNanos) {}

    /**
     * @param principal who the service is to a trust policy, such as {@code apigateway.amazonaws.com}
     * @param sessionNames how it names its sessions
     */
    public AssumedRoles(Bus bus, Account account, String principal, Supplier<String> sessionNames,
            LongSupplier nanoTime) {
        this.bus = bus;
        this.account = account;
        this.principal = principal;
        this.sessionNames = sessionNames;
        this.nanoTime = nanoTime;
    }

    /** The service itself, calling for a resource of its own ({@code aws:SourceArn}); empty where it is for none. */
    public Caller service(String sourceArn) {
        return new Caller.Service(principal, sourceArn, account.id());
    }

    /**
     * The role, as a caller.
     *
     * @param sourceArn for which resource it is taken
     * @return fails with STS's error if there is no such role, or if it does not trust the service
     */
    public Future<Caller> take(String role, String sourceArn, String requestId) {
        return take(role, service(sourceArn), requestId);
    }

    /**
     * The role, as a caller, taken by somebody else than the service itself: by a role that it has taken.
     *
     * @return fails with STS's error if there is no such role, or if that caller may not take it
     */
    public Future<Caller> take(String role, Caller by, String requestId) {
        Key key = new Key(role, by);
        Session known = sessions.get(key);
        if (known != null && nanoTime.getAsLong() - known.sinceNanos() < KEPT_SECONDS * 1_000_000_000L) {
            return Future.succeededFuture(known.caller());
        }
        ObjectNode input = Json.object().put("RoleArn", role).put("RoleSessionName", sessionNames.get());
        return bus.call(AwsRequest.of("sts", "AssumeRole", input, by, requestId)).map(answer -> {
            Caller caller = Caller.AssumedRole.of(answer.output(), account.id(), role);
            if (sessions.size() >= MAX_KEPT) {
                sessions.clear();
            }
            sessions.put(key, new Session(caller, nanoTime.getAsLong()));
            return caller;
        });
    }
}
