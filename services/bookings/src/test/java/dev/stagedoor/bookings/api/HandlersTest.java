package dev.stagedoor.bookings.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stagedoor.bookings.domain.Booking;
import dev.stagedoor.bookings.domain.BoxOffice;
import dev.stagedoor.bookings.domain.House;
import dev.stagedoor.bookings.store.InMemoryLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.stagedoor.bookings.api.Events.from;
import static dev.stagedoor.bookings.api.Events.on;
import static dev.stagedoor.bookings.domain.House.ALICE;
import static dev.stagedoor.bookings.domain.House.BRUNO;
import static dev.stagedoor.bookings.domain.House.EVENING;
import static dev.stagedoor.bookings.domain.House.NOW;
import static dev.stagedoor.bookings.domain.House.id;
import static org.assertj.core.api.Assertions.assertThat;

/** The handlers behind the gateway over a ledger in memory: event in, proxy response out. */
class HandlersTest {

    private final Booking pending = House.pending(id(1), ALICE, NOW, "A1", "A2");
    private final InMemoryLedger ledger = new InMemoryLedger().with(pending);
    private final BoxOffice boxOffice = new BoxOffice(ledger, House.clock());

    @Test
    void a_pending_booking_reads_letter_for_letter_as_its_order_was_answered() {
        assertThat(read(on(ALICE, id(1))).getBody()).isEqualTo("{\"bookingId\":\"" + id(1)
                + "\",\"status\":\"pending\",\"performanceId\":\"" + EVENING
                + "\",\"seats\":[{\"seat\":\"A1\",\"priceCategory\":\"stalls\",\"price\":3200},"
                + "{\"seat\":\"A2\",\"priceCategory\":\"stalls\",\"price\":3200}],\"total\":6400,\"currency\":\"EUR\","
                + "\"customer\":\"" + ALICE + "\",\"createdAt\":\"2027-01-10T18:30:00.120Z\","
                + "\"heldUntil\":\"2027-01-10T18:45:00Z\"}");
    }

    @Test
    void a_confirmed_booking_has_tickets_and_is_held_no_more() {
        ledger.with(House.confirmed(pending));

        JsonNode booking = json(read(on(ALICE, id(1))));

        assertThat(booking.path("status").asText()).isEqualTo("confirmed");
        assertThat(booking.at("/seats/1/ticket").asText()).isEqualTo("T-A2");
        assertThat(booking.path("confirmedAt").asText()).isEqualTo("2027-01-10T18:30:00.120Z");
        assertThat(booking.has("heldUntil")).isFalse();
    }

    @Test
    void a_rejected_booking_says_why_and_that_the_money_went_back() {
        ledger.with(House.rejected(pending));

        assertThat(read(on(ALICE, id(1))).getBody()).contains("\"status\":\"rejected\"",
                "\"reason\":\"TicketsNotIssued\",\"rejectedAt\":\"2027-01-10T18:30:01.120Z\","
                        + "\"refundedAt\":\"2027-01-10T18:30:02.120Z\"}");
    }

    @Test
    void a_ticket_is_a_pdf_in_base64() {
        ledger.with(House.confirmed(pending));

        APIGatewayProxyResponseEvent answer = ticket(ALICE);

        assertThat(answer.getIsBase64Encoded()).isTrue();
        assertThat(answer.getHeaders()).containsEntry("Content-Type", "application/pdf");
        assertThat(new String(Base64.getDecoder().decode(answer.getBody()), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-1.4\n")
                .contains("(Admit 2)", "(Seat A1  Ticket T-A1)", "(Seat A2  Ticket T-A2)", "(Paid 64.00 EUR)");
    }

    @Test
    void there_is_no_ticket_for_another_customer_or_a_booking_that_is_not_confirmed() {
        assertProblem(ticket(BRUNO), 403, "NotYourBooking");
        assertProblem(ticket(ALICE), 409, "NoTicket");
    }

    private APIGatewayProxyResponseEvent ticket(String customer) {
        return read(on(customer, id(1)).withResource("/bookings/{bookingId}/ticket"));
    }

    @Test
    void an_event_without_a_caller_is_refused_by_every_handler() {
        assertProblem(read(on(null, id(1))), 403, "NoCaller");
        assertProblem(list(from(null)), 403, "NoCaller");
        assertProblem(list(new APIGatewayProxyRequestEvent()), 403, "NoCaller");
    }

    @Test
    void a_booking_is_shown_to_its_customer_only() {
        assertThat(read(on(ALICE, id(1))).getStatusCode()).isEqualTo(200);
        assertProblem(read(on(BRUNO, id(1))), 403, "NotYourBooking");
        assertProblem(read(on(ALICE, id(7))), 404, "UnknownBooking");
        assertProblem(read(on(ALICE, "../" + "x".repeat(5000))), 404, "UnknownBooking");
    }

    @Test
    void the_callers_own_bookings_are_listed_page_by_page() {
        for (int n = 2; n <= 5; n++) {
            ledger.with(House.pending(id(n), ALICE, NOW.plusSeconds(n), "A" + n));
        }
        ledger.with(House.pending(id(6), BRUNO, NOW, "A9"));

        List<String> seen = new ArrayList<>();
        JsonNode page = json(list(from(ALICE).withQueryStringParameters(Map.of("limit", "2"))));
        for (int pages = 1; pages <= 3; pages++) {
            page.path("bookings").forEach(booking -> seen.add(booking.path("bookingId").asText()));
            String next = page.path("next").asText();
            if (!next.isEmpty()) {
                page = json(list(from(ALICE).withQueryStringParameters(Map.of("limit", "2", "next", next))));
            }
        }

        assertThat(seen).containsExactly(id(5), id(4), id(3), id(2), id(1));
        assertThat(page.has("next")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=-1", "limit=ten", "limit=", "limit=1e9", "next=!!", "next=",
            "next=YWJj", "next=OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTkvYQ"})
    void a_bad_limit_or_token_is_a_bad_request(String query) {
        String[] parts = query.split("=", 2);

        assertProblem(list(from(ALICE).withQueryStringParameters(Map.of(parts[0], parts[1]))), 400, "BadRequest");
    }

    private APIGatewayProxyResponseEvent read(APIGatewayProxyRequestEvent event) {
        return new ReadBooking(boxOffice).handleRequest(event, null);
    }

    private APIGatewayProxyResponseEvent list(APIGatewayProxyRequestEvent event) {
        return new ListBookings(boxOffice).handleRequest(event, null);
    }

    private static void assertProblem(APIGatewayProxyResponseEvent answer, int status, String name) {
        assertThat(answer.getStatusCode()).isEqualTo(status);
        assertThat(answer.getHeaders()).containsEntry("Content-Type", "application/problem+json");
        JsonNode problem = json(answer);
        assertThat(problem.path("type").asText()).isEqualTo("urn:stagedoor:problem:" + name);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank().hasSizeLessThan(300);
    }

    private static JsonNode json(APIGatewayProxyResponseEvent answer) {
        try {
            return new ObjectMapper().readTree(answer.getBody());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(answer.getBody(), e);
        }
    }
}
