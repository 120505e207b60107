package dev.stagedoor.infra.deployer.leftovers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.stagedoor.infra.assembler.check.house.TagsCheck;
import dev.stagedoor.infra.deployer.aws.AwsClients;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Looks for what a destroyed stack may have left: by stack, by the names that it gave, and on AWS by our tag in every service that takes
 * tags.
 */
public final class Leftovers {

    private final List<LeftoverSource> sources;

    private Leftovers(List<LeftoverSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** @param byTag whether the target has the Resource Groups Tagging API */
    public static Leftovers of(AwsClients clients, boolean byTag) {
        List<LeftoverSource> sources = new ArrayList<>(List.of(stacks(clients.cloudFormation()), buckets(clients.s3()),
                tables(clients.dynamoDb()), functions(clients.lambda()), mappings(clients.lambda()),
                queues(clients.sqs()), machines(clients.stepFunctions()), logGroups(clients.logs()),
                apis(clients.apiGateway()), keys(clients.apiGateway()), plans(clients.apiGateway()),
                roles(clients.iam()), logRole(clients.apiGateway())));
        if (byTag) {
            sources.add(tagged(clients.tagging()));
        }
        return new Leftovers(sources);
    }

    /** One line for each thing that is left. */
    public List<String> find(String stack) {
        return sources.stream().flatMap(source -> source.find(stack).stream()).sorted().distinct().toList();
    }

    private static LeftoverSource stacks(CloudFormationClient cloudFormation) {
        return name -> cloudFormation.describeStacksPaginator().stacks().stream()
                .filter(stack -> ours(stack.stackName(), name) && stack.stackStatus() != StackStatus.DELETE_COMPLETE)
                .map(stack -> "stack " + stack.stackName() + " (" + stack.stackStatusAsString() + ")").toList();
    }

    private static LeftoverSource buckets(S3Client s3) {
        return name -> s3.listBuckets().buckets().stream().filter(bucket -> ours(bucket.name(), name + "-bootstrap"))
                .map(bucket -> "bucket " + bucket.name()).toList();
    }

    private static LeftoverSource tables(DynamoDbClient dynamoDb) {
        return name -> dynamoDb.listTablesPaginator().tableNames().stream().filter(table -> ours(table, name))
                .map(table -> "table " + table)
                .toList();
    }

    private static LeftoverSource functions(LambdaClient lambda) {
        return name -> lambda.listFunctionsPaginator().functions().stream()
                .filter(function -> ours(function.functionName(), name))
                .map(function -> "function " + function.functionName()).toList();
    }

    private static LeftoverSource mappings(LambdaClient lambda) {
        return name -> lambda.listEventSourceMappingsPaginator().eventSourceMappings().stream()
                .filter(mapping -> ours(functionName(mapping.functionArn()), name))
                .map(mapping -> "event source mapping of " + functionName(mapping.functionArn()) + " (" + mapping.uuid()
                        + ")")
                .toList();
    }

    /** The seventh part of the ARN; an alias may follow. */
    private static String functionName(String arn) {
        return arn.split(":")[6];
    }

    private static LeftoverSource queues(SqsClient sqs) {
        return name -> sqs.listQueuesPaginator(list -> list.queueNamePrefix(name).maxResults(1_000)).queueUrls()
                .stream()
                .map(url -> url.substring(url.lastIndexOf('/') + 1)).filter(queue -> ours(queue, name))
                .map(queue -> "queue " + queue).toList();
    }

    /** One that is being deleted stays until its last execution has ended. */
    private static LeftoverSource machines(SfnClient stepFunctions) {
        return name -> stepFunctions.listStateMachinesPaginator(list -> list.maxResults(1_000)).stateMachines().stream()
                .filter(machine -> ours(machine.name(), name)).map(machine -> "state machine " + machine.name())
                .toList();
    }

    /** A function that ran while it was deleted may have made its log group again, without tag and retention. */
    private static LeftoverSource logGroups(CloudWatchLogsClient logs) {
        return name -> List
                .of("/aws/lambda/" + name + "-", "/aws/vendedlogs/states/" + name + "-", "/ecs/" + name + "-",
                        "/stagedoor/" + name + "/")
                .stream()
                .flatMap(prefix -> logs.describeLogGroupsPaginator(describe -> describe.logGroupNamePrefix(prefix))
                        .logGroups().stream())
                .map(group -> "log group " + group.logGroupName()).toList();
    }

    private static LeftoverSource apis(ApiGatewayClient apiGateway) {
        return name -> apiGateway.getRestApisPaginator().items().stream().filter(api -> api.name().equals(name))
                .map(api -> "API " + api.name() + " (" + api.id() + ")").toList();
    }

    /** CloudFormation does not put the account's setting back. */
    private static LeftoverSource logRole(ApiGatewayClient apiGateway) {
        return name -> Optional.ofNullable(apiGateway.getAccount().cloudwatchRoleArn())
                .filter(role -> role.contains(":role/" + name + "-"))
                .map(role -> "account setting cloudwatchRoleArn, which names the role " + role
                        + " (aws apigateway update-account --patch-operations op=replace,path=/cloudwatchRoleArn,value=)")
                .stream().toList();
    }

    private static LeftoverSource keys(ApiGatewayClient apiGateway) {
        return name -> apiGateway.getApiKeysPaginator(get -> get.nameQuery(name + "-")).items().stream()
                .filter(key -> key.name() != null && ours(key.name(), name))
                .map(key -> "API key " + key.name() + " (" + key.id() + ")").toList();
    }

    private static LeftoverSource plans(ApiGatewayClient apiGateway) {
        return name -> apiGateway.getUsagePlansPaginator().items().stream().filter(plan -> ours(plan.name(), name))
                .map(plan -> "usage plan " + plan.name() + " (" + plan.id() + ")").toList();
    }

    private static LeftoverSource roles(IamClient iam) {
        return name -> iam.listRolesPaginator().roles().stream().filter(role -> ours(role.roleName(), name))
                .map(role -> "role " + role.roleName()).toList();
    }

    private static LeftoverSource tagged(ResourceGroupsTaggingApiClient tagging) {
        return name -> tagging
                .getResourcesPaginator(get -> get.tagFilters(filter -> filter.key(TagsCheck.TAG).values(name)))
                .resourceTagMappingList().stream().map(resource -> "tagged " + resource.resourceARN()).toList();
    }

    private static boolean ours(String name, String stack) {
        return name.equals(stack) || name.startsWith(stack + "-");
    }
}
