package dev.stagedoor.emulator.gateway.roles;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.core.iam.Caller;
import io.vertx.core.Future;

/**
 * Takes roles through STS, in API Gateway's name, so that their trust policies decide. A session serves for {@value #KEPT_SECONDS}
 * seconds: so long a trust policy that was withdrawn may still work, on AWS for as long as the credentials do. What the role may is
 * asked at every call. Thread-safe.
 */
public final class AssumedRoles {

    /** Who API Gateway is to a trust policy. */
    private static final String PRINCIPAL = "apigateway.amazonaws.com";

    static final int KEPT_SECONDS = 5;

    private static final String SESSION = "BackplaneAssumeRoleSession";
    private static final int MAX_KEPT = 1_000;

    private final Bus bus;
    private final Account account;
    private final LongSupplier nanoTime;
    private final Map<Key, Session> sessions = new ConcurrentHashMap<>();

    /** A trust policy may ask for whom the role is taken. */
    private record Key(String role, String sourceArn) {}

    private record Session(Caller caller, long sinceNanos) {}

    public AssumedRoles(Bus bus, Account account, LongSupplier nanoTime) {
        this.bus = bus;
        this.account = account;
        this.nanoTime = nanoTime;
    }

    /** API Gateway itself, calling for a resource of its own ({@code aws:SourceArn}); empty where it is for none. */
    public Caller gateway(String sourceArn) {
        return new Caller.Service(PRINCIPAL, sourceArn, account.id());
    }

    /**
     * The role, as a caller.
     *
     * @param sourceArn for which resource it is taken
     * @return fails with STS's error if there is no such role, or if it does not trust API Gateway
     */
    public Future<Caller> take(String role, String sourceArn, String requestId) {
        Key key = new Key(role, sourceArn);
        Session known = sessions.get(key);
        if (known != null && nanoTime.getAsLong() - known.sinceNanos() < KEPT_SECONDS * 1_000_000_000L) {
            return Future.succeededFuture(known.caller());
        }
        ObjectNode input = Json.object().put("RoleArn", role).put("RoleSessionName", SESSION);
        return bus.call(AwsRequest.of("sts", "AssumeRole", input, gateway(sourceArn), requestId)).map(answer -> {
            Caller caller = Caller.AssumedRole.of(answer.output(), account.id(), role);
            if (sessions.size() >= MAX_KEPT) {
                sessions.clear();
            }
            sessions.put(key, new Session(caller, nanoTime.getAsLong()));
            return caller;
        });
    }
}
