package dev.stagedoor.emulator.states.task;

import java.util.Map;
import java.util.Set;

/**
 * What AWS has optimized integrations for, with the patterns of each: anything else is no resource of a task. The emulator can call but
 * few of them.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/integrate-optimized.html">Optimized integrations</a>
 */
final class OptimizedActions {

    private static final String JOB = ".sync";
    private static final String JOB_2 = ".sync:2";
    private static final String TOKEN = ".waitForTaskToken";
    private static final Set<String> CALL = Set.of("");
    private static final Set<String> CALL_OR_JOB = Set.of("", JOB);
    private static final Set<String> CALL_OR_TOKEN = Set.of("", TOKEN);
    private static final Set<String> ALL = Set.of("", JOB, TOKEN);

    private static final Map<String, Set<String>> ACTIONS = Map.ofEntries(
            Map.entry("apigateway:invoke", CALL_OR_TOKEN),
            Map.entry("athena:getQueryExecution", CALL),
            Map.entry("athena:getQueryResults", CALL),
            Map.entry("athena:startQueryExecution", CALL_OR_JOB),
            Map.entry("athena:stopQueryExecution", CALL),
            Map.entry("batch:submitJob", CALL_OR_JOB),
            Map.entry("bedrock:createModelCustomizationJob", CALL_OR_JOB),
            Map.entry("bedrock:invokeModel", CALL_OR_TOKEN),
            Map.entry("codebuild:batchDeleteBuilds", CALL),
            Map.entry("codebuild:batchGetReports", CALL),
            Map.entry("codebuild:startBuild", CALL_OR_JOB),
            Map.entry("codebuild:startBuildBatch", CALL_OR_JOB),
            Map.entry("codebuild:stopBuild", CALL),
            Map.entry("databrew:startJobRun", CALL_OR_JOB),
            Map.entry("dynamodb:deleteItem", CALL),
            Map.entry("dynamodb:getItem", CALL),
            Map.entry("dynamodb:putItem", CALL),
            Map.entry("dynamodb:updateItem", CALL),
            Map.entry("ecs:runTask", ALL),
            Map.entry("eks:call", CALL),
            Map.entry("eks:createCluster", CALL_OR_JOB),
            Map.entry("eks:createNodegroup", CALL_OR_JOB),
            Map.entry("eks:deleteCluster", CALL_OR_JOB),
            Map.entry("eks:deleteNodegroup", CALL_OR_JOB),
            Map.entry("eks:runJob", ALL),
            Map.entry("elasticmapreduce:addStep", CALL_OR_JOB),
            Map.entry("elasticmapreduce:cancelStep", CALL),
            Map.entry("elasticmapreduce:createCluster", CALL_OR_JOB),
            Map.entry("elasticmapreduce:modifyInstanceFleetByName", CALL),
            Map.entry("elasticmapreduce:modifyInstanceGroupByName", CALL),
            Map.entry("elasticmapreduce:setClusterTerminationProtection", CALL),
            Map.entry("elasticmapreduce:terminateCluster", CALL_OR_JOB),
            Map.entry("emr-containers:createVirtualCluster", CALL),
            Map.entry("emr-containers:deleteVirtualCluster", CALL_OR_JOB),
            Map.entry("emr-containers:startJobRun", CALL_OR_JOB),
            Map.entry("emr-serverless:createApplication", CALL_OR_JOB),
            Map.entry("emr-serverless:deleteApplication", CALL_OR_JOB),
            Map.entry("emr-serverless:startApplication", CALL_OR_JOB),
            Map.entry("emr-serverless:startJobRun", CALL_OR_JOB),
            Map.entry("emr-serverless:stopApplication", CALL_OR_JOB),
            Map.entry("emr-serverless:cancelJobRun", CALL_OR_JOB),
            Map.entry("events:putEvents", CALL_OR_TOKEN),
            Map.entry("glue:startJobRun", CALL_OR_JOB),
            Map.entry("http:invoke", CALL),
            Map.entry("lambda:invoke", CALL_OR_TOKEN),
            Map.entry("mediaconvert:createJob", CALL_OR_JOB),
            Map.entry("sagemaker:createEndpoint", CALL),
            Map.entry("sagemaker:createEndpointConfig", CALL),
            Map.entry("sagemaker:createHyperParameterTuningJob", CALL_OR_JOB),
            Map.entry("sagemaker:createLabelingJob", CALL_OR_JOB),
            Map.entry("sagemaker:createModel", CALL),
            Map.entry("sagemaker:createProcessingJob", CALL_OR_JOB),
            Map.entry("sagemaker:createTrainingJob", CALL_OR_JOB),
            Map.entry("sagemaker:createTransformJob", CALL_OR_JOB),
            Map.entry("sagemaker:updateEndpoint", CALL),
            Map.entry("sns:publish", CALL_OR_TOKEN),
            Map.entry("sqs:sendMessage", CALL_OR_TOKEN),
            Map.entry("states:startExecution", Set.of("", JOB, JOB_2, TOKEN)));

    private OptimizedActions() {}

    /** Whether AWS knows it: an AWS SDK integration of any service, or an optimized one of these. */
    static boolean known(String resourceType, String action, String suffix) {
        return resourceType.startsWith("aws-sdk:")
                ? CALL_OR_TOKEN.contains(suffix)
                : ACTIONS.getOrDefault(resourceType + ":" + action, Set.of()).contains(suffix);
    }
}
