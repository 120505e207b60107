package dev.stagedoor.emulator.containers.elb.model;

/**
 * How targets are checked, over HTTP.
 *
 * @param matcher statuses that are healthy: {@code 200}, {@code 200,202}, {@code 200-299}
 */
public record HealthCheck(String path, int intervalSeconds, int timeoutSeconds, int healthyThreshold,
        int unhealthyThreshold, String matcher) {

    /** True if a target that answers this status is healthy. */
    public boolean matches(int status) {
        for (String part : matcher.split(",")) {
            String[] range = part.strip().split("-", 2);
            int low = Integer.parseInt(range[0]);
            int high = range.length == 2 ? Integer.parseInt(range[1]) : low;
            if (status >= low && status <= high) {
                return true;
            }
        }
        return false;
    }
}
