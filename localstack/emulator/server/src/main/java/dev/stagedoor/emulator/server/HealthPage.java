package dev.stagedoor.emulator.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.server.front.Pages;

/** {@code /_stagedoor/health}: what runs here, and since when. */
final class HealthPage implements Pages.Page {

    private final Account account;
    private final Bus bus;
    private final Clock clock;
    private final Instant started;

    HealthPage(Account account, Bus bus, Clock clock) {
        this.account = account;
        this.bus = bus;
        this.clock = clock;
        this.started = clock.instant();
    }

    @Override
    public Optional<JsonNode> show(String rest, String query) {
        ObjectNode health = Json.object().put("status", "running").put("version", version())
                .put("account", account.id()).put("region", account.region()).put("pid", ProcessHandle.current().pid())
                .put("uptimeSeconds", Duration.between(started, clock.instant()).toSeconds());
        ArrayNode services = health.putArray("services");
        bus.services().stream().map(AwsService::name).sorted().forEach(services::add);
        return Optional.of(health);
    }

    private static String version() {
        String version = HealthPage.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
