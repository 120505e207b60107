package dev.stagedoor.emulator.cloudformation.resources.ecs;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.cloudformation.resources.Members;
import dev.stagedoor.emulator.cloudformation.resources.PhysicalResource;
import dev.stagedoor.emulator.cloudformation.resources.RecordedReasons;
import dev.stagedoor.emulator.cloudformation.resources.ResourceRequest;
import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.schema.PropertySpec;
import dev.stagedoor.emulator.cloudformation.schema.Schema;
import dev.stagedoor.emulator.core.Json;

import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.bool;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.list;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.map;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.oneOf;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.refused;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.structure;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.tags;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.text;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.texts;
import static dev.stagedoor.emulator.cloudformation.schema.PropertySpec.whole;

/**
 * A task definition of one container. A change registers another revision.
 * See <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-taskdefinition.html">the
 * reference</a>.
 */
public final class TaskDefinitionType implements ResourceType {

    private static final String SIZE_OF_TASK = "the size of the task counts, not that of its one container";
    private static final String PLATFORM = "a task is a process of this machine";
    private static final String PROCESS = "a task is the JVM process of its image's application";

    private static final Schema SCHEMA = Schema.of(text("Family").replaces(), containers().require().replaces(),
            text("ExecutionRoleArn").replaces(), text("TaskRoleArn").replaces(),
            text("Cpu").replaces(), text("Memory").replaces(),
            oneOf("NetworkMode", "awsvpc").replaces().recorded(RecordedReasons.NETWORK),
            texts("RequiresCompatibilities").replaces().recorded(PLATFORM),
            structure("RuntimePlatform", oneOf("CpuArchitecture", "X86_64", "ARM64"),
                    oneOf("OperatingSystemFamily", "LINUX")).replaces().recorded(PLATFORM),
            tags(), refused("Volumes", PROCESS), refused("PlacementConstraints", PLATFORM),
            refused("EphemeralStorage", "/tmp is the machine's own"), refused("IpcMode", PROCESS),
            refused("PidMode", PROCESS), refused("ProxyConfiguration", "there is no App Mesh here"),
            refused("EnableFaultInjection", "faults are not injected"),
            refused("InferenceAccelerators", PLATFORM));

    private static PropertySpec containers() {
        return list("ContainerDefinitions", text("Name").require(), text("Image").require(), bool("Essential"),
                list("PortMappings", whole("ContainerPort"), whole("HostPort"), oneOf("Protocol", "tcp"), text("Name"),
                        text("AppProtocol")),
                list("Environment", text("Name"), text("Value")),
                structure("LogConfiguration", oneOf("LogDriver", "awslogs").require(), map("Options")),
                whole("Cpu").recorded(SIZE_OF_TASK), whole("Memory").recorded(SIZE_OF_TASK),
                whole("MemoryReservation").recorded(SIZE_OF_TASK), refused("Command", PROCESS),
                refused("EntryPoint", PROCESS),
                refused("HealthCheck", "the target group of the service looks after its tasks"),
                refused("Secrets", "there is no Secrets Manager here"), refused("MountPoints", PROCESS),
                refused("DependsOn", "a task has one container"), refused("User", PROCESS),
                refused("WorkingDirectory", PROCESS), refused("ReadonlyRootFilesystem", PROCESS),
                refused("EnvironmentFiles", "environment comes from the task definition only"),
                refused("StopTimeout", "tasks end within the emulator's own limit"),
                refused("LinuxParameters", PROCESS));
    }

    @Override
    public String name() {
        return "AWS::ECS::TaskDefinition";
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Set<String> attributes() {
        return Set.of("TaskDefinitionArn");
    }

    @Override
    public PhysicalResource create(ResourceRequest request) {
        ObjectNode input = (ObjectNode) Members.lower(SCHEMA.structure(), request.properties());
        input.remove("tags");
        EcsTags.CALLS.add(input, request.properties());
        input.put("family", request.nameOr("Family", 255));
        String arn = request.call("ecs", "RegisterTaskDefinition", input).path("taskDefinition")
                .path("taskDefinitionArn").asText();
        return PhysicalResource.of(arn).with("TaskDefinitionArn", arn);
    }

    @Override
    public PhysicalResource update(ResourceRequest request) {
        EcsTags.CALLS.update(request.physicalId(), request);
        return new PhysicalResource(request.physicalId(), request.attributes());
    }

    @Override
    public void delete(ResourceRequest request) {
        request.call("ecs", "DeregisterTaskDefinition", Json.object().put("taskDefinition", request.physicalId()));
    }
}
