package dev.stagedoor.emulator.lambda.mapping;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.lambda.model.FunctionVersion;
import dev.stagedoor.emulator.lambda.sandbox.RoleSession;
import io.vertx.core.Future;

/** The roles of functions, in whose names Lambda reads their queues. Thread-safe. */
final class RoleSessions {

    private final EmulatorContext emulator;
    private final Clock clock;
    private final Map<String, RoleSession> sessions = new ConcurrentHashMap<>();

    RoleSessions(EmulatorContext emulator) {
        this.emulator = emulator;
        this.clock = emulator.clock();
    }

    /** The function's role as a caller; the future fails if Lambda cannot assume it. */
    Future<Caller> of(FunctionVersion function) {
        String role = function.configuration().role();
        String key = function.functionName() + " " + role;
        RoleSession known = sessions.get(key);
        if (known != null && clock.instant().isBefore(known.usableUntil())) {
            return Future.succeededFuture(known.caller());
        }
        return RoleSession.assume(emulator.bus(), emulator.ids(), emulator.account(), role, function.functionName())
                .map(session -> {
                    sessions.put(key, session);
                    return session.caller();
                });
    }
}
