package dev.stagedoor.emulator.server;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AccessKey;
import software.amazon.awssdk.services.iam.model.EntityAlreadyExistsException;
import software.amazon.awssdk.services.iam.model.MalformedPolicyDocumentException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.User;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** IAM and STS as the AWS SDK sees them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentityWireTest {

    private static final String TRUST = """
            {"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sts:AssumeRole",
             "Principal":{"AWS":"arn:aws:iam::000000000000:root"}}}""";
    private static final String ALLOW = """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["%s"],"Resource":"*"}]}""";

    private final Emulator emulator = Emulator.start(EmulatorOptions.DEFAULT.withPort(0));
    private IamClient iam;

    @BeforeAll
    void connect() {
        iam = Sdk.client(IamClient.builder(), emulator, Sdk.ROOT);
    }

    @AfterAll
    void stop() {
        iam.close();
        emulator.close();
    }

    private static void assertRefused(Runnable call, int status, String code) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(AwsServiceException.class, e -> {
            assertThat(e.statusCode()).isEqualTo(status);
            assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(e.requestId()).isNotBlank();
        });
    }

    @Test
    void users_and_roles_travel_whole() {
        User user = iam
                .createUser(r -> r.userName("u1").path("/a/").tags(Tag.builder().key("k").value("v & <w>").build()))
                .user();
        assertThat(iam.getUser(r -> r.userName("u1")).user()).isEqualTo(user);
        assertThat(user.tags().get(0).value()).isEqualTo("v & <w>");
        assertThat(user.createDate()).isNotNull();
        Role role = iam.createRole(r -> r.roleName("r1").assumeRolePolicyDocument(TRUST).description("it's \"one\""))
                .role();
        assertThat(role.description()).isEqualTo("it's \"one\"");
        assertThat(URLDecoder.decode(role.assumeRolePolicyDocument(), StandardCharsets.UTF_8)).isEqualTo(TRUST);
        assertThat(iam.listRolesPaginator(r -> r.maxItems(1)).roles())
                .anyMatch(listed -> listed.roleName().equals("r1"));
        iam.tagRole(r -> r.roleName("r1").tags(Tag.builder().key("a").value("b").build()));
        assertThat(iam.listRoleTags(r -> r.roleName("r1")).tags()).hasSize(1);
        iam.untagRole(r -> r.roleName("r1").tagKeys("a"));
        assertThat(iam.listRoleTags(r -> r.roleName("r1")).tags()).isEmpty();
    }

    @Test
    void errors_are_the_sdks_own_exceptions() {
        assertThatThrownBy(() -> iam.getUser(r -> r.userName("nobody"))).isInstanceOf(NoSuchEntityException.class)
                .hasMessageContaining("The user with name nobody cannot be found.");
        iam.createUser(r -> r.userName("twice"));
        assertThatThrownBy(() -> iam.createUser(r -> r.userName("twice")))
                .isInstanceOf(EntityAlreadyExistsException.class);
        assertThatThrownBy(() -> iam.createRole(r -> r.roleName("bad").assumeRolePolicyDocument("{}")))
                .isInstanceOf(MalformedPolicyDocumentException.class);
        assertRefused(() -> iam.createGroup(r -> r.groupName("g")), 400, "InvalidAction");
    }

    @Test
    void a_key_signs_for_its_user_who_may_what_policies_allow() {
        iam.createUser(r -> r.userName("clerk"));
        AccessKey key = iam.createAccessKey(r -> r.userName("clerk")).accessKey();
        AwsBasicCredentials own = AwsBasicCredentials.create(key.accessKeyId(), key.secretAccessKey());
        try (IamClient clerk = Sdk.client(IamClient.builder(), emulator, own);
                StsClient sts = Sdk.client(StsClient.builder(), emulator, own)) {
            assertThat(sts.getCallerIdentity().arn()).isEqualTo("arn:aws:iam::000000000000:user/clerk");
            assertRefused(clerk::listUsers, 403, "AccessDenied");
            iam.putUserPolicy(
                    r -> r.userName("clerk").policyName("p").policyDocument(ALLOW.formatted("iam:ListUsers")));
            assertThat(clerk.listUsers().users()).isNotEmpty();
            iam.updateAccessKey(r -> r.userName("clerk").accessKeyId(key.accessKeyId()).status("Inactive"));
            assertRefused(clerk::listUsers, 403, "InvalidClientTokenId");
        }
    }

    @Test
    void a_session_signs_with_its_token_only() {
        iam.createRole(r -> r.roleName("session").assumeRolePolicyDocument(TRUST));
        iam.putRolePolicy(r -> r.roleName("session").policyName("p").policyDocument(ALLOW.formatted("iam:List*")));
        try (StsClient sts = Sdk.client(StsClient.builder(), emulator, Sdk.ROOT)) {
            Credentials temporary = sts.assumeRole(
                    r -> r.roleArn("arn:aws:iam::000000000000:role/session").roleSessionName("me").durationSeconds(900))
                    .credentials();
            assertThat(temporary.expiration()).isNotNull();
            try (IamClient session = Sdk.client(IamClient.builder(), emulator, AwsSessionCredentials.create(
                    temporary.accessKeyId(), temporary.secretAccessKey(), temporary.sessionToken()));
                    IamClient without = Sdk.client(IamClient.builder(), emulator,
                            AwsBasicCredentials.create(temporary.accessKeyId(), temporary.secretAccessKey()))) {
                assertThat(session.listUsers().users()).isNotNull();
                assertRefused(() -> session.createUser(r -> r.userName("no")), 403, "AccessDenied");
                assertRefused(without::listUsers, 403, "InvalidClientTokenId");
            }
        }
    }

    @Test
    void a_wrong_secret_and_an_unknown_key_are_refused() {
        try (IamClient wrong = Sdk.client(IamClient.builder(), emulator, AwsBasicCredentials.create("test", "other"));
                IamClient unknown = Sdk.client(IamClient.builder(), emulator,
                        AwsBasicCredentials.create("AKIAX", "x"))) {
            assertRefused(wrong::listUsers, 403, "SignatureDoesNotMatch");
            assertRefused(unknown::listUsers, 403, "InvalidClientTokenId");
        }
    }
}
