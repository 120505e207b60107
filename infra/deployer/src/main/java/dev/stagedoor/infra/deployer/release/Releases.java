package dev.stagedoor.infra.deployer.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import dev.stagedoor.infra.deployer.error.DeployerException;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.Deployment;
import software.amazon.awssdk.services.apigateway.model.GetDeploymentResponse;
import software.amazon.awssdk.services.apigateway.model.GetDeploymentsResponse;

/** The history of an API's deployments. */
public final class Releases {

    private static final int PAGE = 500;
    private static final int MAX_PAGES = 20;

    private final ApiGatewayClient apiGateway;
    private final String api;
    private final String stage;

    public Releases(ApiGatewayClient apiGateway, String api, String stage) {
        this.apiGateway = apiGateway;
        this.api = api;
        this.stage = stage;
    }

    public String stage() {
        return stage;
    }

    /** The stage as API Gateway has it now. */
    public DeployedStage deployed() {
        return new DeployedStage(stage, apiGateway.getStage(get -> get.restApiId(api).stageName(stage)));
    }

    /** The id of the deployment that the stage points at. */
    public String current() {
        return apiGateway.getStage(get -> get.restApiId(api).stageName(stage)).deploymentId();
    }

    /** A deployment that is there. */
    public Deployment deployment(String id) {
        GetDeploymentResponse found = apiGateway.getDeployment(get -> get.restApiId(api).deploymentId(id));
        return Deployment.builder().id(found.id()).description(found.description()).createdDate(found.createdDate())
                .build();
    }

    /** All deployments, newest first. */
    public List<Deployment> history() {
        List<Deployment> all = new ArrayList<>();
        String position = null;
        for (int page = 0; page < MAX_PAGES; page++) {
            String from = position;
            GetDeploymentsResponse answer = apiGateway
                    .getDeployments(get -> get.restApiId(api).limit(PAGE).position(from));
            all.addAll(answer.items());
            position = answer.position();
            if (position == null) {
                break;
            }
        }
        all.sort(Comparator.comparing(Deployment::createdDate).reversed());
        return all;
    }

    /**
     * The deployment to go back to.
     *
     * @param id of the deployment, or null for the one before the current one
     * @throws DeployerException if there is none
     */
    public Deployment earlier(String id) {
        List<Deployment> history = history();
        List<String> ids = history.stream().map(Deployment::id).toList();
        if (id != null) {
            return history.stream().filter(deployment -> deployment.id().equals(id)).findFirst()
                    .orElseThrow(() -> new DeployerException(
                            "There is no deployment " + id + " of stage " + stage + ". There are: "
                                    + ids.stream().collect(Collectors.joining(", "))
                                    + "."));
        }
        int current = ids.indexOf(current());
        if (current < 0 || current + 1 >= history.size()) {
            throw new DeployerException("There is no deployment before the current one of stage " + stage + ".");
        }
        return history.get(current + 1);
    }
}
