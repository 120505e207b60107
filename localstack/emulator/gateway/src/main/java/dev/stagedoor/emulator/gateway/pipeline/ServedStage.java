package dev.stagedoor.emulator.gateway.pipeline;

import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import dev.stagedoor.emulator.gateway.compile.Snapshot;
import dev.stagedoor.emulator.gateway.exchange.PublishedStage;

/**
 * What is served under a stage's name. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/canary-release.html">canary releases</a>.
 *
 * @param base for all requests but the canary's
 * @param canary null without one
 * @param percentTraffic the canary's share of the requests, 0 to 100
 */
record ServedStage(PublishedStage base, PublishedStage canary, double percentTraffic) {

    /** Each request for itself: a client does not stay with the one or the other. */
    PublishedStage choose(RandomGenerator random) {
        return canary != null && random.nextDouble() * 100 < percentTraffic ? canary : base;
    }

    Stream<Snapshot> snapshots() {
        return Stream.of(base, canary).filter(stage -> stage != null).map(PublishedStage::snapshot);
    }
}
