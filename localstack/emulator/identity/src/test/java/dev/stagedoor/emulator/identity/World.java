package dev.stagedoor.emulator.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.core.bus.IamAccessControl;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.identity.iam.IamService;
import dev.stagedoor.emulator.identity.store.Identities;
import dev.stagedoor.emulator.identity.sts.StsService;
import io.vertx.core.Future;

/** IAM and STS on a bus whose access they control, and a clock that stands until it is moved. */
final class World {

    static final String ALLOW = "{'Version':'2012-10-17','Statement':{'Effect':'Allow','Action':'%s','Resource':'*'}}";
    static final String TRUST = "{'Version':'2012-10-17','Statement':{'Effect':'Allow','Action':'sts:AssumeRole','Principal':%s}}";
    static final Caller ROOT = new Caller.Root("000000000000", "test");

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    final Identities identities = new Identities(Account.DEFAULT, clock, new Ids(new Random(1)));
    private final Bus bus = new Bus(new IamAccessControl(identities, Account.DEFAULT, clock));

    World() {
        bus.register(new IamService(identities));
        bus.register(new StsService(identities));
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** Calls as the root. */
    ObjectNode call(String operation, String input) {
        return call(ROOT, operation, input);
    }

    /** @param input members as JSON with single quotes */
    ObjectNode call(Caller caller, String operation, String input) {
        String service = operation.equals("AssumeRole") || operation.equals("GetCallerIdentity") ? "sts" : "iam";
        try {
            ObjectNode members = (ObjectNode) Json.parse(input.replace('\'', '"'));
            Future<AwsResponse> answer = bus.call(AwsRequest.of(service, operation, members, caller, "r-1"));
            if (answer.failed() && answer.cause() instanceof RuntimeException e) {
                throw e;
            }
            return answer.result().output();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** A policy as a JSON text within a JSON text. */
    static String text(String policy) {
        return Json.write(Json.array().add(policy.replace('\'', '"'))).replaceAll("^\\[|\\]$", "");
    }

    static String allow(String action) {
        return text(ALLOW.formatted(action));
    }

    static String trust(String principal) {
        return text(TRUST.formatted(principal));
    }

    /** Makes a user with a key; gives the caller that the key proves. */
    Caller user(String name) {
        call("CreateUser", "{'UserName':'" + name + "'}");
        String key = call("CreateAccessKey", "{'UserName':'" + name + "'}").at("/AccessKey/AccessKeyId").asText();
        return identities.find(key).orElseThrow().caller();
    }
}
