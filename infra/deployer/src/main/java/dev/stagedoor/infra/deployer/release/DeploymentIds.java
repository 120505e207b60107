package dev.stagedoor.infra.deployer.release;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.stagedoor.infra.assembler.hash.Canonical;

/**
 * Finishes the logical id of the API's deployment. The assembler's part of it covers the definition; what is appended here covers the
 * values that flow into it. Some of them are outputs of other stacks, and these are known only afterwards; hence two questions:
 * {@link #before} a deployment, and {@link #after} it, when an output has turned out to be another one than expected.
 */
public final class DeploymentIds {

    /**
     * What is there already.
     *
     * @param logicalId of the deployment that the gateway stack holds
     * @param rootParameters values of the main stack that the gateway stack is given
     * @param values what the gateway stack was given, outputs of other stacks included
     */
    public record Deployed(String logicalId, Map<String, String> rootParameters, Map<String, String> values) {}

    private final String assembledId;
    private final Map<String, String> rootParameters;
    private final Optional<Deployed> deployed;

    /**
     * @param assembledId the id that the assembler gave
     * @param rootParameters the values that the main stack will pass to the gateway stack
     * @param deployed empty before the first deployment
     */
    public DeploymentIds(String assembledId, Map<String, String> rootParameters, Optional<Deployed> deployed) {
        this.assembledId = assembledId;
        this.rootParameters = Map.copyOf(rootParameters);
        this.deployed = deployed;
    }

    /** The id to deploy with: the one that is there if nothing has changed that is known by now, else a new one. */
    public String before() {
        return deployed.filter(this::isSame).map(Deployed::logicalId)
                .orElseGet(() -> id(deployed.map(Deployed::values).orElse(Map.of())));
    }

    /**
     * The id for a second run: an output of another stack changed, and the deployment that stayed does not have it.
     *
     * @param values what the gateway stack has been given now
     */
    public Optional<String> after(Map<String, String> values) {
        return deployed.filter(this::isSame).filter(there -> !there.values().equals(values)).map(there -> id(values));
    }

    private boolean isSame(Deployed there) {
        return there.logicalId().startsWith(assembledId) && there.rootParameters().equals(rootParameters);
    }

    private String id(Map<String, String> values) {
        return assembledId + Canonical.suffix(new TreeMap<>(rootParameters) + "|" + new TreeMap<>(values));
    }
}
