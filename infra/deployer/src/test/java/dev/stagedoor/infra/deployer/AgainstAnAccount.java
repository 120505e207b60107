package dev.stagedoor.infra.deployer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.stagedoor.infra.assembler.output.Assembly;
import dev.stagedoor.infra.deployer.image.AppImage;
import dev.stagedoor.infra.deployer.stack.FakeCloudFormation;
import dev.stagedoor.infra.deployer.target.Options;
import dev.stagedoor.infra.deployer.target.Target;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.ResourceStatus;
import software.amazon.awssdk.services.cloudformation.model.StackResource;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.cloudformation.model.Tag;

/** Tests of the deployer against an account in memory: what is there, and what the next change leaves there. */
abstract class AgainstAnAccount {

    static final Tag OURS = Tag.builder().key("stagedoor:stack").value("stagedoor").build();

    @TempDir
    Path folder;

    final FakeClients clients = new FakeClients();
    final Recorded console = new Recorded();
    Distribution distribution;
    Assembly assembly;

    @BeforeEach
    void writeDistribution() throws IOException {
        assembly = TestAssembly.read();
        Path app = Files.createDirectories(folder.resolve("quarkus-app"));
        Files.writeString(app.resolve("quarkus-run.jar"), "run");
        for (String service : List.of("shows", "seating")) {
            AppImage.of(app).write(folder.resolve("images").resolve(service));
        }
        distribution = new Distribution(TestAssembly.read().folder(), folder.resolve("images"), Path.of("../season"));
    }

    Deployer deployer(Target target) {
        return deployer(Options.of(target));
    }

    Deployer deployer(Options options) {
        return new Deployer(options, distribution, console, clients, Recorded.pace());
    }

    Map<String, String> parameters(int changeSet) {
        return clients.cloudFormation.changeSets.get(changeSet).parameters().stream()
                .filter(parameter -> parameter.parameterValue() != null)
                .collect(Collectors.toMap(Parameter::parameterKey, Parameter::parameterValue));
    }

    void bootstrapCreates(boolean repository) {
        clients.cloudFormation.onExecute(fake -> bootstrap(StackStatus.CREATE_COMPLETE, repository));
    }

    void bootstrap(StackStatus status, boolean repository) {
        clients.cloudFormation.with("stagedoor-bootstrap", status, stack -> stack.tags(OURS)
                .outputs(repository
                        ? List.of(output("ArtifactBucket", "bucket"),
                                output("ShowsRepositoryUri", "registry/stagedoor/shows"),
                                output("SeatingRepositoryUri", "registry/stagedoor/seating"))
                        : List.of(output("ArtifactBucket", "bucket"))));
    }

    /** The next execution leaves the main stack and its gateway stack like this. */
    void mainCreates(StackStatus status, Map<String, String> gatewayValues) {
        clients.cloudFormation.onExecute(fake -> {
            main(status, OURS);
            gateway(gatewayValues);
        });
    }

    void main(StackStatus status, Tag tag) {
        main(status, tag, "d1");
    }

    void main(StackStatus status, Tag tag, String prodDeployment) {
        main(status, tag, prodDeployment, parameter("DevRelease", ""), parameter("ProdRelease", ""));
    }

    void main(StackStatus status, Tag tag, String prodDeployment, Parameter... parameters) {
        List<Parameter> all = new ArrayList<>(List.of(parameters));
        all.add(parameter("PrivateIntegration", "true"));
        clients.cloudFormation.with("stagedoor", status,
                stack -> stack.tags(tag).parameters(all)
                        .outputs(output("RestApiId", "api1"), output("DevDeploymentId", "d2"),
                                output("ProdDeploymentId", prodDeployment), output("ShowsTable", "shows"),
                                output("SeatsTable", "seats"), output("AllotmentsTable", "allotments")));
    }

    /** The system is there, with that deployment, and the bootstrap stack needs an update. */
    void there(String deploymentId, Map<String, String> gatewayValues) {
        bootstrap(StackStatus.CREATE_COMPLETE, true);
        bootstrapCreates(true);
        main(StackStatus.CREATE_COMPLETE, OURS);
        gateway(gatewayValues);
        clients.cloudFormation.with("release", StackStatus.CREATE_COMPLETE, stack -> stack.stackName("release"));
        clients.cloudFormation.resources.put(FakeCloudFormation.id("stagedoor"),
                List.of(resource("Gateway", "AWS::CloudFormation::Stack", FakeCloudFormation.id("gateway")),
                        resource("Release", "AWS::CloudFormation::Stack", FakeCloudFormation.id("release"))));
        clients.cloudFormation.resources.put(FakeCloudFormation.id("release"),
                List.of(resource(deploymentId, "AWS::ApiGateway::Deployment", "d2")));
    }

    void gateway(Map<String, String> values) {
        clients.cloudFormation.with("gateway", StackStatus.CREATE_COMPLETE, stack -> stack
                .parameters(
                        values.entrySet().stream().map(value -> parameter(value.getKey(), value.getValue())).toList()));
    }

    static StackResource resource(String id, String type, String physicalId) {
        return StackResource.builder().logicalResourceId(id).resourceType(type).physicalResourceId(physicalId)
                .resourceStatus(ResourceStatus.CREATE_COMPLETE).build();
    }

    static Parameter parameter(String key, String value) {
        return Parameter.builder().parameterKey(key).parameterValue(value).build();
    }

    static Output output(String key, String value) {
        return Output.builder().outputKey(key).outputValue(value).build();
    }
}
