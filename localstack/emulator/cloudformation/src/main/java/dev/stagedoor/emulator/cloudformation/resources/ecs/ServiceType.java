package dev.stagedoor.emulator.cloudformation.resources.ecs;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.Members;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.Properties;
import dev.stagedoor.emulator.cloudformation.resources.RecordedReasons;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.bool;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.list;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.oneOf;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.onlyFalse;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.refused;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.structure;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.tags;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.texts;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.whole;

/**
 * A service; it is complete when its tasks run and, behind a load balancer, are healthy.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-service.html">the
 * reference</a>.
 */
public final class ServiceType implements ResourceType {

    private static final String PLATFORM = "every task is a process of this machine";

    private static final Schema SCHEMA = Schema.of(text("ServiceName").replaces(), text("Cluster").replaces(),
            text("TaskDefinition").require(), whole("DesiredCount"), oneOf("LaunchType", "FARGATE").replaces(),
            oneOf("SchedulingStrategy", "REPLICA").replaces(), whole("HealthCheckGracePeriodSeconds"),
            structure("DeploymentConfiguration", whole("MinimumHealthyPercent"), whole("MaximumPercent"),
                    structure("DeploymentCircuitBreaker", bool("Enable").require(), bool("Rollback").require()),
                    oneOf("Strategy", "ROLLING"), refused("Alarms", "there are no alarms here"),
                    refused("BakeTimeInMinutes", "deployments are rolling"),
                    refused("LifecycleHooks", "deployments have no hooks here")),
            list("LoadBalancers", text("TargetGroupArn").require(), text("ContainerName"), whole("ContainerPort"),
                    refused("LoadBalancerName", "there are no classic load balancers here"),
                    refused("AdvancedConfiguration", "deployments are rolling")),
            structure("NetworkConfiguration",
                    structure("AwsvpcConfiguration", oneOf("AssignPublicIp", "ENABLED", "DISABLED"),
                            texts("Subnets"), texts("SecurityGroups")))
                    .recorded(RecordedReasons.NETWORK),
            oneOf("PropagateTags", "SERVICE", "TASK_DEFINITION", "NONE").recorded("tasks carry no tags here"),
            bool("EnableECSManagedTags").recorded("tasks carry no tags here"),
            text("PlatformVersion").recorded(PLATFORM),
            oneOf("AvailabilityZoneRebalancing", "ENABLED", "DISABLED").recorded(PLATFORM), tags(),
            onlyFalse("EnableExecuteCommand", "there is no ECS Exec here"),
            structure("DeploymentController", oneOf("Type", "ECS")),
            refused("CapacityProviderStrategy", PLATFORM), refused("PlacementConstraints", PLATFORM),
            refused("PlacementStrategies", PLATFORM), refused("Role", "a Fargate service has no role of its own"),
            refused("ServiceConnectConfiguration", "there is no Service Connect here"),
            refused("ServiceRegistries", "there is no Cloud Map here"),
            refused("VolumeConfigurations", "tasks have no volumes here"),
            refused("VpcLatticeConfigurations", "there is no VPC Lattice here"),
            refused("ForceNewDeployment", "deploy a new task definition"));

    @Override
    public String name() {
        return "AWS::ECS::Service";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Set<String> attributes() {
        return Set.of("Name", "ServiceArn");
    }

    @Override
    public PhysicalResource create(ResourceRequest request) {
        ObjectNode input = members(request, Json.object());
        String name = request.nameOr("ServiceName", 255);
        Properties.copy(lower(request), input, "launchType", "schedulingStrategy");
        EcsTags.CALLS.add(input, request.properties());
        JsonNode service = request.call("ecs", "CreateService", input.put("serviceName", name)).path("service");
        String arn = service.path("serviceArn").asText();
        request.created(arn);
        ServiceRollout.await(arn, request);
        return PhysicalResource.of(arn).with("Name", name).with("ServiceArn", arn);
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        ObjectNode before = request.previousProperties();
        if (Properties.differ(before, request.properties(), "TaskDefinition", "DesiredCount", "DeploymentConfiguration",
                "LoadBalancers", "HealthCheckGracePeriodSeconds", "NetworkConfiguration", "PropagateTags",
                "EnableECSManagedTags", "PlatformVersion", "AvailabilityZoneRebalancing")) {
            ObjectNode input = members(request, Json.object().put("service", request.physicalId()));
            request.call("ecs", "UpdateService", input);
            ServiceRollout.await(request.physicalId(), request);
        }
        EcsTags.CALLS.update(request.physicalId(), request);
        return new PhysicalResource(request.physicalId(), request.attributes());
    }

    @Override
    public void delete(ResourceRequest request) {
        ObjectNode input = ServiceRollout.inCluster(request).put("service", request.physicalId()).put("force", true);
        request.callUnlessGone("ecs", "DeleteService", input, "ServiceNotFoundException", "ServiceNotActiveException",
                "ClusterNotFoundException");
        ServiceRollout.awaitGone(request.physicalId(), request);
    }

    private static ObjectNode members(ResourceRequest request, ObjectNode input) {
        return Properties.copy(lower(request), input, "cluster", "taskDefinition", "desiredCount",
                "deploymentConfiguration", "loadBalancers", "healthCheckGracePeriodSeconds", "networkConfiguration",
                "propagateTags", "enableECSManagedTags", "platformVersion", "availabilityZoneRebalancing");
    }

    private static ObjectNode lower(ResourceRequest request) {
        return (ObjectNode) Members.lower(SCHEMA.structure(), request.properties());
    }
}
