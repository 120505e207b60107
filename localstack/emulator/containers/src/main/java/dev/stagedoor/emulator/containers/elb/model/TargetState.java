package dev.stagedoor.emulator.containers.elb.model;

/** See <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html">health</a>. */
public enum TargetState {
    INITIAL, HEALTHY, UNHEALTHY, DRAINING;

    public String text() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
