package dev.stagedoor.emulator.cloudformation;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.iam.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a caller can ask of an operation beside the template. */
class StackOptionsTest {

    private static final String FAILING = """
            Resources:
              Kept: {Type: AWS::S3::Bucket, DeletionPolicy: Retain, Properties: {BucketName: kept}}
              Taken: {Type: AWS::S3::Bucket, DependsOn: Kept, Properties: {BucketName: taken}}
            """;

    private final Theatre theatre = new Theatre();

    @AfterEach
    void close() {
        theatre.close();
    }

    private ObjectNode failing() {
        theatre.s3.buckets.add("taken");
        return Theatre.stack("box").put("TemplateBody", FAILING);
    }

    @Test
    void on_failure_do_nothing_leaves_everything_and_the_stack_can_be_repaired_or_deleted() {
        theatre.call("CreateStack", failing().put("OnFailure", "DO_NOTHING"));
        assertThat(theatre.settled("box")).isEqualTo("CREATE_FAILED");
        assertThat(theatre.s3.buckets).contains("kept");
        assertThat(theatre.events("box"))
                .contains("box CREATE_FAILED The following resource(s) failed to create: [Taken]. ");

        theatre.s3.buckets.remove("taken");
        assertThat(theatre.update("box", FAILING)).isEqualTo("UPDATE_COMPLETE");
        assertThat(theatre.s3.buckets).containsExactlyInAnyOrder("kept", "taken");
    }

    @Test
    void on_failure_delete_leaves_no_stack() {
        theatre.call("CreateStack", failing().put("OnFailure", "DELETE"));
        String id = theatre.call("ListStacks", Json.object()).at("/StackSummaries/0/StackId").asText();

        assertThat(theatre.settled(id)).isEqualTo("DELETE_COMPLETE");
        assertThatThrownBy(() -> theatre.describe("box")).hasMessageContaining("does not exist");
    }

    @Test
    void retain_except_on_create_removes_what_would_be_retained() {
        theatre.call("CreateStack", failing());
        theatre.settled("box");
        assertThat(theatre.s3.buckets).contains("kept");
        assertThat(theatre.events("box")).contains("Kept DELETE_SKIPPED");
        theatre.s3.buckets.remove("kept");
        theatre.delete("box");

        theatre.call("CreateStack", failing().put("RetainExceptOnCreate", true));
        assertThat(theatre.settled("box")).isEqualTo("ROLLBACK_COMPLETE");
        assertThat(theatre.s3.buckets).doesNotContain("kept");
    }

    @Test
    void a_deletion_that_fails_says_so_and_can_be_repeated_without_the_culprit() {
        theatre.create("box", FAILING.replace("DeletionPolicy: Retain, ", ""));
        theatre.s3.service.fail("DeleteBucket", 409, "BucketNotEmpty", "The bucket you tried to delete is not empty");

        assertThat(theatre.delete("box")).isEqualTo("DELETE_FAILED");
        assertThat(theatre.describe("box").get("StackStatusReason").asText())
                .isEqualTo("The following resource(s) failed to delete: [Taken]. ");
        assertThat(theatre.events("box"))
                .anyMatch(event -> event.startsWith("Taken DELETE_FAILED Resource handler returned"
                        + " message: \"The bucket you tried to delete is not empty\""));

        theatre.s3.service.accept("DeleteBucket");
        String id = theatre.describe("box").get("StackId").asText();
        theatre.call("DeleteStack", Theatre.stack("box").set("RetainResources", Json.array().add("Taken")));
        assertThat(theatre.settled(id)).isEqualTo("DELETE_COMPLETE");
        assertThat(theatre.events(id)).contains("Taken DELETE_SKIPPED", "Kept DELETE_COMPLETE");
    }

    @Test
    void termination_protection_holds_until_it_is_taken_off() {
        theatre.call("CreateStack", Theatre.stack("box").put("TemplateBody", "Resources: {A: {Type: AWS::S3::Bucket}}")
                .put("EnableTerminationProtection", "true"));
        theatre.settled("box");

        assertThatThrownBy(() -> theatre.delete("box"))
                .hasMessage("Stack [box] cannot be deleted while TerminationProtection is enabled");
        theatre.call("UpdateTerminationProtection", Theatre.stack("box").put("EnableTerminationProtection", "false"));
        assertThat(theatre.delete("box")).isEqualTo("DELETE_COMPLETE");
    }

    @Test
    void a_creation_repeated_with_the_same_token_answers_the_same_stack() {
        ObjectNode input = Theatre.stack("box").put("TemplateBody", "Resources: {A: {Type: AWS::S3::Bucket}}")
                .put("ClientRequestToken", "once");

        assertThat(theatre.call("CreateStack", input)).isEqualTo(theatre.call("CreateStack", input));
        theatre.settled("box");
    }

    @Test
    void tags_of_the_stack_go_to_its_resources_and_their_own_win() {
        ObjectNode input = Theatre.stack("box").put("TemplateBody", """
                Resources:
                  A: {Type: AWS::S3::Bucket, Properties: {Tags: [{Key: team, Value: stage}]}}
                """);
        input.putArray("Tags").add(tag("team", "box office")).add(tag("season", "spring"));
        theatre.call("CreateStack", input);
        theatre.settled("box");

        JsonNode tags = theatre.s3.service.inputs("PutBucketTagging").get(0).at("/Tagging/TagSet");
        assertThat(tags).extracting(t -> t.get("Key").asText() + "=" + t.get("Value").asText())
                .containsExactlyInAnyOrder("team=stage", "season=spring");
        assertThat(theatre.describe("box").get("Tags")).hasSize(2);
    }

    private static ObjectNode tag(String key, String value) {
        return Json.object().put("Key", key).put("Value", value);
    }

    @Test
    void a_value_with_no_echo_is_never_shown() {
        ObjectNode input = Theatre.stack("box").put("TemplateBody", """
                Parameters: {Secret: {Type: String, NoEcho: true}}
                Resources:
                  A: {Type: AWS::S3::Bucket, Properties: {Tags: [{Key: code, Value: !Sub 'x-${Secret}'}]}}
                """);
        theatre.call("CreateStack", Theatre.parameters(input, Map.of("Secret", "opensesame")));
        theatre.settled("box");

        assertThat(theatre.describe("box").at("/Parameters/0/ParameterValue").asText()).isEqualTo("****");
        assertThat(theatre.call("DescribeStackEvents", Theatre.stack("box")).toString()).doesNotContain("opensesame")
                .contains("x-****");
    }

    @Test
    void previous_parameters_and_template_can_be_used_again() {
        ObjectNode input = Theatre.stack("box").put("TemplateBody", """
                Parameters: {Name: {Type: String}, Suffix: {Type: String, Default: a}}
                Resources:
                  A: {Type: AWS::S3::Bucket, Properties: {BucketName: !Sub '${Name}-${Suffix}'}}
                """);
        theatre.call("CreateStack", Theatre.parameters(input, Map.of("Name", "posters")));
        theatre.settled("box");

        ObjectNode update = Theatre.stack("box").put("UsePreviousTemplate", "true");
        update.putArray("Parameters").add(Json.object().put("ParameterKey", "Name").put("UsePreviousValue", "true"))
                .add(Json.object().put("ParameterKey", "Suffix").put("ParameterValue", "b"));
        theatre.call("UpdateStack", update);

        assertThat(theatre.settled("box")).isEqualTo("UPDATE_COMPLETE");
        assertThat(theatre.s3.buckets).containsExactly("posters-b");
    }

    @Test
    void other_services_are_called_in_the_callers_name() {
        Caller alice = new Caller.User("000000000000", "alice", "arn:aws:iam::000000000000:user/alice", "AIDA1",
                "AKIA1");
        theatre.callAs(alice, "CreateStack", Theatre.stack("box").put("TemplateBody",
                "Resources: {A: {Type: AWS::S3::Bucket}}"));
        theatre.settled("box");

        assertThat(theatre.s3.service.requests()).allMatch(request -> request.caller().equals(alice));
    }

    @Test
    void a_stack_is_asked_for_with_its_arn_when_access_is_checked() {
        theatre.create("box", "Resources: {A: {Type: AWS::S3::Bucket}}");
        var named = dev.stagedoor.emulator.core.bus.AwsRequest.of("cloudformation", "DeleteStack", Theatre.stack("box"),
                Theatre.ROOT, "r");

        assertThat(theatre.service.resources(named)).containsExactly(theatre.describe("box").get("StackId").asText());
    }

    @Test
    void what_is_recorded_only_is_listed_with_its_place() {
        theatre.create("box", """
                Resources:
                  Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
                  Posters:
                    Type: AWS::S3::Bucket
                    Properties:
                      PublicAccessBlockConfiguration: !Ref AWS::NoValue
                """);

        assertThat(theatre.service.recordedOnly()).extracting(r -> r.place() + " " + r.logicalId() + " " + r.property())
                .containsExactly("template:2 Vpc *", "template:6 Posters PublicAccessBlockConfiguration");
    }
}
