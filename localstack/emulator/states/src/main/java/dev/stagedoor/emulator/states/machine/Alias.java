package dev.stagedoor.emulator.states.machine;

import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A name for one version, or for two between which executions are divided.
 *
 * @param description null where it has none
 * @param routes one or two; their weights sum up to 100
 */
public record Alias(String name, String arn, String description, List<Route> routes, Instant creationDate,
        Instant updateDate) {

    /** @param weight how many of 100 executions run this version */
    public record Route(String versionArn, int weight) {}

    /** The version that the next execution runs. */
    public String draw(RandomGenerator random) {
        int drawn = random.nextInt(100);
        return drawn < routes.get(0).weight() ? routes.get(0).versionArn() : routes.get(routes.size() - 1).versionArn();
    }

    /** Whether it leads to the version. */
    public boolean refersTo(String versionArn) {
        return routes.stream().anyMatch(route -> route.versionArn().equals(versionArn));
    }
}
