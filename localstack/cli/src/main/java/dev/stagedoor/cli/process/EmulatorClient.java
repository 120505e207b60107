package dev.stagedoor.cli.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Asks the emulator's own pages ({@code /_stagedoor/...}), which are no AWS API. */
public final class EmulatorClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2)).build();
    private final String endpoint;

    public EmulatorClient(String endpoint) {
        this.endpoint = endpoint;
    }

    /** @param page the path after {@code /_stagedoor/}; empty if the emulator has no such thing (404) */
    public Optional<JsonNode> get(String page) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoint + "/_stagedoor/" + page))
                .timeout(Duration.ofSeconds(10)).build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return switch (response.statusCode()) {
                case 200 -> Optional.of(JSON.readTree(response.body()));
                case 404 -> Optional.empty();
                default ->
                    throw new IOException(endpoint + " answered " + response.statusCode() + ": " + response.body());
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    /** True if what answers at the remembered endpoint is the remembered process: pids are used again. */
    static boolean isPid(RunState state) {
        try {
            return new EmulatorClient(state.endpoint()).get("health").map(h -> h.path("pid").asLong() == state.pid())
                    .orElse(false);
        } catch (IOException e) {
            return false;
        }
    }
}
