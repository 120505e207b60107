package dev.stagedoor.infra.assembler.hash;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import dev.stagedoor.infra.assembler.check.Problems;
import dev.stagedoor.infra.assembler.template.Definition;
import dev.stagedoor.infra.assembler.template.NamedResources;
import dev.stagedoor.infra.assembler.template.Resource;
import dev.stagedoor.infra.assembler.template.Template;

/**
 * Gives versions and deployments logical ids that change with what they freeze. CloudFormation publishes or deploys only when such a
 * resource is new.
 * <ul>
 * <li>The id of a function's version covers the code and all of the function's properties.
 * <li>That of a state machine's covers what AWS makes a revision of: definition and configuration. Another version of the same revision would be
 * the same one.
 * <li>A deployment's id covers its API and, since a release is a deployment plus versions, the ids of all versions. The deployer
 * appends a hash of the parameter values, which are not known here.
 * </ul>
 */
public final class ContentIds {

    private static final String FUNCTION_VERSION = "AWS::Lambda::Version";
    private static final String MACHINE_VERSION = "AWS::StepFunctions::StateMachineVersion";
    private static final Set<String> REVISION = Set.of("DefinitionString", "DefinitionSubstitutions", "RoleArn",
            "LoggingConfiguration", "TracingConfiguration");
    private static final String DEPLOYMENT = "AWS::ApiGateway::Deployment";

    private final Map<String, String> codeHashes;
    private final Problems problems;

    /** @param codeHashes SHA-256 of the code by the parameter that gives its key in the bucket */
    public ContentIds(Map<String, String> codeHashes, Problems problems) {
        this.codeHashes = Map.copyOf(codeHashes);
        this.problems = problems;
    }

    public Definition apply(Definition definition) {
        Definition versioned = map(definition, this::versions);
        TreeSet<String> versions = new TreeSet<>();
        versioned.all()
                .forEach(template -> template.resources().values().stream()
                        .filter(resource -> resource.type().equals(FUNCTION_VERSION)
                                || resource.type().equals(MACHINE_VERSION))
                        .forEach(resource -> versions.add(resource.id())));
        NamedResources resources = new NamedResources(versioned.root(), versioned.nested());
        return map(versioned, template -> deployments(template, resources, String.join(",", versions)));
    }

    private Template versions(Template template) {
        Map<String, String> names = new HashMap<>();
        NamedResources own = new NamedResources(template, Map.of());
        of(template, FUNCTION_VERSION).forEach((id, version) -> target(template, version, "FunctionName", own)
                .ifPresent(function -> names.put(id,
                        id + Canonical.suffix(Canonical.json(function.properties()) + code(function)))));
        of(template, MACHINE_VERSION).forEach((id, version) -> target(template, version, "StateMachineArn", own)
                .ifPresent(machine -> names.put(id, id + Canonical.suffix(revision(machine)))));
        return LogicalIds.rename(template, names);
    }

    private static String revision(Resource machine) {
        StringBuilder revision = new StringBuilder();
        new TreeSet<>(REVISION).forEach(property -> machine.properties().get(property)
                .ifPresent(value -> revision.append(property).append(Canonical.json(value))));
        return revision.toString();
    }

    private Template deployments(Template template, NamedResources resources, String versions) {
        Map<String, String> names = new HashMap<>();
        of(template, DEPLOYMENT).forEach((id,
                deployment) -> target(template, deployment, "RestApiId", resources).ifPresent(api -> names.put(id,
                        id + Canonical.suffix(Canonical.json(api.properties()) + Canonical.json(deployment.properties())
                                + versions))));
        return LogicalIds.rename(template, names);
    }

    private String code(Resource function) {
        Optional<String> parameter = function.properties().map("Code").flatMap(code -> code.map("S3Key"))
                .flatMap(key -> key.text("Ref"));
        String hash = parameter.map(codeHashes::get).orElse(null);
        if (hash == null) {
            problems.add(function.at("Code"), parameter
                    .map(name -> "No zip was given for parameter " + name + ": pass --code " + name
                            + "=function.zip.")
                    .orElse("Code needs S3Key with a Ref to a parameter that is passed as --code NAME=function.zip."));
        }
        return hash == null ? "" : hash;
    }

    private Optional<Resource> target(Template template, Resource resource, String property,
            NamedResources resources) {
        Optional<Resource> found = resource.properties().get(property)
                .flatMap(value -> resources.find(template, value));
        if (found.isEmpty()) {
            problems.add(resource.at(property), resource.id() + " needs " + property
                    + " with a Ref that leads to a resource of the definition.");
        }
        return found;
    }

    private static Map<String, Resource> of(Template template, String type) {
        Map<String, Resource> found = new HashMap<>(template.resources());
        found.values().removeIf(resource -> !resource.type().equals(type));
        return found;
    }

    private static Definition map(Definition definition, Function<Template, Template> change) {
        Map<String, Template> nested = new HashMap<>(definition.nested());
        nested.replaceAll((url, template) -> change.apply(template));
        return new Definition(change.apply(definition.root()), nested, definition.bootstrap());
    }
}
