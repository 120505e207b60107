package dev.stagedoor.emulator.gateway.roles;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.core.wire.QueryProtocol;
import dev.stagedoor.emulator.gateway.testing.FakeService;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AssumedRolesTest {

    private static final String ROLE = "arn:aws:iam::000000000000:role/gateway";

    private final List<AwsRequest> calls = new ArrayList<>();
    private final AtomicLong now = new AtomicLong();
    private final Bus bus = new Bus((service, request) -> {});
    private final AssumedRoles roles = new AssumedRoles(bus, Account.DEFAULT, now::get);

    AssumedRolesTest() {
        bus.register(new FakeService("sts", new QueryProtocol("sts", "2011-06-15", "urn:sts"), "AssumeRole", call -> {
            calls.add(call);
            if (!call.text("RoleArn").equals(ROLE)) {
                throw new AwsException(403, "AccessDenied", "not trusted");
            }
            return Json.object();
        }));
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
}
