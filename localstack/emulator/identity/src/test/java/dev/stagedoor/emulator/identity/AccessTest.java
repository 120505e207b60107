package dev.stagedoor.emulator.identity;

import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.bus.AccessDeniedException;
import dev.stagedoor.emulator.core.iam.Caller;
import dev.stagedoor.emulator.core.iam.CredentialStore.Credential;
import dev.stagedoor.emulator.identity.error.ValidationErrorException;
import org.junit.jupiter.api.Test;

import static dev.stagedoor.emulator.identity.World.allow;
import static dev.stagedoor.emulator.identity.World.trust;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What policies of IAM mean for those who have them, and sessions of roles. */
class AccessTest {

    private static final String ASSUME = "{'RoleArn':'arn:aws:iam::000000000000:role/r','RoleSessionName':'s1'%s}";
    private final World world = new World();
    private final Caller alice = world.user("alice");

    private ObjectNode assume(Caller caller, String more) {
        return world.call(caller, "AssumeRole", ASSUME.formatted(more));
    }

    private void denied(Caller caller, String operation, String input) {
        assertThatThrownBy(() -> world.call(caller, operation, input)).isInstanceOf(AccessDeniedException.class);
    }

    private void trusting(String principal, String... roleMembers) {
        world.call("CreateRole", "{'RoleName':'r','AssumeRolePolicyDocument':" + trust(principal)
                + String.join("", roleMembers) + "}");
    }

    @Test
    void a_user_may_what_inline_and_attached_policies_allow_from_now_on() {
        denied(alice, "ListUsers", "{}");
        world.call("PutUserPolicy",
                "{'UserName':'alice','PolicyName':'p','PolicyDocument':" + allow("iam:ListUsers") + "}");
        assertThat(world.call(alice, "ListUsers", "{}").get("Users")).hasSize(1);
        world.call("DeleteUserPolicy", "{'UserName':'alice','PolicyName':'p'}");
        denied(alice, "ListUsers", "{}");
        String arn = world.call("CreatePolicy", "{'PolicyName':'m','PolicyDocument':" + allow("iam:List*") + "}")
                .at("/Policy/Arn").asText();
        world.call("AttachUserPolicy", "{'UserName':'alice','PolicyArn':'" + arn + "'}");
        assertThat(world.call(alice, "ListUsers", "{}").get("Users")).hasSize(1);
        world.call("CreatePolicyVersion",
                "{'PolicyArn':'" + arn + "','SetAsDefault':'true','PolicyDocument':" + allow("s3:*") + "}");
        denied(alice, "ListUsers", "{}");
    }

    @Test
    void the_resource_of_a_call_is_compared() {
        world.call("PutUserPolicy", "{'UserName':'alice','PolicyName':'p','PolicyDocument':" + World.text(
                "{'Version':'2012-10-17','Statement':{'Effect':'Allow','Action':'iam:*','Resource':"
                        + "'arn:aws:iam::000000000000:user/${aws:username}'}}")
                + "}");

        assertThat(world.call(alice, "GetUser", "{}").at("/User/UserName").asText()).isEqualTo("alice");
        assertThat(world.call(alice, "GetUser", "{'UserName':'alice'}").at("/User/UserName").asText())
                .isEqualTo("alice");
        denied(alice, "GetUser", "{'UserName':'bob'}");
        denied(alice, "CreateUser", "{'UserName':'bob'}");
    }

    @Test
    void a_user_who_was_deleted_and_made_again_has_nothing_of_the_old_one() {
        world.call("PutUserPolicy", "{'UserName':'alice','PolicyName':'p','PolicyDocument':" + allow("*") + "}");
        world.call("DeleteUserPolicy", "{'UserName':'alice','PolicyName':'p'}");
        world.call("DeleteAccessKey", "{'UserName':'alice','AccessKeyId':'" + alice.accessKeyId() + "'}");
        world.call("DeleteUser", "{'UserName':'alice'}");
        world.user("alice");
        world.call("PutUserPolicy", "{'UserName':'alice','PolicyName':'p','PolicyDocument':" + allow("*") + "}");

        denied(alice, "ListUsers", "{}");
    }

    @Test
    void everybody_may_ask_who_they_are() {
        assertThat(world.call(alice, "GetCallerIdentity", "{}").toString()).isEqualTo("{\"UserId\":\"" + alice.userId()
                + "\",\"Account\":\"000000000000\",\"Arn\":\"arn:aws:iam::000000000000:user/alice\"}");
        assertThat(world.call("GetCallerIdentity", "{}").get("Arn").asText())
                .isEqualTo("arn:aws:iam::000000000000:root");
        denied(new Caller.Anonymous(), "GetCallerIdentity", "{}");
    }

    @Test
    void a_role_is_assumed_by_those_whom_it_trusts_and_the_session_may_what_the_role_may() {
        Caller lambda = new Caller.Service("lambda.amazonaws.com", "", "");
        trusting("{'Service':'lambda.amazonaws.com'}");
        world.call("PutRolePolicy",
                "{'RoleName':'r','PolicyName':'p','PolicyDocument':" + allow("iam:ListRoles") + "}");

        ObjectNode answer = assume(lambda, "");

        assertThat(answer.at("/AssumedRoleUser/Arn").asText())
                .isEqualTo("arn:aws:sts::000000000000:assumed-role/r/s1");
        assertThat(answer.at("/AssumedRoleUser/AssumedRoleId").asText()).matches("AROA[A-Z2-7]{17}:s1");
        assertThat(answer.at("/Credentials/Expiration").asText()).isEqualTo("2026-03-01T13:00:00Z");
        Credential credential = world.identities.find(answer.at("/Credentials/AccessKeyId").asText()).orElseThrow();
        assertThat(credential.accessKeyId()).startsWith("ASIA");
        assertThat(credential.secretKey()).isEqualTo(answer.at("/Credentials/SecretAccessKey").asText());
        assertThat(credential.sessionToken()).isEqualTo(answer.at("/Credentials/SessionToken").asText());
        assertThat(credential.expiration()).isEqualTo(Instant.parse("2026-03-01T13:00:00Z"));
        assertThat(world.call(credential.caller(), "ListRoles", "{}").get("Roles")).hasSize(1);
        denied(credential.caller(), "ListUsers", "{}");
        denied(new Caller.Service("ecs-tasks.amazonaws.com", "", ""), "AssumeRole", ASSUME.formatted(""));
        denied(alice, "AssumeRole", ASSUME.formatted(""));
    }

    @Test
    void a_role_that_trusts_the_account_leaves_it_to_identity_policies() {
        trusting("{'AWS':'000000000000'}");
        denied(alice, "AssumeRole", ASSUME.formatted(""));
        world.call("PutUserPolicy",
                "{'UserName':'alice','PolicyName':'p','PolicyDocument':" + allow("sts:AssumeRole") + "}");
        assertThat(assume(alice, "").at("/AssumedRoleUser/Arn").asText()).endsWith("/r/s1");
        assertThat(assume(World.ROOT, "").at("/AssumedRoleUser/Arn").asText()).endsWith("/r/s1");
    }

    @Test
    void a_role_that_does_not_exist_is_a_denial() {
        denied(World.ROOT, "AssumeRole", ASSUME.formatted(""));
        denied(alice, "AssumeRole", ASSUME.formatted(""));
    }

    @Test
    void the_external_id_of_a_trust_policy_is_compared() {
        world.call("CreateRole", "{'RoleName':'r','AssumeRolePolicyDocument':" + World.text(
                "{'Statement':{'Effect':'Allow','Action':'sts:AssumeRole','Principal':{'AWS':'" + alice.arn()
                        + "'},'Condition':{'StringEquals':{'sts:ExternalId':'42'}}}}")
                + "}");

        denied(alice, "AssumeRole", ASSUME.formatted(""));
        denied(alice, "AssumeRole", ASSUME.formatted(",'ExternalId':'41'"));
        assertThat(assume(alice, ",'ExternalId':'42'").has("Credentials")).isTrue();
    }

    @Test
    void a_session_is_no_longer_than_its_role_allows() {
        trusting("{'AWS':'" + alice.arn() + "'}", ",'MaxSessionDuration':7200");

        assertThat(assume(alice, ",'DurationSeconds':'7200'").at("/Credentials/Expiration").asText())
                .isEqualTo("2026-03-01T14:00:00Z");
        assertThatThrownBy(() -> assume(alice, ",'DurationSeconds':'7201'"))
                .isInstanceOf(ValidationErrorException.class);
        assertThatThrownBy(() -> assume(alice, ",'DurationSeconds':'899'"))
                .isInstanceOf(ValidationErrorException.class);
        assertThatThrownBy(() -> assume(alice, ",'Policy':'{}'")).isInstanceOf(ValidationErrorException.class)
                .hasMessageContaining("Policy");
    }

    @Test
    void the_session_of_a_role_that_was_made_again_has_nothing_of_the_new_one() {
        trusting("{'AWS':'" + alice.arn() + "'}");
        Caller old = world.identities.find(assume(alice, "").at("/Credentials/AccessKeyId").asText()).orElseThrow()
                .caller();
        world.call("DeleteRole", "{'RoleName':'r'}");
        world.pass(Duration.ofMinutes(1));
        trusting("{'AWS':'" + alice.arn() + "'}");
        world.call("PutRolePolicy", "{'RoleName':'r','PolicyName':'p','PolicyDocument':" + allow("*") + "}");

        denied(old, "ListRoles", "{}");
    }
}
