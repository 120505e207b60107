package dev.stagedoor.infra.deployer;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

import dev.stagedoor.infra.deployer.target.Options;
import dev.stagedoor.infra.deployer.target.Target;

/** Where a target that stands in for AWS serves the stages of APIs: at one port, below one path. */
final class ExecuteApi {

    private static final String PATH = "/_aws/execute-api";
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    /**
     * LocalStack runs functions in containers, to which 127.0.0.1 are themselves; this name is LocalStack to them.
     * See <a href="https://docs.localstack.cloud/references/network-troubleshooting/">its network</a>.
     */
    private static final String LOCALSTACK_FROM_CONTAINERS = "localhost.localstack.cloud";

    private ExecuteApi() {}

    /** As whoever sits at this machine reaches it; empty on AWS, where each API has a host of its own. */
    static Optional<String> url(Options options) {
        return options.endpoint().map(endpoint -> endpoint + PATH);
    }

    /** As functions reach it; empty on AWS. */
    static Optional<String> urlForFunctions(Options options) {
        return options.endpoint().map(endpoint -> options.target() == Target.LOCALSTACK
                ? fromContainers(endpoint)
                : endpoint.toString()).map(endpoint -> endpoint + PATH);
    }

    private static String fromContainers(URI endpoint) {
        return LOOPBACK.contains(endpoint.getHost())
                ? endpoint.getScheme() + "://" + LOCALSTACK_FROM_CONTAINERS + ":" + endpoint.getPort()
                : endpoint.toString();
    }
}
