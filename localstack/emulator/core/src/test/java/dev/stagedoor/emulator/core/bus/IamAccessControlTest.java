package dev.stagedoor.emulator.core.bus;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.iam.PolicyDocument;
import dev.stagedoor.emulator.core.iam.PolicyDocument.Kind;
import dev.stagedoor.emulator.core.iam.parse.PolicyParser;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IamAccessControlTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final String ALICE_ARN = "arn:aws:iam::000000000000:user/alice";
    private static final Caller ALICE = new Caller.User("000000000000", "alice", ALICE_ARN, "AIDA", "k");
    private static final Caller STRANGER = new Caller.User("111111111111", "eve", "arn:aws:iam::111111111111:user/eve",
            "AIDB",
            "k");
    private static final Caller ROOT = new Caller.Root("000000000000", "test");
    private static final String ALLOW = "{'Effect':'Allow','Action':'*','Resource':'*'}";

    private static PolicyDocument policy(String statement) {
        return PolicyParser.parse("p",
                "{\"Version\":\"2012-10-17\",\"Statement\":" + statement.replace('\'', '"') + "}",
                Kind.ANY);
    }

    private static String to(String effect, String principal) {
        return "{'Effect':'" + effect + "','Action':'*','Resource':'*','Principal':" + principal + "}";
    }

    /** A service with one resource, whose policy and needs the test states. */
    private record Fake(String resourceStatement, boolean needs, boolean anonymousByPolicy) implements AwsService {
        @Override
        public String name() {
            return "fake";
        }

        @Override
        public WireProtocol protocol() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Operation> operations() {
            return Map.of();
        }

        @Override
        public Optional<PolicyDocument> resourcePolicy(AwsRequest request) {
            return Optional.ofNullable(resourceStatement).map(IamAccessControlTest::policy);
        }

        @Override
        public boolean needsResourcePolicy(AwsRequest request) {
            return needs;
        }

        @Override
        public boolean unsigned(String operation) {
            return operation.equals("Open");
        }

        @Override
        public Map<String, List<String>> conditionKeys(AwsRequest request) {
            return Map.of("sts:ExternalId", List.of("secret"));
        }
    }

    private static void check(Caller caller, String identity, String resource, boolean needs, String operation) {
        List<PolicyDocument> own = identity == null ? List.of() : List.of(policy(identity));
        check(own, new Fake(resource, needs, false), caller, operation);
    }

    private static void check(List<PolicyDocument> own, Fake service, Caller caller, String operation) {
        new IamAccessControl(c -> own, Account.DEFAULT, CLOCK).check(service,
                AwsRequest.of("fake", operation, Json.object(), caller, "r"));
    }

    private static void allowed(Caller caller, String identity, String resource) {
        assertThatCode(() -> check(caller, identity, resource, false, "Do")).doesNotThrowAnyException();
    }

    private static void denied(Caller caller, String identity, String resource, String reason) {
        assertThatThrownBy(() -> check(caller, identity, resource, false, "Do"))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void the_root_may_everything_that_no_resource_policy_denies() {
        allowed(ROOT, null, null);
        allowed(ROOT, null, to("Allow", "{'Service':'x.amazonaws.com'}"));
        denied(ROOT, null, to("Deny", "'*'"), "explicit deny in a resource-based policy");
    }

    @Test
    void a_user_needs_an_identity_or_a_resource_policy() {
        denied(ALICE, null, null, "no identity-based policy allows the fake:Do action");
        allowed(ALICE, ALLOW, null);
        allowed(ALICE, null, to("Allow", "{'AWS':'" + ALICE_ARN + "'}"));
        denied(ALICE, null, to("Allow", "{'AWS':'000000000000'}"), "no identity-based policy");
        allowed(ALICE, ALLOW, to("Allow", "{'AWS':'000000000000'}"));
    }

    @Test
    void a_deny_on_either_side_wins() {
        denied(ALICE, ALLOW.replace("Allow", "Deny"), to("Allow", "'*'"), "explicit deny in an identity-based policy");
        denied(ALICE, ALLOW, to("Deny", "'*'"), "explicit deny in a resource-based policy");
    }

    @Test
    void another_account_needs_both() {
        denied(STRANGER, ALLOW, null, "no identity-based policy");
        denied(STRANGER, null, to("Allow", "{'AWS':'111111111111'}"), "no identity-based policy");
        allowed(STRANGER, ALLOW, to("Allow", "{'AWS':'111111111111'}"));
    }

    @Test
    void a_service_needs_the_resource_policy_and_its_source_is_compared() {
        Caller gateway = new Caller.Service("apigateway.amazonaws.com",
                "arn:aws:execute-api:us-east-1:000000000000:a/s/GET/",
                "000000000000");
        String permission = "{'Effect':'Allow','Action':'fake:*','Resource':'*',"
                + "'Principal':{'Service':'apigateway.amazonaws.com'},'Condition':{'ArnLike':{'aws:SourceArn':"
                + "'arn:aws:execute-api:us-east-1:000000000000:API/*'},'StringEquals':{'aws:SourceAccount':'000000000000'}}}";

        denied(gateway, ALLOW, null, "no resource-based policy allows the fake:Do action");
        allowed(gateway, null, permission.replace("API", "a"));
        denied(gateway, null, permission.replace("API", "b"), "no resource-based policy");
    }

    @Test
    void nobody_needs_an_unsigned_operation_or_a_service_whose_resource_policies_may_let_everybody_in() {
        Caller nobody = new Caller.Anonymous();

        denied(nobody, ALLOW, null, "User: anonymous is not authorized to perform: fake:Do");
        denied(nobody, ALLOW, to("Allow", "'*'"), "User: anonymous is not authorized to perform: fake:Do");
        assertThatCode(() -> check(List.of(), new Fake(to("Allow", "'*'"), false, true), nobody, "Do"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> check(List.of(), new Fake(null, false, true), nobody, "Do"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatCode(() -> check(nobody, null, null, false, "Open")).doesNotThrowAnyException();
    }

    @Test
    void where_the_resource_policy_must_allow_an_identity_policy_is_not_enough() {
        assertThatThrownBy(() -> check(ALICE, ALLOW, to("Allow", "{'Service':'x.amazonaws.com'}"), true, "Do"))
                .hasMessageContaining("no resource-based policy");
        assertThatThrownBy(() -> check(ALICE, null, to("Allow", "{'AWS':'000000000000'}"), true, "Do"))
                .hasMessageContaining("no identity-based policy");
        assertThatCode(() -> check(ALICE, ALLOW, to("Allow", "{'AWS':'000000000000'}"), true, "Do"))
                .doesNotThrowAnyException();
        assertThatCode(() -> check(ALICE, null, to("Allow", "{'AWS':'" + ALICE_ARN + "'}"), true, "Do"))
                .doesNotThrowAnyException();
        assertThatCode(() -> check(ROOT, null, to("Allow", "{'AWS':'000000000000'}"), true, "Do"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> check(ROOT, null, to("Allow", "{'Service':'x.amazonaws.com'}"), true, "Do"))
                .hasMessageContaining("no resource-based policy");
        assertThatThrownBy(() -> check(ROOT, null, null, true, "Do")).hasMessageContaining("no resource-based policy");
    }

    @Test
    void the_context_has_the_caller_the_time_and_what_the_service_adds() {
        for (String condition : new String[]{"'StringEquals':{'aws:username':'alice'}",
                "'ArnEquals':{'aws:PrincipalArn':'" + ALICE_ARN + "'}",
                "'StringEquals':{'aws:PrincipalAccount':'000000000000'}",
                "'DateGreaterThan':{'aws:CurrentTime':'2026-03-01T11:59:59Z'}",
                "'IpAddress':{'aws:SourceIp':'127.0.0.0/8'}",
                "'StringEquals':{'sts:ExternalId':'secret'}", "'Bool':{'aws:SecureTransport':'true'}"}) {
            allowed(ALICE, ALLOW.replace("}", ",'Condition':{" + condition + "}}"), null);
        }
        denied(ALICE, ALLOW.replace("}", ",'Condition':{'DateGreaterThan':{'aws:CurrentTime':'2026-03-02'}}}"), null,
                "no ");
    }
}
