package dev.stagedoor.infra.deployer.target;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

import dev.stagedoor.infra.deployer.error.DeployerException;

/** Where to deploy to. */
public enum Target {

    EMBEDDED("http://127.0.0.1:4566"), LOCALSTACK("http://127.0.0.1:4566"), AWS(null);

    private final String endpoint;

    Target(String endpoint) {
        this.endpoint = endpoint;
    }

    /** As it is written on the command line and in {@code infra/targets.yaml}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where its API is if nothing else is said; empty for AWS, whose SDK knows. */
    public Optional<URI> defaultEndpoint() {
        return Optional.ofNullable(endpoint).map(URI::create);
    }

    /** Whether it stands in for AWS: the credentials are then {@code test} and {@code test}, never the user's own. */
    public boolean isLocal() {
        return this != AWS;
    }

    /**
     * @throws DeployerException if there is no such target
     */
    public static Target of(String label) {
        for (Target target : values()) {
            if (target.label().equals(label)) {
                return target;
            }
        }
        throw new DeployerException("There is no target " + label + ": embedded, localstack or aws.");
    }
}
