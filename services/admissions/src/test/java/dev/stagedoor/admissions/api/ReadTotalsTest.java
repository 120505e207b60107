package dev.stagedoor.admissions.api;

import java.time.Instant;
import java.util.Map;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.stagedoor.admissions.domain.Scan;
import dev.stagedoor.admissions.store.InMemoryRegister;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReadTotalsTest {

    private final InMemoryRegister register = new InMemoryRegister();
    private final ReadTotals totals = new ReadTotals(register);

    private APIGatewayProxyResponseEvent read(String performanceId) {
        return totals.handleRequest(
                new APIGatewayProxyRequestEvent().withPathParameters(Map.of("performanceId", performanceId)), null);
    }

    @Test
    void totalsAreAnsweredByDoorAndNobodyIsZero() {
        register.admit(new Scan("1", "perf-1", "t", "right", Instant.EPOCH));
        register.admit(new Scan("2", "perf-1", "t", "left", Instant.EPOCH));
        assertThat(read("perf-1").getStatusCode()).isEqualTo(200);
        assertThat(read("perf-1").getBody())
                .isEqualTo("{\"performanceId\":\"perf-1\",\"admitted\":2,\"byDoor\":{\"left\":1,\"right\":1}}");
        assertThat(read("perf-2").getBody()).isEqualTo("{\"performanceId\":\"perf-2\",\"admitted\":0,\"byDoor\":{}}");
    }

    @Test
    void whatIsNoIdIsTold() {
        assertThat(read("a b").getStatusCode()).isEqualTo(400);
        assertThat(totals.handleRequest(new APIGatewayProxyRequestEvent(), null).getStatusCode()).isEqualTo(400);
    }

    @Test
    void aRegisterOutOfReachIs503() {
        register.unreachable = true;
        assertThat(read("perf-1").getStatusCode()).isEqualTo(503);
        assertThat(read("perf-1").getHeaders()).containsEntry("Content-Type", "application/problem+json");
    }
}
