package dev.stagedoor.infra.deployer.leftovers;

import java.util.List;

import dev.stagedoor.infra.deployer.aws.AwsClients;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.ApiKey;
import software.amazon.awssdk.services.apigateway.model.GetAccountRequest;
import software.amazon.awssdk.services.apigateway.model.GetAccountResponse;
import software.amazon.awssdk.services.apigateway.model.GetApiKeysRequest;
import software.amazon.awssdk.services.apigateway.model.GetApiKeysResponse;
import software.amazon.awssdk.services.apigateway.model.GetRestApisRequest;
import software.amazon.awssdk.services.apigateway.model.GetRestApisResponse;
import software.amazon.awssdk.services.apigateway.model.GetUsagePlansRequest;
import software.amazon.awssdk.services.apigateway.model.GetUsagePlansResponse;
import software.amazon.awssdk.services.apigateway.model.RestApi;
import software.amazon.awssdk.services.apigateway.model.UsagePlan;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksResponse;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogGroupsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogGroupsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.ListRolesRequest;
import software.amazon.awssdk.services.iam.model.ListRolesResponse;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.ListEventSourceMappingsRequest;
import software.amazon.awssdk.services.lambda.model.ListEventSourceMappingsResponse;
import software.amazon.awssdk.services.lambda.model.ListFunctionsRequest;
import software.amazon.awssdk.services.lambda.model.ListFunctionsResponse;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiClient;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.GetResourcesRequest;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.GetResourcesResponse;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.ResourceTagMapping;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.ListBucketsRequest;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ListStateMachinesRequest;
import software.amazon.awssdk.services.sfn.model.ListStateMachinesResponse;
import software.amazon.awssdk.services.sfn.model.StateMachineListItem;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ListQueuesRequest;
import software.amazon.awssdk.services.sqs.model.ListQueuesResponse;
import software.amazon.awssdk.services.sts.StsClient;

/** An account in which things of these names are. */
final class AccountWithRemains implements AwsClients {

    private final List<String> names;
    private final List<String> tagged;

    /**
     * @param names of stacks, buckets, tables, functions, APIs and roles alike, and ends of log groups
     * @param tagged what carries our tag
     */
    AccountWithRemains(List<String> names, List<String> tagged) {
        this.names = names;
        this.tagged = tagged;
    }

    @Override
    public CloudFormationClient cloudFormation() {
        return new CloudFormationClient() {
            @Override
            public DescribeStacksResponse describeStacks(DescribeStacksRequest request) {
                return DescribeStacksResponse.builder().stacks(names.stream().map(name -> Stack.builder()
                        .stackName(name).stackStatus(StackStatus.DELETE_FAILED).build()).toList()).build();
            }

            @Override
            public String serviceName() {
                return "cloudformation";
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    @Override
    public S3Client s3() {
        return new S3Client() {
            @Override
            public ListBucketsResponse listBuckets(ListBucketsRequest request) {
                return ListBucketsResponse.builder()
                        .buckets(names.stream().map(name -> Bucket.builder().name(name).build()).toList()).build();
            }

            @Override
            public ListBucketsResponse listBuckets() {
                return listBuckets(ListBucketsRequest.builder().build());
            }

            @Override
            public String serviceName() {
                return "s3";
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    @Override
    public DynamoDbClient dynamoDb() {
        return new DynamoDbClient() {
            @Override
            public ListTablesResponse listTables(ListTablesRequest request) {
                return ListTablesResponse.builder().tableNames(names).build();
            }

            @Override
            public String serviceName() {
                return "dynamodb";
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    @Override
    public LambdaClient lambda() {
        return new LambdaClient() {
            @Override
            public ListFunctionsResponse listFunctions(ListFunctionsRequest request) {
                return ListFunctionsResponse.builder().functions(names.stream()
                        .map(name -> FunctionConfiguration.builder().functionName(name).build()).toList()).build();
            }

            @Override
            public ListEventSourceMappingsResponse listEventSourceMappings(ListEventSourceMappingsRequest request) {
                return ListEventSourceMappingsResponse.builder()
                        .eventSourceMappings(names.stream().map(name -> EventSourceMappingConfiguration.builder()
                                .uuid("id").functionArn("arn:aws:lambda:us-east-1:1:function:" + name).build())
                                .toList())
                        .build();
            }

            @Override
            public String serviceName() {
                return "lambda";
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    @Override
    public SqsClient sqs() {
        return new SqsClient() {
            @Override
            public ListQueuesResponse listQueues(ListQueuesRequest request) {
                return ListQueuesResponse.builder()
                        .queueUrls(names.stream().map(name -> "https://sqs.example/1/" + name).toList()).build();
            }

            @Override
            public String serviceName() {
                return "sqs";
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    @Override
    public CloudWatchLogsClient logs() {
        return new CloudWatchLogsClient() {
            @Override
            public DescribeLogGroupsResponse describeLogGroups(DescribeLogGroupsRequest request) {
                return DescribeLogGroupsResponse.builder()
                        .logGroups(names.stream().map(name -> "/aws/lambda/" + name)
                                .filter(name -> name.startsWith(request.logGroupNamePrefix()))
                                .map(name -> LogGroup.builder().logGroupName(name).build()).toList())
                        .build();
            }

            @Override
            public String serviceName() {
                return "logs";
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    @Override
    public ApiGatewayClient apiGateway() {
        return new ApiGatewayClient() {
            @Override
            public GetRestApisResponse getRestApis(GetRestApisRequest request) {
                return GetRestApisResponse.builder()
                        .items(names.stream().map(name -> RestApi.builder().name(name).id("id").build()).toList())
                        .build();
            }

            @Override
            public GetAccountResponse getAccount(GetAccountRequest request) {
                return GetAccountResponse.builder().cloudwatchRoleArn(names.stream().findFirst()
                        .map(name -> "arn:aws:iam::123456789012:role/" + name + "-api-logs").orElse(null)).build();
            }

            @Override
            public GetApiKeysResponse getApiKeys(GetApiKeysRequest request) {
                return GetApiKeysResponse.builder()
                        .items(names.stream().map(name -> ApiKey.builder().name(name).id("id").build()).toList())
                        .build();
            }

            @Override
            public GetUsagePlansResponse getUsagePlans(GetUsagePlansRequest request) {
                return GetUsagePlansResponse.builder()
                        .items(names.stream().map(name -> UsagePlan.builder().name(name).id("id").build()).toList())
                        .build();
            }

            @Override
            public String serviceName() {
                return "apigateway";
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    @Override
    public IamClient iam() {
        return new IamClient() {
            @Override
            public ListRolesResponse listRoles(ListRolesRequest request) {
                return ListRolesResponse.builder()
                        .roles(names.stream().map(name -> Role.builder().roleName(name).build()).toList()).build();
            }

            @Override
            public String serviceName() {
                return "iam";
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    @Override
    public ResourceGroupsTaggingApiClient tagging() {
        return new ResourceGroupsTaggingApiClient() {
            @Override
            public GetResourcesResponse getResources(GetResourcesRequest request) {
                return GetResourcesResponse.builder().resourceTagMappingList(tagged.stream()
                        .map(arn -> ResourceTagMapping.builder().resourceARN(arn).build()).toList()).build();
            }

            @Override
            public String serviceName() {
                return "tagging";
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    @Override
    public String region() {
        return "us-east-1";
    }

    @Override
    public EcrClient ecr() {
        throw new UnsupportedOperationException("ecr");
    }

    @Override
    public StsClient sts() {
        throw new UnsupportedOperationException("sts");
    }

    @Override
    public SfnClient stepFunctions() {
        return new SfnClient() {
            @Override
            public ListStateMachinesResponse listStateMachines(ListStateMachinesRequest request) {
                return ListStateMachinesResponse.builder().stateMachines(names.stream()
                        .map(name -> StateMachineListItem.builder().name(name).build()).toList()).build();
            }

            @Override
            public String serviceName() {
                return "states";
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    @Override
    public void close() {
        // nothing is open
    }
}
