package dev.stagedoor.emulator.core.roles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.wire.QueryProtocol;
import io.vertx.core.Future;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AssumedRolesTest {

    private static final String ROLE = "arn:aws:iam::000000000000:role/gateway";

    private final List<AwsRequest> calls = new ArrayList<>();
    private final AtomicLong now = new AtomicLong();
    private final Bus bus = new Bus((service, request) -> {});
    private final AssumedRoles roles = new AssumedRoles(bus, Account.DEFAULT, "apigateway.amazonaws.com",
            () -> "Session" + calls.size(), now::get);

    AssumedRolesTest() {
        bus.register(new FakeSts());
    }

    @Test
    void aSessionServesForAWhileAndForOneResourceOnly() {
        roles.take(ROLE, "a", "1");
        roles.take(ROLE, "a", "2");
        assertThat(calls).hasSize(1);

        roles.take(ROLE, "b", "3");
        assertThat(calls).as("another resource may not be trusted").hasSize(2);

        now.addAndGet(TimeUnit.SECONDS.toNanos(AssumedRoles.KEPT_SECONDS));
        roles.take(ROLE, "a", "4");
        assertThat(calls).hasSize(3);
    }

    @Test
    void aRefusalIsNotKept() {
        assertThat(roles.take(ROLE + "2", "a", "1").failed()).isTrue();
        assertThat(roles.take(ROLE + "2", "a", "2").failed()).isTrue();

        assertThat(calls).hasSize(2);
    }

    @Test
    void theServiceAsksInItsOwnName() {
        roles.take(ROLE, "arn:a", "1");

        assertThat(calls.get(0).caller()).isEqualTo(roles.service("arn:a"));
        assertThat(calls.get(0).caller().arn()).isEqualTo("apigateway.amazonaws.com");
        assertThat(calls.get(0).text("RoleSessionName")).isEqualTo("Session0");
    }

    @Test
    void aRoleThatWasTakenTakesAnother() {
        var machine = roles.take(ROLE, "a", "1").result();

        roles.take(ROLE, machine, "2");
        roles.take(ROLE, machine, "3");

        assertThat(calls).extracting(AwsRequest::caller).containsExactly(roles.service("a"), machine);
    }

    private final class FakeSts implements AwsService {

        @Override
        public String name() {
            return "sts";
        }

        @Override
        public WireProtocol protocol() {
            return new QueryProtocol("sts", "2011-06-15", "urn:sts");
        }

        @Override
        public Map<String, Operation> operations() {
            return Map.of("AssumeRole", call -> {
                calls.add(call);
                if (!call.text("RoleArn").equals(ROLE)) {
                    throw new AwsException(403, "AccessDenied", "not trusted");
                }
                return Future.succeededFuture(AwsResponse.empty(200));
            });
        }
    }
}
