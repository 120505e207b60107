package dev.stagedoor.emulator.containers.elb.operations;

import dev.stagedoor.emulator.containers.elb.error.ElbException;
import dev.stagedoor.emulator.containers.elb.model.HealthCheck;
import dev.stagedoor.emulator.containers.input.Members;

/** Reads the health check of a target group, with AWS's defaults for HTTP. */
final class HealthChecks {

    private static final HealthCheck DEFAULT = new HealthCheck("/", 30, 5, 5, 2, "200");

    private HealthChecks() {}

    /** @param known what holds where a member is absent, or null for the defaults */
    static HealthCheck read(Members input, HealthCheck known) {
        HealthCheck otherwise = known == null ? DEFAULT : known;
        input.choice("HealthCheckProtocol", "HTTP");
        input.choice("HealthCheckPort", "traffic-port");
        if (!input.text("HealthCheckEnabled", "true").equals("true")) {
            throw input.refuse("target groups without health checks");
        }
        String path = input.text("HealthCheckPath", otherwise.path());
        if (!path.startsWith("/") || path.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw ElbException
                    .invalid("Health check path '" + path + "' must begin with a '/' character and have printable"
                            + " ASCII characters without spaces only");
        }
        String matcher = input.object("Matcher", "HttpCode").text("HttpCode", otherwise.matcher());
        if (!matcher.matches("[2-4]\\d\\d(-[2-4]\\d\\d)?(,[2-4]\\d\\d(-[2-4]\\d\\d)?)*")) {
            throw ElbException.invalid("Health check matcher HTTP code '" + matcher + "' is not valid");
        }
        return new HealthCheck(path, input.number("HealthCheckIntervalSeconds", 5, 300, otherwise.intervalSeconds()),
                input.number("HealthCheckTimeoutSeconds", 2, 120, otherwise.timeoutSeconds()),
                input.number("HealthyThresholdCount", 2, 10, otherwise.healthyThreshold()),
                input.number("UnhealthyThresholdCount", 2, 10, otherwise.unhealthyThreshold()), matcher);
    }
}
