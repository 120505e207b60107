package dev.stagedoor.acceptance.admissions;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stagedoor.acceptance.target.Eventually;
import dev.stagedoor.acceptance.theatre.Customer;

import static org.assertj.core.api.Assertions.assertThat;

/** The scanners at the doors, and whoever looks at the totals. */
record Doors(Customer scanner) {

    /** A cold consumer on a busy machine included. */
    private static final Duration LIMIT = Duration.ofSeconds(90);

    static String scan(String scanId, String performanceId) {
        return """
                {"scanId":"%s","performanceId":"%s","ticketId":"t-%s","scannedAt":"2027-01-14T19:30:00Z"}"""
                .formatted(scanId, performanceId, scanId);
    }

    HttpResponse<String> post(String door, String body) throws IOException {
        return scanner.call("POST", "/admissions", body, "Content-Type", "application/json", "X-Door", door);
    }

    HttpResponse<String> postAll(String door, List<String> scans) throws IOException {
        String body = scans.stream().collect(Collectors.joining(",", "{\"scans\":[", "]}"));
        return scanner.call("POST", "/admissions/batch", body, "Content-Type", "application/json", "X-Door", door);
    }

    JsonNode totals(String performanceId) throws IOException {
        HttpResponse<String> answer = scanner.call("GET", "/admissions/" + performanceId, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    /** The totals as soon as so many are in. */
    JsonNode awaitTotals(String performanceId, int admitted) throws Exception {
        return Eventually.find("total of " + admitted, LIMIT,
                () -> Optional.of(totals(performanceId)).filter(t -> t.get("admitted").asInt() >= admitted));
    }
}
