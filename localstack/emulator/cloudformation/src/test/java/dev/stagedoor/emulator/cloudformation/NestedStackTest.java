package dev.stagedoor.emulator.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.core.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NestedStackTest {

    private static final String OUTER = """
            Parameters:
              Bucket: {Type: String, Default: artifacts}
            Resources:
              Data:
                Type: AWS::CloudFormation::Stack
                Properties:
                  TemplateURL: !Sub 'https://${Bucket}.s3.amazonaws.com/stacks/data.yaml'
                  Parameters: {Name: posters}
              Copy:
                Type: AWS::CloudFormation::Stack
                Properties:
                  TemplateURL: !Sub 'http://127.0.0.1:4566/${Bucket}/stacks/data.yaml'
                  Parameters: {Name: !Sub '${Data.Outputs.Name}-copy'}
            Outputs:
              Copied: {Value: !GetAtt Copy.Outputs.Name}
            """;
    private static final String INNER = """
            Parameters:
              Name: {Type: String}
            Resources:
              Bucket: {Type: AWS::S3::Bucket, Properties: {BucketName: !Ref Name}}
            Outputs:
              Name: {Value: !Ref Bucket}
            """;

    private final Theatre theatre = new Theatre();

    @AfterEach
    void close() {
        theatre.close();
    }

    private void inner(String template) {
        theatre.s3.objects.put("artifacts/stacks/data.yaml", template);
    }

    @Test
    void the_outputs_of_one_inner_stack_are_parameters_of_the_next() {
        inner(INNER);

        assertThat(theatre.create("theatre", OUTER)).isEqualTo("CREATE_COMPLETE");

        assertThat(theatre.s3.buckets).containsExactlyInAnyOrder("posters", "posters-copy");
        assertThat(theatre.output("theatre", "Copied")).isEqualTo("posters-copy");
        JsonNode copy = theatre.describe(theatre.physicalId("theatre", "Copy"));
        assertThat(copy.get("StackName").asText()).matches("theatre-Copy-[A-Z2-7]{12}");
        assertThat(copy.get("ParentId").asText()).isEqualTo(copy.get("RootId").asText())
                .isEqualTo(theatre.describe("theatre").get("StackId").asText());
    }

    @Test
    void deleting_the_outer_stack_deletes_the_inner_ones() {
        inner(INNER);
        theatre.create("theatre", OUTER);

        assertThat(theatre.delete("theatre")).isEqualTo("DELETE_COMPLETE");

        assertThat(theatre.s3.buckets).isEmpty();
        assertThat(theatre.call("DescribeStacks", Json.object()).get("Stacks")).isEmpty();
    }

    @Test
    void why_an_inner_stack_failed_is_said_outside_and_nothing_stays() {
        inner(INNER);
        theatre.s3.buckets.add("posters-copy");

        assertThat(theatre.create("theatre", OUTER)).isEqualTo("ROLLBACK_COMPLETE");

        assertThat(theatre.s3.buckets).containsExactly("posters-copy");
        assertThat(theatre.events("theatre"))
                .anyMatch(event -> event.startsWith("Copy CREATE_FAILED Embedded stack arn:aws:")
                        && event.contains(
                                "was not successfully created: The following resource(s) failed to create: [Bucket]. ")
                        && event.contains("Bucket: posters-copy already exists"));
        assertThat(theatre.call("DescribeStacks", Json.object()).get("Stacks")).hasSize(1);
    }

    @Test
    void a_change_inside_is_a_change_and_no_change_inside_is_none() {
        inner(INNER);
        theatre.create("theatre", OUTER);

        assertThatThrownBy(() -> theatre.update("theatre", OUTER)).hasMessage("No updates are to be performed.");

        inner(INNER.replace("!Ref Name", "!Sub '${Name}-2027'"));
        assertThat(theatre.update("theatre", OUTER)).isEqualTo("UPDATE_COMPLETE");
        assertThat(theatre.s3.buckets).containsExactlyInAnyOrder("posters-2027", "posters-2027-copy-2027");
        assertThat(theatre.output("theatre", "Copied")).isEqualTo("posters-2027-copy-2027");
    }

    @Test
    void an_inner_stack_that_was_updated_goes_back_when_the_outer_update_fails() {
        inner(INNER);
        theatre.create("theatre", OUTER);
        inner(INNER.replace("!Ref Name", "!Sub '${Name}-2027'"));
        theatre.s3.buckets.add("posters-2027-copy-2027");

        assertThat(theatre.update("theatre", OUTER)).isEqualTo("UPDATE_ROLLBACK_COMPLETE");

        assertThat(theatre.s3.buckets).containsExactlyInAnyOrder("posters", "posters-copy", "posters-2027-copy-2027");
        assertThat(theatre.output("theatre", "Copied")).isEqualTo("posters-copy");
        assertThat(theatre.describe(theatre.physicalId("theatre", "Data")).get("StackStatus").asText())
                .isEqualTo("UPDATE_ROLLBACK_COMPLETE");
        assertThat(theatre.describe(theatre.physicalId("theatre", "Copy")).get("StackStatus").asText())
                .isEqualTo("UPDATE_ROLLBACK_COMPLETE");

        theatre.s3.buckets.remove("posters-2027-copy-2027");
        assertThat(theatre.update("theatre", OUTER)).isEqualTo("UPDATE_COMPLETE");
        assertThat(theatre.s3.buckets).containsExactlyInAnyOrder("posters-2027", "posters-2027-copy-2027");
    }

    @Test
    void a_mistake_inside_is_refused_with_its_place_before_anything_is_created() {
        inner(INNER.replace("BucketName", "BucketNam"));

        assertThatThrownBy(() -> theatre.create("theatre", OUTER)).hasMessage(
                "data.yaml:4: AWS::S3::Bucket has no property BucketNam. Did you mean BucketName?");
        assertThat(theatre.call("ListStacks", Json.object()).get("StackSummaries")).isEmpty();
        assertThat(theatre.s3.service.calls()).containsOnly("GetObject");
    }

    @Test
    void a_missing_inner_template_or_output_or_parameter_is_refused() {
        assertThatThrownBy(() -> theatre.create("theatre", OUTER)).hasMessageContaining("template:4: the template"
                + " s3://artifacts/stacks/data.yaml cannot be read: The specified key does not exist.");

        inner(INNER.replace("Name: {Value", "Nam: {Value"));
        assertThatThrownBy(() -> theatre.create("theatre", OUTER))
                .hasMessageContaining(
                        "does not support attribute type Outputs.Name in Fn::GetAtt. Did you mean Outputs.Nam?");

        inner(INNER.replace("Name: {Type: String}", "Nome: {Type: String}").replace("!Ref Name", "!Ref Nome"));
        assertThatThrownBy(() -> theatre.create("theatre", OUTER))
                .hasMessageContaining("template:4: Parameters: [Name] do not exist in the template");
    }

    @Test
    void a_template_that_contains_itself_is_refused() {
        inner("""
                Resources:
                  Again:
                    Type: AWS::CloudFormation::Stack
                    Properties: {TemplateURL: 'https://artifacts.s3.amazonaws.com/stacks/data.yaml'}
                """);

        assertThatThrownBy(() -> theatre.create("theatre", OUTER)).hasMessageContaining("no more than 5 deep");
    }

    @Test
    void more_inner_stacks_than_threads_do_not_wait_for_each_other() {
        StringBuilder outer = new StringBuilder("Resources:\n");
        for (int i = 0; i < 20; i++) {
            outer.append("  S").append(i).append(": {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL:"
                    + " 'https://artifacts.s3.amazonaws.com/stacks/data.yaml'}}\n");
        }
        StringBuilder buckets = new StringBuilder("Resources:\n");
        for (int i = 0; i < 10; i++) {
            buckets.append("  B").append(i).append(": {Type: AWS::S3::Bucket}\n");
        }
        inner(buckets.toString());

        assertThat(theatre.create("theatre", outer.toString())).isEqualTo("CREATE_COMPLETE");
        assertThat(theatre.s3.buckets).hasSize(200);
        assertThat(theatre.delete("theatre")).isEqualTo("DELETE_COMPLETE");
        assertThat(theatre.s3.buckets).isEmpty();
    }
}
