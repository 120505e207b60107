package dev.stagedoor.acceptance.cloudformation;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import dev.stagedoor.acceptance.target.Capability;
import dev.stagedoor.acceptance.target.Eventually;
import dev.stagedoor.acceptance.target.Needs;
import dev.stagedoor.acceptance.target.OnTarget;
import dev.stagedoor.acceptance.target.Target;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What fails half-way leaves nothing behind, and says what failed. */
@OnTarget
@Needs(Capability.LOCAL_PROCESSES)
class FailedStackScenario {

    private final CloudFormationClient cloudFormation;
    private final DynamoDbClient tables;

    FailedStackScenario(Target target) {
        this.cloudFormation = target.client(CloudFormationClient.builder());
        this.tables = target.client(DynamoDbClient.builder());
    }

    @Test
    void aStackWhoseSecondResourceFailsTakesTheFirstOneAway() throws Exception {
        String name = name();
        cloudFormation
                .createStack(r -> r.stackName(name).templateBody(twoTables(name, "taken-" + name, "taken-" + name)));
        Stack stack = settled(name);
        assertThat(stack.stackStatusAsString()).isEqualTo("ROLLBACK_COMPLETE");
        assertThat(tables.listTables().tableNames()).noneMatch(t -> t.contains(name));
        List<StackEvent> events = cloudFormation.describeStackEvents(r -> r.stackName(name)).stackEvents();
        assertThat(events).anyMatch(e -> e.resourceStatusAsString().equals("CREATE_FAILED")
                && e.resourceStatusReason().contains("taken-" + name));
        cloudFormation.deleteStack(r -> r.stackName(name));
    }

    @Test
    void anUpdateThatFailsBringsTheOldStateBackAndTheRepeatedUpdateSucceeds() throws Exception {
        String name = name();
        cloudFormation.createStack(r -> r.stackName(name).templateBody(twoTables(name, "a-" + name, "b-" + name)));
        assertThat(settled(name).stackStatusAsString()).isEqualTo("CREATE_COMPLETE");
        cloudFormation.updateStack(r -> r.stackName(name).templateBody(twoTables(name, "c-" + name, "c-" + name)));
        assertThat(settled(name).stackStatusAsString()).isEqualTo("UPDATE_ROLLBACK_COMPLETE");
        assertThat(tables.listTables().tableNames()).contains("a-" + name, "b-" + name).doesNotContain("c-" + name);
        cloudFormation.updateStack(r -> r.stackName(name).templateBody(twoTables(name, "c-" + name, "d-" + name)));
        assertThat(settled(name).stackStatusAsString()).isEqualTo("UPDATE_COMPLETE");
        assertThat(tables.listTables().tableNames()).contains("c-" + name, "d-" + name).doesNotContain("a-" + name);
        cloudFormation.deleteStack(r -> r.stackName(name));
    }

    @Test
    void whatCannotBeIsRefusedBeforeAnythingIsCreated() {
        refused("{\"Resources\":{\"A\":{\"Type\":\"AWS::EC2::Instance\"}}}", "AWS::EC2::Instance");
        refused("{\"Resources\":{\"A\":{\"Type\":\"AWS::DynamoDB::Table\",\"Properties\":{\"TableNam\":\"x\"}}}}",
                "TableName");
        refused("Resources:\n  A:\n    Type: AWS::S3::Bucket\n    Properties: {BucketName: !Ref B}\n"
                + "  B:\n    Type: AWS::S3::Bucket\n    Properties: {BucketName: !Ref A}\n", "Circular dependency");
        refused("Resources: [", "Template format error");
        refused("{\"Resources\":{\"A\":{\"Type\":\"AWS::S3::Bucket\",\"Properties\":{\"BucketName\":{\"Ref\":\"Nope\"}}}}}",
                "Nope");
        refused("{}", "Resources");
    }

    private void refused(String template, String because) {
        String name = name();
        assertThatThrownBy(() -> cloudFormation.createStack(r -> r.stackName(name).templateBody(template))).as(template)
                .isInstanceOf(CloudFormationException.class).hasMessageContaining(because);
        assertThatThrownBy(() -> cloudFormation.describeStacks(r -> r.stackName(name)))
                .hasMessageContaining("does not exist");
    }

    private Stack settled(String name) throws Exception {
        return Eventually.find("settled stack " + name, Duration.ofMinutes(1),
                () -> cloudFormation.describeStacks(r -> r.stackName(name)).stacks().stream()
                        .filter(stack -> !stack.stackStatusAsString().endsWith("_IN_PROGRESS")).findFirst());
    }

    private static String name() {
        return "scenario-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String twoTables(String name, String first, String second) {
        String table = """
                {"Type":"AWS::DynamoDB::Table","Properties":{"TableName":"%s","BillingMode":"PAY_PER_REQUEST",
                "AttributeDefinitions":[{"AttributeName":"pk","AttributeType":"S"}],
                "KeySchema":[{"AttributeName":"pk","KeyType":"HASH"}]}%s}""";
        return "{\"Resources\":{\"First\":" + table.formatted(first, "") + ",\"Second\":"
                + table.formatted(second, ",\"DependsOn\":\"First\"") + "}}";
    }
}
