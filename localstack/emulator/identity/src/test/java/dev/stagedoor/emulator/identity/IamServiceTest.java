package dev.stagedoor.emulator.identity;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.UnknownOperationException;
import dev.stagedoor.emulator.core.iam.parse.MalformedPolicyDocumentException;
import dev.stagedoor.emulator.identity.error.DeleteConflictException;
import dev.stagedoor.emulator.identity.error.EntityAlreadyExistsException;
import dev.stagedoor.emulator.identity.error.InvalidInputException;
import dev.stagedoor.emulator.identity.error.LimitExceededException;
import dev.stagedoor.emulator.identity.error.NoSuchEntityException;
import dev.stagedoor.emulator.identity.error.ValidationErrorException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.stagedoor.emulator.identity.World.allow;
import static dev.stagedoor.emulator.identity.World.text;
import static dev.stagedoor.emulator.identity.World.trust;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IamServiceTest {

    private static final String BASIC = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole";
    private final World world = new World();

    private void assertFails(Class<? extends AwsException> failure, String operation, String input) {
        assertThatThrownBy(() -> world.call(operation, input)).as(operation + " " + input).isInstanceOf(failure);
    }

    private void role(String name) {
        world.call("CreateRole", "{'RoleName':'" + name + "','AssumeRolePolicyDocument':"
                + trust("{'Service':'lambda.amazonaws.com'}") + "}");
    }

    @Test
    void a_user_is_made_shown_listed_and_deleted() {
        JsonNode made = world.call("CreateUser",
                "{'UserName':'alice','Path':'/box-office/','Tags':[{'Key':'a','Value':'1'}]}").get("User");

        assertThat(made.get("Arn").asText()).isEqualTo("arn:aws:iam::000000000000:user/box-office/alice");
        assertThat(made.get("UserId").asText()).matches("AIDA[A-Z2-7]{17}");
        assertThat(made.get("CreateDate").asText()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(made.at("/Tags/0/Value").asText()).isEqualTo("1");
        assertThat(world.call("GetUser", "{'UserName':'alice'}").get("User")).isEqualTo(made);
        assertThat(world.call("ListUsers", "{'PathPrefix':'/box'}").get("Users")).hasSize(1);
        assertThat(world.call("ListUsers", "{'PathPrefix':'/other'}").get("Users")).isEmpty();
        assertFails(EntityAlreadyExistsException.class, "CreateUser", "{'UserName':'Alice'}");
        world.call("DeleteUser", "{'UserName':'alice'}");
        assertFails(NoSuchEntityException.class, "GetUser", "{'UserName':'alice'}");
    }

    @Test
    void lists_come_in_pages() {
        for (int i = 0; i < 5; i++) {
            world.call("CreateUser", "{'UserName':'u" + i + "'}");
        }
        ObjectNode first = world.call("ListUsers", "{'MaxItems':'3'}");
        assertThat(first.get("Users")).hasSize(3);
        assertThat(first.get("IsTruncated").asBoolean()).isTrue();
        ObjectNode second = world.call("ListUsers", "{'MaxItems':3,'Marker':'" + first.get("Marker").asText() + "'}");
        assertThat(second.get("Users")).hasSize(2);
        assertThat(second.get("IsTruncated").asBoolean()).isFalse();
        assertThat(second.has("Marker")).isFalse();
    }

    @Test
    void a_role_keeps_its_trust_policy_as_it_was_written() {
        role("r");
        JsonNode role = world.call("GetRole", "{'RoleName':'r'}").get("Role");

        assertThat(role.get("Arn").asText()).isEqualTo("arn:aws:iam::000000000000:role/r");
        assertThat(role.get("MaxSessionDuration").asInt()).isEqualTo(3600);
        assertThat(URLDecoder.decode(role.get("AssumeRolePolicyDocument").asText(), StandardCharsets.UTF_8))
                .contains("lambda.amazonaws.com");
        world.call("UpdateRole", "{'RoleName':'r','Description':'d','MaxSessionDuration':'7200'}");
        world.call("UpdateAssumeRolePolicy",
                "{'RoleName':'r','PolicyDocument':" + trust("{'Service':'ecs-tasks.amazonaws.com'}") + "}");
        JsonNode changed = world.call("GetRole", "{'RoleName':'r'}").get("Role");
        assertThat(changed.get("Description").asText()).isEqualTo("d");
        assertThat(changed.get("MaxSessionDuration").asInt()).isEqualTo(7200);
        assertThat(changed.get("AssumeRolePolicyDocument").asText()).contains("ecs-tasks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"User", "Role"})
    void inline_and_attached_policies_must_go_before_their_owner(String type) {
        String owner = "'" + type + "Name':'x'";
        if (type.equals("User")) {
            world.call("CreateUser", "{" + owner + "}");
        } else {
            role("x");
        }
        world.call("Put" + type + "Policy", "{" + owner + ",'PolicyName':'p','PolicyDocument':" + allow("s3:*") + "}");
        world.call("Attach" + type + "Policy", "{" + owner + ",'PolicyArn':'" + BASIC + "'}");
        world.call("Attach" + type + "Policy", "{" + owner + ",'PolicyArn':'" + BASIC + "'}");

        assertThat(world.call("List" + type + "Policies", "{" + owner + "}").at("/PolicyNames/0").asText())
                .isEqualTo("p");
        assertThat(
                world.call("Get" + type + "Policy", "{" + owner + ",'PolicyName':'p'}").get("PolicyDocument").asText())
                .contains("s3%3A%2A");
        assertThat(world.call("ListAttached" + type + "Policies", "{" + owner + "}").at("/AttachedPolicies/0/PolicyArn")
                .asText()).isEqualTo(BASIC);
        assertFails(DeleteConflictException.class, "Delete" + type, "{" + owner + "}");
        world.call("Detach" + type + "Policy", "{" + owner + ",'PolicyArn':'" + BASIC + "'}");
        assertFails(NoSuchEntityException.class, "Detach" + type + "Policy",
                "{" + owner + ",'PolicyArn':'" + BASIC + "'}");
        assertFails(DeleteConflictException.class, "Delete" + type, "{" + owner + "}");
        world.call("Delete" + type + "Policy", "{" + owner + ",'PolicyName':'p'}");
        assertFails(NoSuchEntityException.class, "Delete" + type + "Policy", "{" + owner + ",'PolicyName':'p'}");
        assertFails(NoSuchEntityException.class, "Get" + type + "Policy", "{" + owner + ",'PolicyName':'p'}");
        world.call("Delete" + type, "{" + owner + "}");
        assertFails(NoSuchEntityException.class, "Delete" + type, "{" + owner + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"User", "Role"})
    void tags_are_put_taken_away_and_listed(String type) {
        String owner = "'" + type + "Name':'x'";
        if (type.equals("User")) {
            world.call("CreateUser", "{" + owner + "}");
        } else {
            role("x");
        }
        world.call("Tag" + type, "{" + owner + ",'Tags':[{'Key':'a','Value':'1'},{'Key':'b','Value':''}]}");
        world.call("Untag" + type, "{" + owner + ",'TagKeys':['a']}");

        assertThat(world.call("List" + type + "Tags", "{" + owner + "}").get("Tags").toString())
                .isEqualTo("[{\"Key\":\"b\",\"Value\":\"\"}]");
        assertFails(InvalidInputException.class, "Tag" + type, "{" + owner + ",'Tags':[{'Key':'aws:x','Value':''}]}");
        assertFails(InvalidInputException.class, "Tag" + type,
                "{" + owner + ",'Tags':[{'Key':'c','Value':''},{'Key':'c','Value':''}]}");
    }

    @Test
    void a_user_has_at_most_two_keys_and_a_stopped_key_proves_nothing() {
        world.user("alice");
        JsonNode key = world.call("CreateAccessKey", "{'UserName':'alice'}").get("AccessKey");
        String id = key.get("AccessKeyId").asText();

        assertThat(id).matches("AKIA[A-Z2-7]{16}");
        assertThat(key.get("SecretAccessKey").asText()).hasSize(40);
        assertFails(LimitExceededException.class, "CreateAccessKey", "{'UserName':'alice'}");
        assertThat(world.call("ListAccessKeys", "{'UserName':'alice'}").get("AccessKeyMetadata")).hasSize(2)
                .noneMatch(listed -> listed.has("SecretAccessKey"));
        assertThat(world.identities.find(id)).isPresent();
        world.call("UpdateAccessKey", "{'UserName':'alice','AccessKeyId':'" + id + "','Status':'Inactive'}");
        assertThat(world.identities.find(id)).isEmpty();
        world.call("UpdateAccessKey", "{'UserName':'alice','AccessKeyId':'" + id + "','Status':'Active'}");
        assertThat(world.identities.find(id)).isPresent();
        assertFails(DeleteConflictException.class, "DeleteUser", "{'UserName':'alice'}");
        world.call("DeleteAccessKey", "{'UserName':'alice','AccessKeyId':'" + id + "'}");
        assertThat(world.identities.find(id)).isEmpty();
        assertFails(NoSuchEntityException.class, "DeleteAccessKey", "{'UserName':'alice','AccessKeyId':'" + id + "'}");
    }

    @Test
    void a_managed_policy_has_versions_of_which_one_holds() {
        String arn = world.call("CreatePolicy", "{'PolicyName':'p','PolicyDocument':" + allow("s3:Get*") + "}")
                .at("/Policy/Arn").asText();
        assertThat(arn).isEqualTo("arn:aws:iam::000000000000:policy/p");
        assertFails(EntityAlreadyExistsException.class, "CreatePolicy",
                "{'PolicyName':'p','PolicyDocument':" + allow("*") + "}");
        String policy = "'PolicyArn':'" + arn + "'";
        world.call("CreatePolicyVersion",
                "{" + policy + ",'SetAsDefault':true,'PolicyDocument':" + allow("s3:Put*") + "}");

        assertThat(world.call("GetPolicy", "{" + policy + "}").at("/Policy/DefaultVersionId").asText()).isEqualTo("v2");
        assertThat(world.call("GetPolicyVersion", "{" + policy + ",'VersionId':'v1'}").at("/PolicyVersion/Document")
                .asText())
                .contains("Get");
        assertThat(world.call("ListPolicyVersions", "{" + policy + "}").get("Versions")).hasSize(2);
        assertFails(DeleteConflictException.class, "DeletePolicyVersion", "{" + policy + ",'VersionId':'v2'}");
        assertFails(DeleteConflictException.class, "DeletePolicy", "{" + policy + "}");
        world.call("SetDefaultPolicyVersion", "{" + policy + ",'VersionId':'v1'}");
        world.call("DeletePolicyVersion", "{" + policy + ",'VersionId':'v2'}");
        assertFails(NoSuchEntityException.class, "GetPolicyVersion", "{" + policy + ",'VersionId':'v2'}");
        role("r");
        world.call("AttachRolePolicy", "{'RoleName':'r'," + policy + "}");
        assertThat(world.call("ListEntitiesForPolicy", "{" + policy + "}").at("/PolicyRoles/0/RoleName").asText())
                .isEqualTo("r");
        assertFails(DeleteConflictException.class, "DeletePolicy", "{" + policy + "}");
        world.call("DetachRolePolicy", "{'RoleName':'r'," + policy + "}");
        world.call("DeletePolicy", "{" + policy + "}");
        assertFails(NoSuchEntityException.class, "GetPolicy", "{" + policy + "}");
    }

    @Test
    void a_sixth_version_is_refused() {
        String policy = "'PolicyArn':'" + world.call("CreatePolicy",
                "{'PolicyName':'p','PolicyDocument':" + allow("*") + "}").at("/Policy/Arn").asText() + "'";
        for (int i = 2; i <= 5; i++) {
            world.call("CreatePolicyVersion", "{" + policy + ",'PolicyDocument':" + allow("*") + "}");
        }
        assertFails(LimitExceededException.class, "CreatePolicyVersion",
                "{" + policy + ",'PolicyDocument':" + allow("*") + "}");
    }

    @Test
    void aws_managed_policies_can_be_attached_but_not_changed_and_unknown_ones_are_refused_by_name() {
        assertThat(world.call("ListPolicies", "{'Scope':'AWS'}").get("Policies")).hasSize(3);
        assertThat(world.call("ListPolicies", "{'Scope':'Local'}").get("Policies")).isEmpty();
        assertFails(InvalidInputException.class, "DeletePolicy", "{'PolicyArn':'" + BASIC + "'}");
        role("r");
        assertThatThrownBy(() -> world.call("AttachRolePolicy",
                "{'RoleName':'r','PolicyArn':'arn:aws:iam::aws:policy/AdministratorAccess'}"))
                .isInstanceOf(NoSuchEntityException.class).hasMessageContaining("AdministratorAccess");
    }

    @Test
    void malformed_and_oversized_policies_are_refused() {
        world.call("CreateUser", "{'UserName':'alice'}");
        String put = "{'UserName':'alice','PolicyName':'p','PolicyDocument':";

        assertFails(MalformedPolicyDocumentException.class, "PutUserPolicy", put + "'{'}");
        assertFails(MalformedPolicyDocumentException.class, "PutUserPolicy", put + trust("'*'") + "}");
        assertFails(MalformedPolicyDocumentException.class, "CreateRole",
                "{'RoleName':'r','AssumeRolePolicyDocument':" + allow("*") + "}");
        String list = "'s3:" + "x".repeat(1_000) + "'";
        String big = text(
                "{'Statement':{'Effect':'Allow','Resource':'*','Action':[" + list + "," + list + "," + list + "]}}");
        assertFails(LimitExceededException.class, "PutUserPolicy", put + big + "}");
    }

    @Test
    void a_parameter_or_an_action_that_is_not_supported_is_refused_by_its_name() {
        assertThatThrownBy(() -> world.call("CreateUser", "{'UserName':'a','PermissionsBoundary':'arn'}"))
                .isInstanceOf(ValidationErrorException.class).hasMessageContaining("PermissionsBoundary");
        assertThatThrownBy(() -> world.call("CreateGroup", "{'GroupName':'g'}"))
                .isInstanceOf(UnknownOperationException.class).hasMessageContaining("iam:CreateGroup");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'UserName':''}", "{'UserName':'a b'}", "{'UserName':'../x'}",
            "{'UserName':'a','Path':'x'}", "{'UserName':'a','Tags':'x'}"})
    void hostile_members_are_refused(String input) {
        assertFails(ValidationErrorException.class, "CreateUser", input);
    }
}
