package dev.stagedoor.emulator.cloudformation;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IamTypesTest {

    private static final String TEMPLATE = """
            Resources:
              Usher:
                Type: AWS::IAM::Role
                Properties:
                  RoleName: usher
                  AssumeRolePolicyDocument: {Version: 2012-10-17}
                  ManagedPolicyArns: [!Ref Managed]
                  Policies:
                    - {PolicyName: doors, PolicyDocument: {Version: 2012-10-17}}
                    - {PolicyName: seats, PolicyDocument: {Version: 2012-10-17}}
              Inline:
                Type: AWS::IAM::Policy
                Properties: {PolicyName: extra, PolicyDocument: {Version: 2012-10-17}, Roles: [!Ref Usher]}
              Managed:
                Type: AWS::IAM::ManagedPolicy
                Properties: {ManagedPolicyName: all, PolicyDocument: {Version: 2012-10-17}}
            """;

    private final Theatre theatre = new Theatre();
    private final FakeService iam = theatre.fake("iam");

    @BeforeEach
    void identities() {
        iam.answer("CreateRole", "{\"Role\": {\"Arn\": \"arn:usher\", \"RoleId\": \"AROA1\"}}")
                .answer("CreatePolicy", "{\"Policy\": {\"Arn\": \"arn:policy/all\", \"PolicyId\": \"ANPA1\"}}")
                .answer("ListPolicyVersions", "{\"Versions\": [{\"VersionId\": \"v2\", \"IsDefaultVersion\": true},"
                        + " {\"VersionId\": \"v1\", \"IsDefaultVersion\": false}]}")
                .accept("PutRolePolicy", "DeleteRolePolicy", "AttachRolePolicy", "DetachRolePolicy", "DeleteRole",
                        "DeletePolicy", "CreatePolicyVersion", "DeletePolicyVersion", "TagRole");
    }

    @AfterEach
    void close() {
        theatre.close();
    }

    @Test
    void roles_and_policies_come_in_order_and_go_in_reverse() {
        assertThat(theatre.createNamed("box", TEMPLATE)).isEqualTo("CREATE_COMPLETE");

        assertThat(iam.calls()).containsExactly("CreatePolicy", "CreateRole", "PutRolePolicy", "PutRolePolicy",
                "AttachRolePolicy", "PutRolePolicy");
        assertThat(iam.last("AttachRolePolicy")).isEqualTo("{\"RoleName\":\"usher\",\"PolicyArn\":\"arn:policy/all\"}");
        iam.forgetCalls();

        theatre.delete("box");
        assertThat(iam.calls()).containsExactly("DeleteRolePolicy", "DeleteRolePolicy", "DeleteRolePolicy",
                "DetachRolePolicy",
                "DeleteRole", "DeletePolicy");
    }

    @Test
    void only_what_changed_is_put_and_what_is_gone_is_removed() {
        theatre.createNamed("box", TEMPLATE);
        iam.forgetCalls();

        theatre.updateNamed("box", TEMPLATE
                .replace("        - {PolicyName: seats, PolicyDocument: {Version: 2012-10-17}}\n", "")
                .replace("PolicyName: doors, PolicyDocument: {Version: 2012-10-17}",
                        "PolicyName: doors, PolicyDocument: {Version: 2008-10-17}"));

        assertThat(iam.calls()).containsExactly("PutRolePolicy", "DeleteRolePolicy");
        assertThat(iam.last("PutRolePolicy")).contains("doors");
        assertThat(iam.last("DeleteRolePolicy")).contains("seats");
    }

    @Test
    void a_managed_policy_gets_a_new_version_and_loses_the_old_one() {
        theatre.createNamed("box", TEMPLATE);

        theatre.updateNamed("box", TEMPLATE.replace("ManagedPolicyName: all, PolicyDocument: {Version: 2012-10-17}",
                "ManagedPolicyName: all, PolicyDocument: {Version: 2008-10-17}"));

        assertThat(iam.last("CreatePolicyVersion")).contains("\"SetAsDefault\":true");
        assertThat(iam.last("DeletePolicyVersion"))
                .isEqualTo("{\"PolicyArn\":\"arn:policy/all\",\"VersionId\":\"v1\"}");
    }

    @Test
    void a_policy_that_is_written_as_a_text_is_passed_on_as_it_is() {
        theatre.createNamed("box", """
                Resources:
                  Usher:
                    Type: AWS::IAM::Role
                    Properties: {AssumeRolePolicyDocument: '{"Version": "2012-10-17"}'}
                """);

        assertThat(iam.inputs("CreateRole").get(0).get("AssumeRolePolicyDocument").asText())
                .isEqualTo("{\"Version\": \"2012-10-17\"}");
    }
}
