package dev.stagedoor.emulator.cloudformation;

import java.util.Map;

import dev.stagedoor.emulator.core.bus.AwsException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StackLifecycleTest {

    private static final String ONE_BUCKET = """
            Description: One bucket
            Parameters:
              Season: {Type: String, Default: spring}
            Resources:
              Posters:
                Type: AWS::S3::Bucket
                Properties:
                  BucketName: !Sub 'posters-${Season}'
            Outputs:
              Name: {Value: !Ref Posters, Description: Where they are}
              Arn: {Value: !GetAtt Posters.Arn}
            """;

    private final Theatre theatre = new Theatre();

    @AfterEach
    void close() {
        theatre.close();
    }

    @Test
    void a_stack_is_created_described_and_deleted() {
        assertThat(theatre.create("box", ONE_BUCKET)).isEqualTo("CREATE_COMPLETE");

        assertThat(theatre.s3.buckets).containsExactly("posters-spring");
        assertThat(theatre.output("box", "Name")).isEqualTo("posters-spring");
        assertThat(theatre.output("box", "Arn")).isEqualTo("arn:aws:s3:::posters-spring");
        assertThat(theatre.describe("box").get("Description").asText()).isEqualTo("One bucket");
        assertThat(theatre.physicalId("box", "Posters")).isEqualTo("posters-spring");
        assertThat(theatre.events("box")).containsExactly("box CREATE_IN_PROGRESS User Initiated",
                "Posters CREATE_IN_PROGRESS", "Posters CREATE_IN_PROGRESS Resource creation Initiated",
                "Posters CREATE_COMPLETE", "box CREATE_COMPLETE");

        assertThat(theatre.delete("box")).isEqualTo("DELETE_COMPLETE");
        assertThat(theatre.s3.buckets).isEmpty();
        assertThatThrownBy(() -> theatre.describe("box")).isInstanceOf(AwsException.class)
                .hasMessage("Stack with id box does not exist");
    }

    @Test
    void parameters_reach_the_resources() {
        theatre.call("CreateStack", Theatre.parameters(Theatre.stack("box").put("TemplateBody", ONE_BUCKET),
                Map.of("Season", "autumn")));

        assertThat(theatre.settled("box")).isEqualTo("CREATE_COMPLETE");
        assertThat(theatre.s3.buckets).containsExactly("posters-autumn");
    }

    @Test
    void a_name_is_made_of_stack_logical_id_and_random_characters() {
        theatre.create("box", """
                Resources:
                  Posters: {Type: AWS::S3::Bucket}
                """);

        assertThat(theatre.physicalId("box", "Posters")).matches("box-posters-[a-z2-7]{12}");
    }

    @Test
    void a_second_stack_of_the_same_name_is_refused() {
        theatre.create("box", ONE_BUCKET);

        assertThatThrownBy(() -> theatre.create("box", ONE_BUCKET)).hasMessage("Stack [box] already exists")
                .extracting(e -> ((AwsException) e).code()).isEqualTo("AlreadyExistsException");
    }

    @Test
    void what_failed_is_named_and_everything_created_is_removed_again() {
        theatre.s3.buckets.add("taken");
        String status = theatre.create("box", """
                Resources:
                  First: {Type: AWS::S3::Bucket, Properties: {BucketName: first}}
                  Second:
                    Type: AWS::S3::Bucket
                    DependsOn: First
                    Properties: {BucketName: taken}
                  Third:
                    Type: AWS::S3::Bucket
                    DependsOn: Second
                """);

        assertThat(status).isEqualTo("ROLLBACK_COMPLETE");
        assertThat(theatre.s3.buckets).containsExactly("taken");
        assertThat(theatre.events("box")).contains(
                "box ROLLBACK_IN_PROGRESS The following resource(s) failed to create: [Second]. Rollback requested by user.",
                "First DELETE_COMPLETE", "box ROLLBACK_COMPLETE");
        assertThat(theatre.events("box")).noneMatch(event -> event.startsWith("Third"));
        assertThat(theatre.events("box")).contains("Second CREATE_FAILED taken already exists");
    }

    @Test
    void resources_are_deleted_in_the_reverse_of_the_order_of_their_creation() {
        theatre.create("box", """
                Resources:
                  B: {Type: AWS::S3::Bucket, Properties: {BucketName: bbb, Tags: [{Key: of, Value: !Ref A}]}}
                  A: {Type: AWS::S3::Bucket, Properties: {BucketName: aaa}}
                """);
        theatre.delete("box");

        assertThat(theatre.s3.service.requests()).extracting(r -> r.operation() + " " + r.text("Bucket"))
                .containsExactly(
                        "HeadBucket aaa", "CreateBucket aaa", "HeadBucket bbb", "CreateBucket bbb",
                        "PutBucketTagging bbb", "DeleteBucket bbb", "DeleteBucket aaa");
    }
}
