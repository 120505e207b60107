package dev.stagedoor.emulator.cloudformation;

import java.util.List;

import dev.stagedoor.emulator.core.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StackUpdateTest {

    private final Theatre theatre = new Theatre();
    private final FakeService iam = theatre.fake("iam");

    @BeforeEach
    void iamThatAcceptsEverything() {
        iam.accept("UpdateAssumeRolePolicy", "UpdateRole", "PutRolePolicy", "DeleteRolePolicy", "AttachRolePolicy",
                "DetachRolePolicy", "TagRole", "UntagRole", "DeleteRole").on("CreateRole", request -> {
                    var answer = Json.object();
                    answer.putObject("Role").put("Arn", "arn:aws:iam::000000000000:role/" + request.text("RoleName"))
                            .put("RoleId", "AROA1");
                    return answer;
                });
    }

    @AfterEach
    void close() {
        theatre.close();
    }

    private static String bucket(String name) {
        return """
                Resources:
                  Posters: {Type: AWS::S3::Bucket, Properties: {BucketName: %s}}
                  Programmes:
                    Type: AWS::S3::Bucket
                    Properties: {BucketName: programmes, Tags: [{Key: beside, Value: !Ref Posters}]}
                Outputs:
                  Name: {Value: !Ref Posters}
                """.formatted(name);
    }

    private String createRole(String description) {
        theatre.call("CreateStack", Theatre.stack("box").put("TemplateBody", role(description))
                .set("Capabilities", Json.array().add("CAPABILITY_IAM")));
        return theatre.settled("box");
    }

    private String updateRole(String template) {
        theatre.call("UpdateStack", Theatre.stack("box").put("TemplateBody", template)
                .set("Capabilities", Json.array().add("CAPABILITY_IAM")));
        return theatre.settled("box");
    }

    private static String role(String description) {
        return """
                Resources:
                  Usher:
                    Type: AWS::IAM::Role
                    Properties:
                      AssumeRolePolicyDocument: {Version: 2012-10-17}
                      Description: %s
                """.formatted(description);
    }

    @Test
    void an_update_without_changes_is_refused() {
        theatre.create("box", bucket("posters"));

        assertThatThrownBy(() -> theatre.update("box", bucket("posters")))
                .hasMessage("No updates are to be performed.");
        assertThat(theatre.describe("box").get("StackStatus").asText()).isEqualTo("CREATE_COMPLETE");
    }

    @Test
    void a_replacement_is_created_then_dependents_are_switched_then_the_old_one_is_deleted() {
        theatre.create("box", bucket("posters"));
        theatre.s3.service.forgetCalls();

        assertThat(theatre.update("box", bucket("placards"))).isEqualTo("UPDATE_COMPLETE");

        assertThat(theatre.s3.buckets).containsExactlyInAnyOrder("placards", "programmes");
        assertThat(theatre.output("box", "Name")).isEqualTo("placards");
        assertThat(theatre.events("box")).containsSubsequence("box UPDATE_IN_PROGRESS User Initiated",
                "Posters CREATE_IN_PROGRESS Requested update requires the creation of a new physical resource; hence creating"
                        + " one.",
                "Posters CREATE_COMPLETE", "Programmes UPDATE_COMPLETE", "box UPDATE_COMPLETE_CLEANUP_IN_PROGRESS",
                "Posters DELETE_COMPLETE", "box UPDATE_COMPLETE");
        assertThat(theatre.physicalId("box", "Posters")).isEqualTo("placards");
    }

    @Test
    void a_change_in_place_keeps_the_resource() {
        createRole("shows people in");
        String id = theatre.physicalId("box", "Usher");

        assertThat(updateRole(role("shows people out"))).isEqualTo("UPDATE_COMPLETE");

        assertThat(theatre.physicalId("box", "Usher")).isEqualTo(id);
        assertThat(iam.inputs("UpdateRole")).singleElement()
                .satisfies(input -> assertThat(input.get("Description").asText()).isEqualTo("shows people out"));
        assertThat(iam.calls()).doesNotContain("UpdateAssumeRolePolicy", "DeleteRole");
    }

    @Test
    void what_is_no_longer_in_the_template_is_deleted_at_the_end() {
        theatre.create("box", bucket("posters"));

        theatre.update("box", """
                Resources:
                  Programmes: {Type: AWS::S3::Bucket, Properties: {BucketName: programmes}}
                """);

        assertThat(theatre.s3.buckets).containsExactly("programmes");
        assertThat(theatre.physicalId("box", "Posters")).isNull();
    }

    @Test
    void a_failed_update_restores_what_was_and_removes_what_it_created() {
        createRole("shows people in");
        theatre.s3.buckets.add("taken");

        String status = updateRole(role("counts people") + """
                  Fresh: {Type: AWS::S3::Bucket, DependsOn: Usher, Properties: {BucketName: fresh}}
                  Taken: {Type: AWS::S3::Bucket, DependsOn: Fresh, Properties: {BucketName: taken}}
                """);

        assertThat(status).isEqualTo("UPDATE_ROLLBACK_COMPLETE");
        assertThat(theatre.s3.buckets).containsExactly("taken");
        assertThat(iam.inputs("UpdateRole")).extracting(input -> input.get("Description").asText())
                .containsExactly("counts people", "shows people in");
        assertThat(theatre.events("box")).containsSubsequence(
                "box UPDATE_ROLLBACK_IN_PROGRESS The following resource(s) failed to create: [Taken]. ",
                "Usher UPDATE_COMPLETE", "box UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS", "Fresh DELETE_COMPLETE",
                "box UPDATE_ROLLBACK_COMPLETE");
        assertThat(theatre.call("GetTemplate", Theatre.stack("box")).get("TemplateBody").asText())
                .isEqualTo(role("shows people in"));

        theatre.s3.buckets.remove("taken");
        assertThat(updateRole(role("counts people"))).isEqualTo("UPDATE_COMPLETE");
    }

    @Test
    void a_replaced_resource_comes_back_when_the_update_is_rolled_back() {
        theatre.create("box", bucket("posters"));
        theatre.s3.buckets.add("taken");

        String status = theatre.update("box", bucket("placards") + """
                """.formatted() + "  Late: {Value: !Ref Posters, Export: {Name: !Select [5, [a]]}}\n");

        assertThat(status).isEqualTo("UPDATE_ROLLBACK_COMPLETE");
        assertThat(theatre.s3.buckets).containsExactlyInAnyOrder("posters", "programmes", "taken");
        assertThat(theatre.physicalId("box", "Posters")).isEqualTo("posters");
        assertThat(theatre.output("box", "Name")).isEqualTo("posters");
    }

    @Test
    void what_retains_is_kept_unless_the_rolled_back_operation_created_it_and_the_policy_says_so() {
        theatre.create("box", bucket("posters"));
        theatre.s3.buckets.add("taken");

        theatre.update("box", bucket("posters").replace("Outputs:", """
                  Kept: {Type: AWS::S3::Bucket, DeletionPolicy: Retain, Properties: {BucketName: kept}}
                  Gone: {Type: AWS::S3::Bucket, DeletionPolicy: RetainExceptOnCreate, Properties: {BucketName: gone}}
                  Taken: {Type: AWS::S3::Bucket, DependsOn: [Kept, Gone], Properties: {BucketName: taken}}
                Outputs:"""));

        assertThat(theatre.describe("box").get("StackStatus").asText()).isEqualTo("UPDATE_ROLLBACK_COMPLETE");
        assertThat(theatre.s3.buckets).containsExactlyInAnyOrder("posters", "programmes", "taken", "kept");
        assertThat(theatre.events("box")).contains("Kept DELETE_SKIPPED", "Gone DELETE_COMPLETE");
    }

    @Test
    void a_rollback_that_fails_says_so_and_can_be_continued() {
        createRole("one");
        theatre.s3.buckets.add("taken");
        iam.on("UpdateRole", request -> {
            if (request.text("Description").equals("one")) {
                throw new dev.stagedoor.emulator.core.bus.AwsException(503, "ServiceUnavailable", "Not now");
            }
            return Json.object();
        });

        String status = updateRole(role("two") + """
                  Taken: {Type: AWS::S3::Bucket, DependsOn: Usher, Properties: {BucketName: taken}}
                """);

        assertThat(status).isEqualTo("UPDATE_ROLLBACK_FAILED");
        assertThatThrownBy(() -> updateRole(role("three")))
                .hasMessageContaining("is in UPDATE_ROLLBACK_FAILED state and can"
                        + " not be updated");

        iam.accept("UpdateRole");
        theatre.call("ContinueUpdateRollback", Theatre.stack("box"));
        assertThat(theatre.settled("box")).isEqualTo("UPDATE_ROLLBACK_COMPLETE");
        assertThat(updateRole(role("three"))).isEqualTo("UPDATE_COMPLETE");
    }

    @Test
    void an_update_that_may_not_roll_back_stays_and_can_be_repeated() {
        theatre.create("box", bucket("posters"));
        theatre.s3.buckets.add("taken");
        String template = bucket("placards").replace("Outputs:", """
                  Taken: {Type: AWS::S3::Bucket, DependsOn: Programmes, Properties: {BucketName: taken}}
                Outputs:""");

        theatre.call("UpdateStack", Theatre.stack("box").put("TemplateBody", template).put("DisableRollback", true));
        assertThat(theatre.settled("box")).isEqualTo("UPDATE_FAILED");
        assertThat(theatre.s3.buckets).contains("posters", "placards");

        theatre.s3.buckets.remove("taken");
        assertThat(theatre.update("box", template)).isEqualTo("UPDATE_COMPLETE");
        assertThat(theatre.s3.buckets).containsExactlyInAnyOrder("placards", "programmes", "taken");
    }

    @Test
    void a_resource_with_a_name_of_its_own_is_not_replaced_by_its_double() {
        theatre.call("CreateStack", Theatre.stack("box").put("TemplateBody", named("/front/"))
                .set("Capabilities", Json.array().add("CAPABILITY_NAMED_IAM")));
        theatre.settled("box");

        theatre.call("UpdateStack", Theatre.stack("box").put("TemplateBody", named("/back/"))
                .set("Capabilities", Json.array().add("CAPABILITY_NAMED_IAM")));

        assertThat(theatre.settled("box")).isEqualTo("UPDATE_ROLLBACK_COMPLETE");
        assertThat(theatre.events("box")).contains("Usher UPDATE_FAILED CloudFormation cannot update a stack when a"
                + " custom-named resource requires replacing. Rename usher and update the stack again.");
    }

    private static String named(String path) {
        return """
                Resources:
                  Usher:
                    Type: AWS::IAM::Role
                    Properties: {RoleName: usher, Path: %s, AssumeRolePolicyDocument: {Version: 2012-10-17}}
                """.formatted(path);
    }

    @Test
    void two_operations_on_one_stack_do_not_go_together() {
        theatre.create("box", bucket("posters"));
        theatre.s3.service.on("CreateBucket", request -> {
            assertThatThrownBy(() -> theatre.update("box", bucket("third")))
                    .hasMessageContaining("is in UPDATE_IN_PROGRESS state and can not be updated.");
            return Json.object();
        });

        assertThat(theatre.update("box", bucket("placards"))).isEqualTo("UPDATE_COMPLETE");
        assertThat(theatre.s3.service.inputs("CreateBucket")).extracting(i -> i.get("Bucket").asText())
                .isEqualTo(List.of("posters", "programmes", "placards"));
    }
}
