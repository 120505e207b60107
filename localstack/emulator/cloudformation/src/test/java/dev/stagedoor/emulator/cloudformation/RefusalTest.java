package dev.stagedoor.emulator.cloudformation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is refused before anything is created, with name and place. */
class RefusalTest {

    private final Theatre theatre = new Theatre();

    @AfterEach
    void nothingWasCreated() {
        assertThat(theatre.s3.service.calls()).isEmpty();
        assertThat(theatre.call("ListStacks", Json.object()).get("StackSummaries")).isEmpty();
        theatre.close();
    }

    private void refused(String template, String... messages) {
        assertThatThrownBy(() -> theatre.create("box", template)).isInstanceOf(AwsException.class)
                .hasMessage(String.join("\n", messages));
    }

    @Test
    void unknown_types_and_properties_are_named_all_at_once_with_what_was_probably_meant() {
        refused("""
                Resources:
                  A:
                    Type: AWS::S3::Bukcet
                  B:
                    Type: AWS::ApiGateway::Stage
                    Properties:
                      RestApiId: abc
                      CanarySettings: {}
                  C: {Type: 'Custom::Seed'}
                  D: {Type: AWS::S3::Bucket, Properties: {Tags: [{Key: k, Valeu: v}]}}
                """,
                "template:3: Template format error: Unrecognized resource types: [AWS::S3::Bukcet]. The emulator does not have"
                        + " this type. Did you mean AWS::S3::Bucket?",
                "template:8: AWS::ApiGateway::Stage has no property CanarySettings. Did you mean CanarySetting?",
                "template:9: Template format error: Unrecognized resource types: [Custom::Seed]. Custom resources are not"
                        + " supported.",
                "template:10: AWS::S3::Bucket Tags[0] has no property Valeu. Did you mean Value?",
                "template:10: AWS::S3::Bucket Tags[0]: the property Value is required.");
    }

    @Test
    void what_aws_has_and_the_emulator_has_not_is_said_with_the_reason() {
        refused("""
                Resources:
                  B:
                    Type: AWS::S3::Bucket
                    Properties:
                      AccessControl: PublicRead
                  T:
                    Type: AWS::DynamoDB::Table
                    Properties: {AttributeDefinitions: [], KeySchema: [], ContributorInsightsSpecification: {Enabled: true}}
                """,
                "template:5: AWS::S3::Bucket: the property AccessControl is not supported: there are no ACLs; use an"
                        + " AWS::S3::BucketPolicy.",
                "template:8: AWS::DynamoDB::Table: ContributorInsightsSpecification.Enabled may not be true: there are no"
                        + " insights here.");
    }

    @Test
    void values_of_the_wrong_type_are_refused_as_far_as_they_are_known() {
        refused("""
                Parameters:
                  Size: {Type: String, Default: big}
                Resources:
                  G:
                    Type: AWS::Logs::LogGroup
                    Properties:
                      RetentionInDays: !Ref Size
                      LogGroupName: {a: b}
                      LogGroupClass: INFREQUENT
                """,
                "template:7: AWS::Logs::LogGroup: RetentionInDays must be a whole number, not big.",
                "template:8: AWS::Logs::LogGroup: LogGroupName must be a text.",
                "template:9: AWS::Logs::LogGroup: LogGroupClass may be only [STANDARD] here, not INFREQUENT.");
    }

    @Test
    void references_to_nothing_are_refused() {
        refused("""
                Conditions: {Never: !Equals [a, b]}
                Resources:
                  A: {Type: AWS::S3::Bucket, DependsOn: Z}
                  B: {Type: AWS::S3::Bucket, Properties: {BucketName: !Ref Bx}}
                  C: {Type: AWS::S3::Bucket, Properties: {BucketName: !GetAtt A.Name}}
                  D: {Type: AWS::S3::Bucket, Condition: Never}
                Outputs:
                  O: {Value: !Sub '${D}'}
                """,
                "template:3: Template format error: Unresolved resource dependencies [Z] in the Resources block of the"
                        + " template. Did you mean A?",
                "template:4: Template format error: Unresolved resource dependencies [Bx] in the Resources block of the"
                        + " template. Did you mean B?",
                "template:5: Template error: resource A does not support attribute type Name in Fn::GetAtt.",
                "template:8: Template format error: Unresolved resource dependencies [D] in the Outputs block of the"
                        + " template. Did you mean A?");
    }

    @Test
    void a_parameter_and_a_resource_cannot_have_one_name() {
        refused("Parameters: {A: {Type: String}}\nResources:\n  A: {Type: AWS::S3::Bucket}",
                "template:3: Template format error: A is the name of a parameter and of a resource.");
    }

    @Test
    void a_circle_is_named() {
        refused("""
                Resources:
                  A: {Type: AWS::S3::Bucket, Properties: {BucketName: !Ref B}}
                  B: {Type: AWS::S3::Bucket, DependsOn: A}
                """, "Circular dependency between resources: [A, B]");
    }

    @Test
    void what_a_condition_switches_off_is_not_looked_at() {
        assertThat(theatre.call("ValidateTemplate",
                Json.object().put("TemplateBody", "Resources: {A: {Type: 'X::Y::Z'}}")))
                .isNotNull();
        assertThatThrownBy(() -> theatre.create("box", """
                Conditions: {Never: !Equals [a, b]}
                Resources:
                  A: {Type: AWS::Cognito::UserPool, Condition: Never}
                  B: {Type: AWS::S3::Bucket, Properties: {Nope: 1, BucketName: !If [Never, !Ref A, b]}}
                """)).hasMessage("template:4: AWS::S3::Bucket has no property Nope.");
    }

    @Test
    void sections_attributes_and_options_that_would_have_no_effect_are_refused() {
        refused("Transform: AWS::Serverless-2016-10-31\nResources: {A: {Type: AWS::S3::Bucket}}",
                "template:1: Template format error: the section Transform is not supported.");
        refused("Resourcs: {}",
                "template:1: Invalid template property or properties [Resourcs]. Did you mean Resources?");
        refused("Resources:\n  A: {Type: AWS::S3::Bucket,\n    UpdatePolicy: {}}",
                "template:3: the attribute UpdatePolicy of resource A is not supported: no type here has update policies.");
        refused("Resources:\n  A: {Type: AWS::S3::Bucket, DeletionPolicy: Snapshot}",
                "template:2: Template format error: DeletionPolicy Snapshot is not supported: no type here has snapshots.");
        ObjectNode input = Theatre.stack("box").put("TemplateBody", "Resources: {A: {Type: AWS::S3::Bucket}}");
        assertThatThrownBy(() -> theatre.call("CreateStack",
                input.deepCopy().put("RoleARN", "arn:x").put("StackPolicyBody", "{}")))
                .hasMessage("CreateStack does not support RoleARN, StackPolicyBody here.");
        ObjectNode notified = input.deepCopy();
        notified.putArray("NotificationARNs").add("arn:aws:sns:x");
        assertThatThrownBy(() -> theatre.call("CreateStack", notified)).hasMessageContaining("there is no SNS here");
    }

    @Test
    void iam_needs_a_capability() {
        String role = "Resources: {R: {Type: AWS::IAM::Role, Properties: {%sAssumeRolePolicyDocument: {}}}}";
        refused(role.formatted(""), "Requires capabilities : [CAPABILITY_IAM]");
        refused(role.formatted("RoleName: usher, "), "Requires capabilities : [CAPABILITY_NAMED_IAM]");
    }

    @Test
    void a_short_template_cannot_make_gigabytes() {
        StringBuilder tags = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            tags.append("{Key: k").append(i).append(", Value: !Sub '").append("${P}".repeat(800)).append("'}, ");
        }
        ObjectNode input = Theatre.stack("box").put("TemplateBody", "Parameters: {P: {Type: String}}\nResources:\n"
                + "  A: {Type: AWS::S3::Bucket, Properties: {Tags: [" + tags + "]}}\n");
        Theatre.parameters(input, java.util.Map.of("P", "x".repeat(4_000)));

        assertThatThrownBy(() -> theatre.call("CreateStack", input))
                .hasMessageContaining("the values of this template together are too long");
    }

    @Test
    void a_template_in_the_request_is_bounded() {
        assertThatThrownBy(() -> theatre.create("box", "# " + "x".repeat(60_000))).hasMessageContaining("51200");
        assertThatThrownBy(() -> theatre.create("9box", "Resources: {}"))
                .hasMessageContaining("Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*");
        refused("Resources: {}", "Template format error: At least one Resources member must be defined.");
    }
}
