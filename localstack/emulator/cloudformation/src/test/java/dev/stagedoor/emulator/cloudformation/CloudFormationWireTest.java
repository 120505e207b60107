package dev.stagedoor.emulator.cloudformation;

import java.net.URI;
import java.util.concurrent.TimeUnit;

import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.WireRequest;
import dev.stagedoor.emulator.core.bus.WireResponse;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.AlreadyExistsException;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetNotFoundException;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetStatus;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.InsufficientCapabilitiesException;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.ResourceStatus;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.cloudformation.model.Tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The real SDK client against the service's wire protocol. */
class CloudFormationWireTest {

    private static final String TEMPLATE = """
            Description: Posters & programmes <all>
            Parameters: {Name: {Type: String, Default: posters}}
            Resources:
              Posters: {Type: AWS::S3::Bucket, Properties: {BucketName: !Ref Name}}
            Outputs:
              Name: {Value: !Ref Posters, Description: the bucket, Export: {Name: posters}}
            """;

    private final Theatre theatre = new Theatre();
    private CloudFormationClient client;

    @BeforeEach
    void start() throws Exception {
        HttpServer server = theatre.vertx.createHttpServer().requestHandler(this::serve).listen(0, "127.0.0.1")
                .toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        client = CloudFormationClient.builder().region(Region.US_EAST_1)
                .endpointOverride(URI.create("http://127.0.0.1:" + server.actualPort()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClient(UrlConnectionHttpClient.create()).build();
    }

    @AfterEach
    void stop() {
        client.close();
        theatre.close();
    }

    private void serve(HttpServerRequest http) {
        http.body().onSuccess(body -> {
            WireRequest wire = new WireRequest(http.method().name(), http.path(), "", http.headers(), body);
            AwsRequest call = theatre.service.protocol().decode(wire, Theatre.ROOT, "r-1");
            theatre.bus.call(call).map(answer -> theatre.service.protocol().encode(call, answer))
                    .otherwise(e -> theatre.service.protocol().encodeError((AwsException) e, "r-1"))
                    .onSuccess(answer -> answer(http, answer));
        });
    }

    private static void answer(HttpServerRequest http, WireResponse answer) {
        http.response().setStatusCode(answer.status());
        http.response().headers().addAll(answer.headers());
        http.response().end(answer.body());
    }

    @Test
    void a_stack_lives_from_its_creation_to_its_deletion() {
        String id = client.createStack(r -> r.stackName("box").templateBody(TEMPLATE)
                .parameters(Parameter.builder().parameterKey("Name").parameterValue("placards").build())
                .tags(Tag.builder().key("season").value("spring").build())).stackId();
        theatre.settled("box");

        Stack stack = client.describeStacks(r -> r.stackName("box")).stacks().get(0);
        assertThat(stack.stackId()).isEqualTo(id);
        assertThat(stack.stackStatus()).isEqualTo(StackStatus.CREATE_COMPLETE);
        assertThat(stack.description()).isEqualTo("Posters & programmes <all>");
        assertThat(stack.creationTime()).isEqualTo(theatre.clock.instant());
        assertThat(stack.tags()).containsExactly(Tag.builder().key("season").value("spring").build());
        assertThat(stack.parameters().get(0).parameterValue()).isEqualTo("placards");
        assertThat(stack.outputs().get(0).outputValue()).isEqualTo("placards");
        assertThat(client.describeStackResources(r -> r.stackName("box")).stackResources().get(0).resourceStatus())
                .isEqualTo(ResourceStatus.CREATE_COMPLETE);
        assertThat(client.listStackResources(r -> r.stackName("box")).stackResourceSummaries()).hasSize(1);
        assertThat(
                client.describeStackResource(r -> r.stackName("box").logicalResourceId("Posters")).stackResourceDetail()
                        .physicalResourceId())
                .isEqualTo("placards");
        assertThat(client.describeStackEventsPaginator(r -> r.stackName("box")).stackEvents()).hasSize(5);
        assertThat(client.getTemplate(r -> r.stackName("box")).templateBody()).isEqualTo(TEMPLATE);
        assertThat(client.listExports(r -> r.build()).exports()).hasSize(1);
        assertThat(client.listStacks(r -> r.stackStatusFilters(StackStatus.CREATE_COMPLETE)).stackSummaries())
                .hasSize(1);

        client.deleteStack(r -> r.stackName("box"));
        theatre.settled(id);
        assertThat(client.describeStacks(r -> r.stackName(id)).stacks().get(0).stackStatus())
                .isEqualTo(StackStatus.DELETE_COMPLETE);
    }

    @Test
    void change_sets_work_as_the_cli_uses_them() {
        String id = client.createChangeSet(r -> r.stackName("box").changeSetName("first").templateBody(TEMPLATE)
                .changeSetType(ChangeSetType.CREATE)).id();
        assertThat(client.describeChangeSet(r -> r.changeSetName(id)).status())
                .isEqualTo(ChangeSetStatus.CREATE_COMPLETE);
        assertThat(client.describeChangeSet(r -> r.changeSetName(id)).changes().get(0).resourceChange()
                .logicalResourceId())
                .isEqualTo("Posters");
        client.executeChangeSet(r -> r.changeSetName(id));
        theatre.settled("box");

        client.createChangeSet(r -> r.stackName("box").changeSetName("second").usePreviousTemplate(true)
                .parameters(Parameter.builder().parameterKey("Name").usePreviousValue(true).build()));
        assertThat(client.describeChangeSet(r -> r.changeSetName("second").stackName("box")).statusReason())
                .contains("didn't contain changes");
        client.deleteChangeSet(r -> r.changeSetName("second").stackName("box"));
        assertThatThrownBy(() -> client.describeChangeSet(r -> r.changeSetName("second").stackName("box")))
                .isInstanceOf(ChangeSetNotFoundException.class);
    }

    @Test
    void errors_are_the_exceptions_that_the_sdk_knows() {
        client.createStack(r -> r.stackName("box").templateBody(TEMPLATE));
        theatre.settled("box");

        assertThatThrownBy(() -> client.createStack(r -> r.stackName("box").templateBody(TEMPLATE)))
                .isInstanceOf(AlreadyExistsException.class);
        assertThatThrownBy(() -> client.createStack(r -> r.stackName("other").templateBody("""
                Resources: {R: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {}}}}
                """))).isInstanceOf(InsufficientCapabilitiesException.class);
        assertThatThrownBy(() -> client.describeStacks(r -> r.stackName("nobody")))
                .isInstanceOf(CloudFormationException.class)
                .satisfies(e -> assertThat(((CloudFormationException) e).awsErrorDetails().errorCode())
                        .isEqualTo("ValidationError"))
                .hasMessageContaining("Stack with id nobody does not exist");
    }

    @Test
    void a_template_is_validated() {
        var answer = client.validateTemplate(r -> r.templateBody(TEMPLATE));

        assertThat(answer.parameters().get(0).defaultValue()).isEqualTo("posters");
        assertThat(answer.hasCapabilities()).isFalse();
        assertThatThrownBy(() -> client.validateTemplate(r -> r.templateBody("Resources: [")))
                .hasMessageContaining("YAML not well-formed. (line 1, column ");
    }

    @Test
    void a_template_is_summed_up_as_the_cli_wants_it_before_an_update() {
        client.createStack(r -> r.stackName("box").templateBody(TEMPLATE));
        theatre.settled("box");

        var summary = client.getTemplateSummary(r -> r.stackName("box"));
        assertThat(summary.parameters().get(0).parameterType()).isEqualTo("String");
        assertThat(summary.resourceTypes()).containsExactly("AWS::S3::Bucket");
        assertThat(client.getTemplateSummary(r -> r.templateBody(TEMPLATE)).parameters())
                .isEqualTo(summary.parameters());
    }
}
