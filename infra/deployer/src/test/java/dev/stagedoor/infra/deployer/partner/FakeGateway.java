package dev.stagedoor.infra.deployer.partner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.ApiKey;
import software.amazon.awssdk.services.apigateway.model.ApiStage;
import software.amazon.awssdk.services.apigateway.model.CreateApiKeyRequest;
import software.amazon.awssdk.services.apigateway.model.CreateApiKeyResponse;
import software.amazon.awssdk.services.apigateway.model.CreateUsagePlanKeyRequest;
import software.amazon.awssdk.services.apigateway.model.CreateUsagePlanKeyResponse;
import software.amazon.awssdk.services.apigateway.model.DeleteApiKeyRequest;
import software.amazon.awssdk.services.apigateway.model.DeleteApiKeyResponse;
import software.amazon.awssdk.services.apigateway.model.GetApiKeysRequest;
import software.amazon.awssdk.services.apigateway.model.GetApiKeysResponse;
import software.amazon.awssdk.services.apigateway.model.GetResourcesRequest;
import software.amazon.awssdk.services.apigateway.model.GetResourcesResponse;
import software.amazon.awssdk.services.apigateway.model.GetUsagePlanKeysRequest;
import software.amazon.awssdk.services.apigateway.model.GetUsagePlanKeysResponse;
import software.amazon.awssdk.services.apigateway.model.GetUsagePlansRequest;
import software.amazon.awssdk.services.apigateway.model.GetUsagePlansResponse;
import software.amazon.awssdk.services.apigateway.model.GetUsageRequest;
import software.amazon.awssdk.services.apigateway.model.GetUsageResponse;
import software.amazon.awssdk.services.apigateway.model.LimitExceededException;
import software.amazon.awssdk.services.apigateway.model.Method;
import software.amazon.awssdk.services.apigateway.model.Resource;
import software.amazon.awssdk.services.apigateway.model.UsagePlan;
import software.amazon.awssdk.services.apigateway.model.UsagePlanKey;
import software.amazon.awssdk.services.apigateway.paginators.GetApiKeysIterable;
import software.amazon.awssdk.services.apigateway.paginators.GetResourcesIterable;
import software.amazon.awssdk.services.apigateway.paginators.GetUsagePlanKeysIterable;
import software.amazon.awssdk.services.apigateway.paginators.GetUsagePlansIterable;

/** One API with one method that wants a key, and one plan. */
final class FakeGateway implements ApiGatewayClient {

    final Map<String, ApiKey> keys = new LinkedHashMap<>();
    private final List<String> members = new ArrayList<>();
    boolean full;
    Map<String, List<List<Long>>> usage = Map.of();
    String asked;
    private int made;

    @Override
    public CreateApiKeyResponse createApiKey(CreateApiKeyRequest request) {
        String id = "key" + ++made;
        keys.put(id, ApiKey.builder().id(id).name(request.name()).enabled(true).tags(request.tags()).build());
        return CreateApiKeyResponse.builder().id(id).name(request.name()).value("value-of-" + id).build();
    }

    @Override
    public DeleteApiKeyResponse deleteApiKey(DeleteApiKeyRequest request) {
        keys.remove(request.apiKey());
        return DeleteApiKeyResponse.builder().build();
    }

    @Override
    public CreateUsagePlanKeyResponse createUsagePlanKey(CreateUsagePlanKeyRequest request) {
        if (full) {
            throw LimitExceededException.builder().message("full").build();
        }
        members.add(request.keyId());
        return CreateUsagePlanKeyResponse.builder().build();
    }

    @Override
    public GetApiKeysResponse getApiKeys(GetApiKeysRequest request) {
        return GetApiKeysResponse.builder().items(keys.values()).build();
    }

    @Override
    public GetApiKeysIterable getApiKeysPaginator(GetApiKeysRequest request) {
        return new GetApiKeysIterable(this, request);
    }

    @Override
    public GetUsagePlansResponse getUsagePlans(GetUsagePlansRequest request) {
        return GetUsagePlansResponse.builder().items(
                UsagePlan.builder().id("plan-gold").name("stagedoor-gold")
                        .throttle(t -> t.rateLimit(50.0).burstLimit(100))
                        .quota(q -> q.limit(100_000).period("MONTH"))
                        .apiStages(ApiStage.builder().stage("dev").build(), ApiStage.builder().stage("prod").build())
                        .build(),
                UsagePlan.builder().id("plan-x").name("somebody-elses").build()).build();
    }

    @Override
    public GetUsagePlansIterable getUsagePlansPaginator(GetUsagePlansRequest request) {
        return new GetUsagePlansIterable(this, request);
    }

    @Override
    public GetUsagePlanKeysResponse getUsagePlanKeys(GetUsagePlanKeysRequest request) {
        return GetUsagePlanKeysResponse.builder().items(members.stream().filter(keys::containsKey)
                .map(id -> UsagePlanKey.builder().id(id).name(keys.get(id).name()).build()).toList()).build();
    }

    @Override
    public GetUsagePlanKeysIterable getUsagePlanKeysPaginator(GetUsagePlanKeysRequest request) {
        return new GetUsagePlanKeysIterable(this, request);
    }

    @Override
    public GetResourcesResponse getResources(GetResourcesRequest request) {
        return GetResourcesResponse.builder()
                .items(Resource.builder().path("/status").resourceMethods(Map.of("GET", Method.builder().build()))
                        .build(),
                        Resource.builder().path("/partners/sales")
                                .resourceMethods(Map.of("POST", Method.builder().apiKeyRequired(true).build())).build())
                .build();
    }

    @Override
    public GetResourcesIterable getResourcesPaginator(GetResourcesRequest request) {
        return new GetResourcesIterable(this, request);
    }

    @Override
    public GetUsageResponse getUsage(GetUsageRequest request) {
        asked = request.startDate() + " to " + request.endDate();
        return GetUsageResponse.builder().items(usage).build();
    }

    @Override
    public String serviceName() {
        return "apigateway";
    }

    @Override
    public void close() {
        // nothing is open
    }
}
