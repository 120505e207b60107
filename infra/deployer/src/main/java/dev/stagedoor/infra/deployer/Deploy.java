package dev.stagedoor.infra.deployer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.infra.assembler.Targets;
import dev.stagedoor.infra.assembler.check.house.TagsCheck;
import dev.stagedoor.infra.assembler.output.Assembly;
import dev.stagedoor.infra.deployer.artifact.ArtifactStore;
import dev.stagedoor.infra.deployer.artifact.TemplateUploads;
import dev.stagedoor.infra.deployer.aws.AwsClients;
import dev.stagedoor.infra.deployer.console.Console;
import dev.stagedoor.infra.deployer.price.PriceList;
import dev.stagedoor.infra.deployer.release.DeploymentIds;
import dev.stagedoor.infra.deployer.release.GatewayStack;
import dev.stagedoor.infra.deployer.seed.SeedLoader;
import dev.stagedoor.infra.deployer.stack.StackOperations;
import dev.stagedoor.infra.deployer.stack.StackRequest;
import dev.stagedoor.infra.deployer.stack.Stacks;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** One deployment, from the bootstrap stack to the season. */
final class Deploy {

    private final Options options;
    private final Distribution distribution;
    private final Assembly assembly;
    private final AwsClients clients;
    private final StackOperations operations;
    private final Console console;
    private final Stacks stacks;
    private final Targets.Target target;

    Deploy(Options options, Distribution distribution, Assembly assembly, AwsClients clients,
            StackOperations operations, Console console) {
        this.options = options;
        this.distribution = distribution;
        this.assembly = assembly;
        this.clients = clients;
        this.operations = operations;
        this.console = console;
        stacks = new Stacks(clients.cloudFormation());
        target = assembly.contents().targets().targets().getOrDefault(options.target().label(),
                new Targets.Target(List.of(), List.of()));
    }

    void run() throws IOException {
        agree();
        target.off().forEach(off -> console.step("without", off.part() + ": " + off.because()));
        target.notes().forEach(note -> console.step("note", note));
        Map<String, String> bootstrap = bootstrap();
        ArtifactStore store = new ArtifactStore(clients.s3(), options, clients.region(),
                bootstrap.get("ArtifactBucket"));
        TemplateUploads uploads = new TemplateUploads(store, assembly);
        Map<String, String> parameters = parameters(bootstrap, uploads);
        long begin = System.nanoTime();
        boolean changed = deploy(parameters, uploads);
        console.step("deploy", options.stack() + ": " + resources() + (changed ? "" : ", nothing to change")
                + "   %.1f s".formatted((System.nanoTime() - begin) / 1e9));
        Map<String, String> outputs = Stacks.outputs(stacks.find(options.stack()).orElseThrow());
        new SeedLoader(clients.dynamoDb(), console).load(distribution.season(), outputs.get("ShowsTable"),
                outputs.get("SeatsTable"));
    }

    /** On AWS: whose account, where, and for how much; nothing is done before somebody agrees. */
    private void agree() throws IOException {
        if (options.target().isLocal()) {
            return;
        }
        GetCallerIdentityResponse caller = clients.sts().getCallerIdentity();
        console.step("account", caller.account() + " as " + caller.arn() + ", region " + clients.region());
        List<JsonNode> templates = new ArrayList<>();
        for (String file : assembly.contents().nested()) {
            templates.add(assembly.templateTree(file));
        }
        PriceList.of(templates).forEach(line -> console.step("price", line));
        if (!options.yes()) {
            throw new ConfirmationNeededException(
                    "This creates what is listed above in account " + caller.account() + ".");
        }
    }

    private Map<String, String> bootstrap() throws IOException {
        String file = assembly.contents().bootstrap();
        Map<String, String> parameters = new HashMap<>(switches(assembly.templateTree(file)));
        parameters.put("RootStackName", options.stack());
        StackOperations.Result result = operations.deploy(new StackRequest(options.bootstrapStack(),
                new StackRequest.TemplateSource.Body(assembly.template(file)), parameters, tags()));
        if (result != StackOperations.Result.UNCHANGED) {
            console.step("bootstrap", options.bootstrapStack() + ": bucket and image repository");
        }
        return Stacks.outputs(stacks.find(options.bootstrapStack()).orElseThrow());
    }

    /** The values of the main stack. Overrides are empty: a deploy ends a rollback. */
    private Map<String, String> parameters(Map<String, String> bootstrap, TemplateUploads uploads) throws IOException {
        JsonNode declared = assembly.templateTree(assembly.contents().root()).path("Parameters");
        Map<String, String> parameters = new TreeMap<>(switches(assembly.templateTree(assembly.contents().root())));
        declared.fieldNames().forEachRemaining(name -> {
            if (name.endsWith(GatewayStack.OVERRIDE)) {
                parameters.put(name, "");
            }
        });
        parameters.put("StageName", options.stage());
        parameters.put("ArtifactBucket", bootstrap.get("ArtifactBucket"));
        for (Map.Entry<String, Assembly.Code> code : assembly.contents().code().entrySet()) {
            parameters.put(code.getKey(), uploads.code(code.getValue()));
        }
        parameters.put("ShowsImage", bootstrap.containsKey("ShowsRepositoryUri")
                ? new ShowsImage(options, clients.ecr(), console).provide(bootstrap.get("ShowsRepositoryUri"),
                        distribution.showsImage())
                : "none");
        return parameters;
    }

    /** Deploys, and once more if an output of another stack that the API uses turns out to have changed. */
    private boolean deploy(Map<String, String> parameters, TemplateUploads uploads) throws IOException {
        GatewayStack gateway = GatewayStack.of(assembly);
        DeploymentIds ids = new DeploymentIds(gateway.deploymentId(), only(parameters, gateway), deployed(gateway));
        StackOperations.Result result = deploy(parameters, uploads.templates(gateway.deploymentId(), ids.before()));
        Optional<String> again = ids.after(values(gateway).orElse(Map.of()));
        if (again.isPresent()) {
            console.progress("deploy", "an output that the API uses has changed: the API is deployed again");
            deploy(parameters, uploads.templates(gateway.deploymentId(), again.get()));
        }
        return result != StackOperations.Result.UNCHANGED;
    }

    private StackOperations.Result deploy(Map<String, String> parameters, String url) {
        return operations.deploy(
                new StackRequest(options.stack(), new StackRequest.TemplateSource.Url(url), parameters, tags()));
    }

    private Optional<DeploymentIds.Deployed> deployed(GatewayStack gateway) {
        Optional<Stack> root = stacks.find(options.stack());
        Optional<Map<String, String>> values = values(gateway);
        if (root.isEmpty() || values.isEmpty()) {
            return Optional.empty();
        }
        return nested(gateway).flatMap(stack -> stacks.resource(stack, resource -> resource.logicalResourceId()
                .startsWith("Deployment") && resource.resourceType().equals("AWS::ApiGateway::Deployment")))
                .map(deployment -> new DeploymentIds.Deployed(deployment.logicalResourceId(),
                        only(Stacks.parameters(root.get()), gateway), values.get()));
    }

    private Optional<String> nested(GatewayStack gateway) {
        return stacks.find(options.stack()).flatMap(root -> stacks
                .resource(root.stackId(), resource -> resource.logicalResourceId().equals(gateway.logicalId())))
                .map(software.amazon.awssdk.services.cloudformation.model.StackResource::physicalResourceId);
    }

    private Optional<Map<String, String>> values(GatewayStack gateway) {
        return nested(gateway).flatMap(stacks::find).map(Stacks::parameters).map(GatewayStack::withoutOverrides);
    }

    private static Map<String, String> only(Map<String, String> parameters, GatewayStack gateway) {
        return parameters.entrySet().stream().filter(entry -> gateway.rootParameters().contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What the target lacks, as far as a template has the parameter that switches it off; the rest keeps its default. */
    private Map<String, String> switches(JsonNode template) {
        Map<String, String> values = new HashMap<>();
        template.path("Parameters").properties().forEach(parameter -> {
            if (parameter.getValue().has("Default")) {
                values.put(parameter.getKey(), parameter.getValue().path("Default").asText());
            }
        });
        target.off().stream().filter(off -> template.path("Parameters").has(off.parameter()))
                .forEach(off -> values.put(off.parameter(), off.value()));
        return values;
    }

    private Map<String, String> tags() {
        return Map.of(TagsCheck.TAG, options.stack());
    }

    private String resources() throws IOException {
        int resources = assembly.templateTree(assembly.contents().root()).path("Resources").size();
        for (String file : assembly.contents().nested()) {
            resources += assembly.templateTree(file).path("Resources").size();
        }
        return resources + " resources in " + (assembly.contents().nested().size() + 1) + " stacks";
    }
}
