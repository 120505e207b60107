package dev.stagedoor.emulator.cloudformation.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.stagedoor.emulator.cloudformation.resources.ResourceType;
import dev.stagedoor.emulator.cloudformation.resources.apigateway.AccountType;
import dev.stagedoor.emulator.cloudformation.resources.apigateway.ApiKeyType;
import dev.stagedoor.emulator.cloudformation.resources.apigateway.DeploymentType;
import dev.stagedoor.emulator.cloudformation.resources.apigateway.GatewayResponseType;
import dev.stagedoor.emulator.cloudformation.resources.apigateway.ModelType;
import dev.stagedoor.emulator.cloudformation.resources.apigateway.RequestValidatorType;
import dev.stagedoor.emulator.cloudformation.resources.apigateway.RestApiType;
import dev.stagedoor.emulator.cloudformation.resources.apigateway.StageType;
import dev.stagedoor.emulator.cloudformation.resources.apigateway.UsagePlanKeyType;
import dev.stagedoor.emulator.cloudformation.resources.apigateway.UsagePlanType;
import dev.stagedoor.emulator.cloudformation.resources.apigatewayv2.VpcLinkType;
import dev.stagedoor.emulator.cloudformation.resources.cloudformation.StackType;
import dev.stagedoor.emulator.cloudformation.resources.cloudwatch.AlarmType;
import dev.stagedoor.emulator.cloudformation.resources.cloudwatch.DashboardType;
import dev.stagedoor.emulator.cloudformation.resources.dynamodb.TableType;
import dev.stagedoor.emulator.cloudformation.resources.ec2.InternetGatewayType;
import dev.stagedoor.emulator.cloudformation.resources.ec2.RouteTableType;
import dev.stagedoor.emulator.cloudformation.resources.ec2.RouteType;
import dev.stagedoor.emulator.cloudformation.resources.ec2.SecurityGroupEgressType;
import dev.stagedoor.emulator.cloudformation.resources.ec2.SecurityGroupIngressType;
import dev.stagedoor.emulator.cloudformation.resources.ec2.SecurityGroupType;
import dev.stagedoor.emulator.cloudformation.resources.ec2.SubnetRouteTableAssociationType;
import dev.stagedoor.emulator.cloudformation.resources.ec2.SubnetType;
import dev.stagedoor.emulator.cloudformation.resources.ec2.VpcEndpointType;
import dev.stagedoor.emulator.cloudformation.resources.ec2.VpcGatewayAttachmentType;
import dev.stagedoor.emulator.cloudformation.resources.ec2.VpcType;
import dev.stagedoor.emulator.cloudformation.resources.ecr.RepositoryType;
import dev.stagedoor.emulator.cloudformation.resources.ecs.ClusterType;
import dev.stagedoor.emulator.cloudformation.resources.ecs.ServiceType;
import dev.stagedoor.emulator.cloudformation.resources.ecs.TaskDefinitionType;
import dev.stagedoor.emulator.cloudformation.resources.elasticloadbalancing.ListenerRuleType;
import dev.stagedoor.emulator.cloudformation.resources.elasticloadbalancing.ListenerType;
import dev.stagedoor.emulator.cloudformation.resources.elasticloadbalancing.LoadBalancerType;
import dev.stagedoor.emulator.cloudformation.resources.elasticloadbalancing.TargetGroupType;
import dev.stagedoor.emulator.cloudformation.resources.iam.ManagedPolicyType;
import dev.stagedoor.emulator.cloudformation.resources.iam.PolicyType;
import dev.stagedoor.emulator.cloudformation.resources.iam.RoleType;
import dev.stagedoor.emulator.cloudformation.resources.lambda.AliasType;
import dev.stagedoor.emulator.cloudformation.resources.lambda.EventSourceMappingType;
import dev.stagedoor.emulator.cloudformation.resources.lambda.FunctionType;
import dev.stagedoor.emulator.cloudformation.resources.lambda.PermissionType;
import dev.stagedoor.emulator.cloudformation.resources.lambda.VersionType;
import dev.stagedoor.emulator.cloudformation.resources.logs.LogGroupType;
import dev.stagedoor.emulator.cloudformation.resources.s3.BucketPolicyType;
import dev.stagedoor.emulator.cloudformation.resources.s3.BucketType;
import dev.stagedoor.emulator.cloudformation.resources.sqs.QueuePolicyType;
import dev.stagedoor.emulator.cloudformation.resources.sqs.QueueType;
import dev.stagedoor.emulator.cloudformation.resources.stepfunctions.ActivityType;
import dev.stagedoor.emulator.cloudformation.resources.stepfunctions.StateMachineAliasType;
import dev.stagedoor.emulator.cloudformation.resources.stepfunctions.StateMachineType;
import dev.stagedoor.emulator.cloudformation.resources.stepfunctions.StateMachineVersionType;

/** Every resource type that there is. To add one, write its class and name it here. */
public final class ResourceTypes {

    private static final List<ResourceType> ALL = List.of(new AccountType(), new ApiKeyType(), new DeploymentType(),
            new GatewayResponseType(), new ModelType(), new RequestValidatorType(), new RestApiType(), new StageType(),
            new UsagePlanKeyType(), new UsagePlanType(),
            new VpcLinkType(), new StackType(), new AlarmType(), new DashboardType(),
            new TableType(), new InternetGatewayType(), new RouteTableType(), new RouteType(),
            new SecurityGroupEgressType(), new SecurityGroupIngressType(), new SecurityGroupType(),
            new SubnetRouteTableAssociationType(), new SubnetType(), new VpcEndpointType(),
            new VpcGatewayAttachmentType(), new VpcType(), new RepositoryType(), new ClusterType(), new ServiceType(),
            new TaskDefinitionType(), new ListenerRuleType(), new ListenerType(), new LoadBalancerType(),
            new TargetGroupType(), new ManagedPolicyType(), new PolicyType(), new RoleType(), new AliasType(),
            new EventSourceMappingType(), new FunctionType(), new PermissionType(), new VersionType(),
            new LogGroupType(), new BucketPolicyType(),
            new BucketType(), new QueuePolicyType(), new QueueType(), new ActivityType(), new StateMachineAliasType(),
            new StateMachineType(), new StateMachineVersionType());

    private final Map<String, ResourceType> byName = new TreeMap<>();

    public ResourceTypes() {
        this(ALL);
    }

    /** Other types than those of the emulator, for tests. */
    public ResourceTypes(Collection<ResourceType> types) {
        types.forEach(type -> byName.put(type.name(), type));
    }

    /** The type of that name, or null. */
    public ResourceType get(String name) {
        return byName.get(name);
    }

    /** In alphabetical order. */
    public Collection<ResourceType> all() {
        return byName.values();
    }

    public Collection<String> names() {
        return byName.keySet();
    }
}
