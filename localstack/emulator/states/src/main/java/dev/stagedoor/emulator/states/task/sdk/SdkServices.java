package dev.stagedoor.emulator.states.task.sdk;

import java.util.Map;

/**
 * The services of the bus by their names in AWS SDK integrations, and what those integrations must know of each: AWS has the models of
 * its APIs for that, the emulator only this.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/supported-services-awssdk.html">AWS SDK integrations</a>
 */
final class SdkServices {

    private static final Map<String, SdkService> ALL = Map.ofEntries(
            Map.entry("apigateway", SdkService.of("apigateway", "ApiGateway", false)
                    .maps("variables", "tags", "requestParameters", "responseParameters", "requestTemplates",
                            "responseTemplates", "requestModels", "responseModels", "parameters",
                            "stageVariableOverrides", "stageVariables", "items", "headers", "multiValueHeaders",
                            "methodSettings", "methodResponses", "integrationResponses", "resourceMethods",
                            "apiSummary", "authorizer", "claims", "throttle")
                    .times("createdDate", "lastUpdatedDate").texts("body")),
            Map.entry("apigatewayv2", SdkService.of("apigatewayv2", "ApiGatewayV2", false)
                    .maps("tags", "stageVariables", "routeSettings", "requestParameters", "requestTemplates",
                            "responseParameters", "responseTemplates", "requestModels", "responseModels")
                    .times("createdDate", "lastUpdatedDate")),
            Map.entry("cloudformation", SdkService.of("cloudformation", "CloudFormation", true)
                    .texts("TemplateBody", "StackPolicyBody")),
            Map.entry("cloudwatch", SdkService.of("monitoring", "CloudWatch", true)
                    .times("Timestamp", "Timestamps", "StartTime", "EndTime", "StartDate", "EndDate", "LastModified",
                            "StateUpdatedTimestamp", "StateTransitionedTimestamp",
                            "AlarmConfigurationUpdatedTimestamp")
                    .texts("DashboardBody", "StateReasonData")),
            Map.entry("cloudwatchlogs", SdkService.of("logs", "CloudWatchLogs", false).maps("tags").texts("message")),
            Map.entry("dynamodb", SdkService.of("dynamodb", "DynamoDb", true)
                    .maps("Item", "Items", "Key", "Keys", "Attributes", "AttributeUpdates", "Expected",
                            "ExpressionAttributeNames", "ExpressionAttributeValues", "KeyConditions", "QueryFilter",
                            "ScanFilter", "RequestItems", "Responses", "UnprocessedKeys", "UnprocessedItems",
                            "LastEvaluatedKey", "ExclusiveStartKey", "ItemCollectionKey", "ItemCollectionMetrics",
                            "Parameters")
                    .times("CreationDateTime", "LastUpdateToPayPerRequestDateTime", "LastIncreaseDateTime",
                            "LastDecreaseDateTime")),
            Map.entry("ecr", SdkService.of("ecr", "Ecr", false).times("createdAt", "imagePushedAt", "expiresAt")),
            Map.entry("ecs", SdkService.of("ecs", "Ecs", false)
                    .maps("dockerLabels", "options", "driverOpts", "labels")
                    .times("createdAt", "updatedAt", "startedAt", "stoppedAt", "stoppingAt", "connectivityAt",
                            "pullStartedAt", "pullStoppedAt", "registeredAt", "deregisteredAt")),
            Map.entry("elasticloadbalancingv2", SdkService.of("elasticloadbalancing", "ElasticLoadBalancingV2", true)),
            Map.entry("eventbridge", SdkService.of("events", "EventBridge", true).times("Time").texts("Detail")),
            Map.entry("iam", SdkService.of("iam", "Iam", true).texts("PolicyDocument", "AssumeRolePolicyDocument")),
            Map.entry("lambda",
                    SdkService.of("lambda", "Lambda", true).maps("Variables", "Tags", "AdditionalVersionWeights")
                            .bodies(Map.of("Invoke", "Payload"), Map.of("Invoke", "Payload"))),
            Map.entry("s3", SdkService.of("s3", "S3", true).maps("Metadata")
                    .bodies(Map.of("PutObject", "Body", "UploadPart", "Body"), Map.of("GetObject", "Body"))
                    .errors("NoSuchKey", "NoSuchBucket", "NoSuchUpload", "BucketAlreadyExists",
                            "BucketAlreadyOwnedByYou", "InvalidObjectState", "ObjectNotInActiveTierError")),
            Map.entry("sfn", SdkService.of("states", "Sfn", false)
                    .times("startDate", "stopDate", "creationDate", "updateDate", "redriveDate", "timestamp")
                    .texts("input", "output", "definition", "variables")),
            Map.entry("sqs", SdkService.of("sqs", "Sqs", true).maps("Attributes", "MessageAttributes",
                    "MessageSystemAttributes", "Tags").texts("MessageBody")),
            Map.entry("sts", SdkService.of("sts", "Sts", true).texts("Policy")),
            Map.entry("xray", SdkService.of("xray", "XRay", true).times("StartTime", "EndTime")
                    .texts("TraceSegmentDocuments")));

    private SdkServices() {}

    /** Null where the emulator has no such service. */
    static SdkService named(String sdkName) {
        return ALL.get(sdkName);
    }
}
