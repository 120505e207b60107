package dev.stagedoor.infra.deployer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.infra.assembler.check.house.TagsCheck;
import dev.stagedoor.infra.assembler.output.Assembly;
import dev.stagedoor.infra.assembler.output.Targets;
import dev.stagedoor.infra.deployer.artifact.ArtifactStore;
import dev.stagedoor.infra.deployer.artifact.TemplateUploads;
import dev.stagedoor.infra.deployer.aws.AwsClients;
import dev.stagedoor.infra.deployer.console.Console;
import dev.stagedoor.infra.deployer.error.ConfirmationNeededException;
import dev.stagedoor.infra.deployer.error.DeployerException;
import dev.stagedoor.infra.deployer.machine.MachineValidation;
import dev.stagedoor.infra.deployer.price.PriceList;
import dev.stagedoor.infra.deployer.release.DeployedGateway;
import dev.stagedoor.infra.deployer.release.DeploymentIds;
import dev.stagedoor.infra.deployer.release.GatewayStacks;
import dev.stagedoor.infra.deployer.release.StayingStages;
import dev.stagedoor.infra.deployer.seed.SeedLoader;
import dev.stagedoor.infra.deployer.stack.StackOperations;
import dev.stagedoor.infra.deployer.stack.StackOperations.Result;
import dev.stagedoor.infra.deployer.stack.StackRequest;
import dev.stagedoor.infra.deployer.stack.StackRequest.TemplateSource;
import dev.stagedoor.infra.deployer.stack.Stacks;
import dev.stagedoor.infra.deployer.target.Options;
import software.amazon.awssdk.services.cloudformation.model.StackResource;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** One deployment, from the bootstrap stack to the season. */
final class Deploy {

    /** The parameter that lets the stack set the account's role for API Gateway's logs. */
    static final String ACCOUNT_LOGS = "AccountLogs";

    private final Options options;
    private final Distribution distribution;
    private final Assembly assembly;
    private final AwsClients clients;
    private final StackOperations operations;
    private final Console console;
    private final Stacks stacks;
    private final Targets.Target target;

    Deploy(Session session, Assembly assembly, StackOperations operations) {
        options = session.options();
        distribution = session.distribution();
        clients = session.clients();
        console = session.console();
        this.assembly = assembly;
        this.operations = operations;
        stacks = new Stacks(clients.cloudFormation());
        Targets.Target lacking = assembly.contents().targets().targets().getOrDefault(options.target().label(),
                new Targets.Target(List.of(), List.of()));
        target = new Targets.Target(lacking.off().stream()
                .filter(off -> !options.accountLogs() || !off.parameter().equals(ACCOUNT_LOGS)).toList(),
                lacking.notes());
    }

    void run() throws IOException {
        agree();
        target.off().forEach(off -> console.step("without", off.part() + ": " + off.because()));
        target.notes().forEach(note -> console.step("note", note));
        new MachineValidation(clients.stepFunctions(), console).check(assembly);
        StackParameters parameters = new StackParameters(options, target);
        Map<String, String> bootstrap = bootstrap(parameters);
        TemplateUploads uploads = new TemplateUploads(new ArtifactStore(clients.s3(), options, clients.region(),
                bootstrap.get("ArtifactBucket")), assembly);
        JsonNode template = assembly.templateTree(assembly.contents().root());
        Map<String, String> images = new ServiceImages(options, clients.ecr(), console).provide(template, bootstrap,
                distribution.images());
        Map<String, String> values = parameters.main(template, bootstrap.get("ArtifactBucket"), code(uploads), images,
                staying());
        long began = System.nanoTime();
        Result result = main(values, uploads);
        console.step("deploy", options.stack() + ": " + resources()
                + (result == Result.UNCHANGED ? ", nothing to change" : "")
                + "   %.1f s".formatted((System.nanoTime() - began) / 1e9));
        Map<String, String> outputs = outputs(options.stack());
        new SeedLoader(clients.dynamoDb(), console).load(distribution.season(), outputs.get("ShowsTable"),
                outputs.get("SeatsTable"), outputs.get("AllotmentsTable"));
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

    private Map<String, String> bootstrap(StackParameters parameters) throws IOException {
        String file = assembly.contents().bootstrap();
        Result result = operations.deploy(new StackRequest(options.bootstrapStack(),
                new TemplateSource.Body(assembly.template(file)), parameters.bootstrap(assembly.templateTree(file)),
                tags()));
        if (result != Result.UNCHANGED) {
            console.step("bootstrap", options.bootstrapStack() + ": bucket and image repositories");
        }
        return outputs(options.bootstrapStack());
    }

    private Map<String, String> code(TemplateUploads uploads) throws IOException {
        Map<String, String> keys = new TreeMap<>();
        for (Map.Entry<String, Assembly.Code> code : assembly.contents().code().entrySet()) {
            keys.put(code.getKey(), uploads.code(code.getValue()));
        }
        return keys;
    }

    private Map<String, String> staying() throws IOException {
        return new StayingStages(clients.apiGateway(), GatewayStacks.of(assembly), console)
                .parameters(stacks.find(options.stack()));
    }

    /** Deploys, and once more if an output of another stack that the API uses turns out to have changed. */
    private Result main(Map<String, String> parameters, TemplateUploads uploads) throws IOException {
        GatewayStacks gateway = GatewayStacks.of(assembly);
        DeployedGateway deployed = new DeployedGateway(stacks, options.stack(), gateway);
        DeploymentIds ids = new DeploymentIds(gateway.deploymentId(), deployed.flowingInto(parameters),
                deployed.deployment());
        Result result = main(parameters, uploads.templates(gateway.deploymentId(), ids.before()));
        Optional<String> again = ids.after(deployed.values());
        if (again.isPresent()) {
            console.progress("deploy", "an output that the API uses has changed: the API is deployed again");
            main(parameters, uploads.templates(gateway.deploymentId(), again.get()));
        }
        return result;
    }

    private Result main(Map<String, String> parameters, String url) {
        return operations
                .deploy(new StackRequest(options.stack(), new TemplateSource.Url(url), parameters, tags()));
    }

    private Map<String, String> outputs(String stack) {
        return stacks.find(stack).map(Stacks::outputs)
                .orElseThrow(() -> new DeployerException("The stack " + stack + " vanished."));
    }

    private Map<String, String> tags() {
        return Map.of(TagsCheck.TAG, options.stack());
    }

    /** Those of the stacks that are there: a part that is switched off does not count. */
    private String resources() throws IOException {
        JsonNode declared = assembly.templateTree(assembly.contents().root()).path("Resources");
        List<StackResource> there = stacks.resources(options.stack());
        int resources = there.size();
        int nested = 0;
        for (StackResource resource : there) {
            String file = declared.path(resource.logicalResourceId()).path("Properties").path("TemplateURL").asText();
            if (assembly.contents().nested().contains(file)) {
                resources += assembly.templateTree(file).path("Resources").size();
                nested++;
            }
        }
        return resources + " resources in " + (nested + 1) + " stacks";
    }
}
