package dev.stagedoor.emulator.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.bus.AwsException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ChangeSetTest {

    private static final String TEMPLATE = """
            Resources:
              Posters: {Type: AWS::S3::Bucket, Properties: {BucketName: posters}}
              Programmes:
                Type: AWS::S3::Bucket
                Properties: {Tags: [{Key: beside, Value: !Ref Posters}]}
            """;

    private final Theatre theatre = new Theatre();

    @AfterEach
    void close() {
        theatre.close();
    }

    private String changeSet(String type, String template) {
        return theatre.call("CreateChangeSet", named().put("ChangeSetType", type).put("TemplateBody", template))
                .get("Id")
                .asText();
    }

    private static ObjectNode named() {
        return Theatre.stack("box").put("ChangeSetName", "next");
    }

    private JsonNode describe() {
        return theatre.call("DescribeChangeSet", named());
    }

    @Test
    void a_stack_is_created_by_a_change_set() {
        changeSet("CREATE", TEMPLATE);

        assertThat(theatre.describe("box").get("StackStatus").asText()).isEqualTo("REVIEW_IN_PROGRESS");
        assertThat(theatre.s3.buckets).isEmpty();
        assertThat(describe().get("Status").asText()).isEqualTo("CREATE_COMPLETE");
        assertThat(describe().get("ExecutionStatus").asText()).isEqualTo("AVAILABLE");
        assertThat(describe().get("Changes")).extracting(c -> c.at("/ResourceChange/Action").asText() + " "
                + c.at("/ResourceChange/LogicalResourceId").asText()).containsExactly("Add Posters", "Add Programmes");

        theatre.call("ExecuteChangeSet", named());
        assertThat(theatre.settled("box")).isEqualTo("CREATE_COMPLETE");
        assertThat(theatre.s3.buckets).hasSize(2);
        assertThatThrownBy(this::describe).hasMessage("ChangeSet [next] does not exist");
    }

    @Test
    void an_update_says_what_it_would_do_and_what_is_not_known_yet() {
        theatre.create("box", TEMPLATE);

        changeSet("UPDATE", TEMPLATE.replace("BucketName: posters", "BucketName: placards")
                + "  Tickets: {Type: AWS::S3::Bucket}\n");

        JsonNode changes = describe().get("Changes");
        assertThat(changes).extracting(c -> c.at("/ResourceChange/Action").asText() + " "
                + c.at("/ResourceChange/LogicalResourceId").asText() + " "
                + c.at("/ResourceChange/Replacement").asText(""))
                .containsExactlyInAnyOrder("Modify Posters True", "Modify Programmes False", "Add Tickets ");
        assertThat(changes.get(0).at("/ResourceChange/Details/0/Target/Name").asText()).isEqualTo("BucketName");
        assertThat(changes.get(0).at("/ResourceChange/Details/0/Target/RequiresRecreation").asText())
                .isEqualTo("Always");
        assertThat(theatre.s3.buckets).contains("posters").doesNotContain("placards");

        theatre.call("ExecuteChangeSet", named());
        assertThat(theatre.settled("box")).isEqualTo("UPDATE_COMPLETE");
        assertThat(theatre.s3.buckets).hasSize(3).contains("placards");
    }

    @Test
    void a_change_set_without_changes_fails_in_awss_words_and_cannot_be_executed() {
        theatre.create("box", TEMPLATE);

        changeSet("UPDATE", TEMPLATE);

        assertThat(describe().get("Status").asText()).isEqualTo("FAILED");
        assertThat(describe().get("StatusReason").asText())
                .isEqualTo("The submitted information didn't contain changes. Submit"
                        + " different information to create a change set.");
        assertThatThrownBy(() -> theatre.call("ExecuteChangeSet", named()))
                .extracting(e -> ((AwsException) e).code()).isEqualTo("InvalidChangeSetStatus");
    }

    @Test
    void what_is_removed_or_only_an_output_is_a_change_too() {
        theatre.create("box", TEMPLATE + "  Third: {Type: AWS::S3::Bucket}\n");

        changeSet("UPDATE", TEMPLATE);
        assertThat(describe().get("Changes")).extracting(c -> c.at("/ResourceChange/Action").asText())
                .containsExactly("Remove");
        theatre.call("DeleteChangeSet", named());

        changeSet("UPDATE", TEMPLATE + "  Third: {Type: AWS::S3::Bucket}\nOutputs: {Name: {Value: !Ref Posters}}\n");
        assertThat(describe().get("Status").asText()).isEqualTo("CREATE_COMPLETE");
        theatre.call("ExecuteChangeSet", named());
        theatre.settled("box");
        assertThat(theatre.output("box", "Name")).isEqualTo("posters");
    }

    @Test
    void a_deleted_change_set_is_gone_and_another_may_have_its_name() {
        changeSet("CREATE", TEMPLATE);
        assertThatThrownBy(() -> changeSet("CREATE", TEMPLATE)).extracting(e -> ((AwsException) e).code())
                .isEqualTo("AlreadyExistsException");

        theatre.call("DeleteChangeSet", named());
        theatre.call("DeleteChangeSet", named());

        assertThat(changeSet("CREATE", TEMPLATE))
                .startsWith("arn:aws:cloudformation:us-east-1:000000000000:changeSet/next/");
    }

    @Test
    void other_plans_are_void_once_one_was_executed() {
        theatre.create("box", TEMPLATE);
        changeSet("UPDATE", TEMPLATE + "  Third: {Type: AWS::S3::Bucket}\n");
        theatre.call("CreateChangeSet", Theatre.stack("box").put("ChangeSetName", "other").put("TemplateBody",
                TEMPLATE + "  Fourth: {Type: AWS::S3::Bucket}\n"));

        theatre.call("ExecuteChangeSet", named());
        theatre.settled("box");

        assertThat(theatre.call("ListChangeSets", Theatre.stack("box")).get("Summaries")).isEmpty();
    }

    @Test
    void a_mistake_is_refused_at_once_and_leaves_no_stack_behind() {
        assertThatThrownBy(() -> changeSet("CREATE", TEMPLATE.replace("BucketName", "BucketNme")))
                .hasMessage("template:2: AWS::S3::Bucket has no property BucketNme. Did you mean BucketName?");

        assertThatThrownBy(() -> theatre.describe("box")).hasMessage("Stack with id box does not exist");
    }

    @Test
    void another_deletion_policy_is_a_change_and_then_holds() {
        theatre.create("box", TEMPLATE);
        String retaining = TEMPLATE.replace("{Type: AWS::S3::Bucket, Properties: {BucketName: posters}}",
                "{Type: AWS::S3::Bucket, DeletionPolicy: Retain, Properties: {BucketName: posters}}");

        changeSet("UPDATE", retaining);
        assertThat(describe().at("/Changes/0/ResourceChange/Scope/0").asText()).isEqualTo("DeletionPolicy");
        theatre.call("ExecuteChangeSet", named());
        theatre.settled("box");
        theatre.delete("box");

        assertThat(theatre.s3.buckets).containsExactly("posters");
    }
}
