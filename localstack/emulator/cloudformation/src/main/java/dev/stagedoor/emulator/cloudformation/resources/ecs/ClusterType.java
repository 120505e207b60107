package dev.stagedoor.emulator.cloudformation.resources.ecs;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.refused;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.tags;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;

/**
 * A cluster.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-cluster.html">the
 * reference</a>.
 */
public final class ClusterType implements ResourceType {

    private static final String FARGATE_ONLY = "every task is a process of this machine";

    private static final Schema SCHEMA = Schema.of(text("ClusterName").replaces(), tags(),
            refused("CapacityProviders", FARGATE_ONLY), refused("DefaultCapacityProviderStrategy", FARGATE_ONLY),
            refused("ClusterSettings", "there are no Container Insights here"),
            refused("Configuration", "there is no ECS Exec here"),
            refused("ServiceConnectDefaults", "there is no Service Connect here"));

    @Override
    public String name() {
        return "AWS::ECS::Cluster";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public String nameProperty() {
        return "ClusterName";
    }

    @Override
    public Set<String> attributes() {
        return Set.of("Arn");
    }

    @Override
    public PhysicalResource create(ResourceRequest request) {
        String name = request.nameOr("ClusterName", 255);
        ObjectNode input = Json.object().put("clusterName", name);
        EcsTags.CALLS.add(input, request.properties());
        String arn = request.call("ecs", "CreateCluster", input).path("cluster").path("clusterArn").asText();
        return PhysicalResource.of(name).with("Arn", arn);
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        EcsTags.CALLS.update(request.attributes().path("Arn").asText(), request);
        return new PhysicalResource(request.physicalId(), request.attributes());
    }

    @Override
    public void delete(ResourceRequest request) {
        request.callUnlessGone("ecs", "DeleteCluster", Json.object().put("cluster", request.physicalId()),
                "ClusterNotFoundException");
    }
}
