package dev.stagedoor.infra.deployer.stack;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import dev.stagedoor.infra.deployer.Recorded;
import dev.stagedoor.infra.deployer.TestAssembly;
import dev.stagedoor.infra.deployer.stack.StackOperations.Result;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StackOperationsTest {

    private static final String STACK = "AWS::CloudFormation::Stack";

    private final FakeCloudFormation cloudFormation = new FakeCloudFormation();
    private final Recorded console = new Recorded();

    @Test
    void aStackThatIsNotThereIsCreated() throws IOException {
        cloudFormation.onExecute(fake -> fake.with("theatre", StackStatus.CREATE_COMPLETE)
                .event("theatre", "Data", STACK, FakeCloudFormation.id("data"), "CREATE_IN_PROGRESS", null)
                .event("data", "SeatsTable", "AWS::DynamoDB::Table", "seats", "CREATE_COMPLETE", null)
                .event("theatre", "Data", STACK, FakeCloudFormation.id("data"), "CREATE_COMPLETE", null));

        assertThat(deploy()).isEqualTo(Result.CREATED);

        assertThat(cloudFormation.changeSets).singleElement().satisfies(changeSet -> {
            assertThat(changeSet.changeSetType()).isEqualTo(ChangeSetType.CREATE);
            assertThat(changeSet.templateURL()).isEqualTo("http://bucket/template.json");
            assertThat(changeSet.tags()).singleElement()
                    .satisfies(tag -> assertThat(tag.key()).isEqualTo("stagedoor:stack"));
        });
        assertThat(console.lines()).as("what began and ended between two looks is told once")
                .filteredOn(line -> line.startsWith("deploy> Data ")).singleElement().asString()
                .matches("deploy> Data +CREATE_COMPLETE");
    }

    @Test
    void aStackThatIsThereIsUpdated() throws IOException {
        cloudFormation.with("theatre", StackStatus.CREATE_COMPLETE)
                .onExecute(fake -> fake.with("theatre", StackStatus.UPDATE_COMPLETE));

        assertThat(deploy()).isEqualTo(Result.UPDATED);
    }

    @Test
    void nothingToChangeIsASuccess() throws IOException {
        cloudFormation.with("theatre", StackStatus.CREATE_COMPLETE)
                .failing(
                        "The submitted information didn't contain changes. Submit different information to create a change set.");

        assertThat(deploy()).isEqualTo(Result.UNCHANGED);
    }

    @Test
    void aRefusedTemplateIsReportedWithTheSourceAndNothingIsLeft() {
        int line = lineOf("stacks/gateway.json", "\"PrivateIntegration\": {");
        cloudFormation.failing("gateway.json:" + line + ": AWS::ApiGateway::Stage has no property Stagename.");

        assertThatThrownBy(this::deploy).isInstanceOf(StackFailedException.class)
                .hasMessageStartingWith("infra/stacks/gateway.yaml:").hasMessageContaining("has no property Stagename")
                .hasMessageEndingWith("Nothing was deployed.");
        assertThat(cloudFormation.deleted).containsExactly("theatre");
    }

    @Test
    void aRequestThatIsRefusedAtOnceIsReportedToo() {
        cloudFormation.refusing("Template format error: unsupported structure.");

        assertThatThrownBy(this::deploy).isInstanceOf(StackFailedException.class)
                .hasMessageStartingWith("Template format error");
    }

    @Test
    void theInnermostCauseOfAFailureIsNamedWithItsSource() {
        cloudFormation.onExecute(fake -> fake.with("theatre", StackStatus.ROLLBACK_COMPLETE)
                .event("theatre", "Bookings", STACK, FakeCloudFormation.id("bookings"), "CREATE_IN_PROGRESS",
                        null)
                .event("bookings", "ReadRole", "AWS::IAM::Role", "", "CREATE_FAILED", "Resource creation cancelled")
                .event("bookings", "TicketRole", "AWS::IAM::Role", "", "CREATE_FAILED", "The policy is malformed.")
                .event("theatre", "Bookings", STACK, FakeCloudFormation.id("bookings"), "CREATE_FAILED",
                        "Embedded stack was not successfully created: The following resource(s) failed to create: [TicketRole]."));

        assertThatThrownBy(this::deploy).isInstanceOf(StackFailedException.class).message()
                .matches(
                        "(?s)infra/stacks/bookings.yaml:\\d+: Bookings/TicketRole \\(AWS::IAM::Role\\) failed: The policy is malformed\\..*")
                .endsWith("The stack theatre failed. What it had created was removed.");
    }

    @Test
    void whatHappenedBeforeDoesNotCount() {
        cloudFormation.with("theatre", StackStatus.UPDATE_COMPLETE)
                .event("data", "SeatsTable", "AWS::DynamoDB::Table", "x", "UPDATE_FAILED", "long ago")
                .event("theatre", "Data", STACK, FakeCloudFormation.id("data"), "UPDATE_FAILED", "long ago")
                .onExecute(fake -> fake.with("theatre", StackStatus.UPDATE_ROLLBACK_COMPLETE)
                        .event("theatre", "Data", STACK, FakeCloudFormation.id("data"), "UPDATE_IN_PROGRESS", null)
                        .event("data", "ShowsTable", "AWS::DynamoDB::Table", "y", "UPDATE_FAILED", "now"));

        assertThatThrownBy(this::deploy).message().contains("Data/ShowsTable", "now", "It is as it was before.")
                .doesNotContain("long ago");
    }

    @Test
    void whatAFailedCreationLeftIsRemovedFirst() throws IOException {
        cloudFormation.with("theatre", StackStatus.ROLLBACK_COMPLETE)
                .onExecute(fake -> fake.with("theatre", StackStatus.CREATE_COMPLETE));

        assertThat(deploy()).isEqualTo(Result.CREATED);
        assertThat(cloudFormation.deleted).containsExactly(FakeCloudFormation.id("theatre"));
    }

    @Test
    void aBusyStackIsLeftAlone() {
        cloudFormation.with("theatre", StackStatus.UPDATE_IN_PROGRESS);

        assertThatThrownBy(this::deploy).hasMessageContaining("another deployment is at work");
        assertThat(cloudFormation.changeSets).isEmpty();
    }

    @Test
    void withThePreviousTemplateOtherParametersKeepTheirValues() throws IOException {
        cloudFormation
                .with("theatre", StackStatus.CREATE_COMPLETE,
                        stack -> stack.parameters(parameter("StageName", "dev"), parameter("DeploymentOverride", "")))
                .onExecute(fake -> fake.with("theatre", StackStatus.UPDATE_COMPLETE));

        operations().deploy(new StackRequest("theatre", new StackRequest.TemplateSource.Previous(),
                Map.of("DeploymentOverride", "abc123"),
                Map.of()));

        assertThat(cloudFormation.changeSets.get(0).usePreviousTemplate()).isTrue();
        assertThat(cloudFormation.changeSets.get(0).parameters()).containsExactly(
                parameter("DeploymentOverride", "abc123"),
                Parameter.builder().parameterKey("StageName").usePreviousValue(true).build());
    }

    @Test
    void whatCannotBeDeletedIsNamed() throws IOException {
        FakeCloudFormation stubborn = cloudFormation.with("theatre", StackStatus.DELETE_FAILED);
        StackOperations operations = new StackOperations(new StubbornDelete(stubborn),
                new SourcePositions(TestAssembly.read()),
                console, Recorded.pace());
        Stack stack = new Stacks(stubborn).find("theatre").orElseThrow();

        assertThatThrownBy(() -> operations.delete(stack)).isInstanceOf(StackFailedException.class)
                .hasMessageContaining("ArtifactBucket (AWS::S3::Bucket) failed: The bucket is not empty");
    }

    private Result deploy() throws IOException {
        return operations()
                .deploy(new StackRequest("theatre", new StackRequest.TemplateSource.Url("http://bucket/template.json"),
                        Map.of("StageName", "dev"), Map.of("stagedoor:stack", "theatre")));
    }

    private StackOperations operations() throws IOException {
        return new StackOperations(cloudFormation, new SourcePositions(TestAssembly.read()), console, Recorded.pace());
    }

    private static Parameter parameter(String key, String value) {
        return Parameter.builder().parameterKey(key).parameterValue(value).build();
    }

    private static int lineOf(String file, String text) {
        try {
            List<String> lines = TestAssembly.read().template(file).lines().toList();
            return lines.indexOf(lines.stream().filter(line -> line.contains(text)).findFirst().orElseThrow()) + 1;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
