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
import dev.stagedoor.bookings.domain.BoxOffice;
import dev.stagedoor.bookings.domain.House;
import dev.stagedoor.bookings.store.InMemoryLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.stagedoor.bookings.api.Events.from;
import static dev.stagedoor.bookings.api.Events.on;
import static dev.stagedoor.bookings.api.Events.post;
import static dev.stagedoor.bookings.domain.House.ALICE;
import static dev.stagedoor.bookings.domain.House.BRUNO;
import static dev.stagedoor.bookings.domain.House.EVENING;
import static dev.stagedoor.bookings.domain.House.id;
import static org.assertj.core.api.Assertions.assertThat;

/** The four handlers over a ledger in memory: event in, proxy response out. */
class HandlersTest {

    private static final String TWO_SEATS = "{\"performanceId\": \"" + EVENING + "\", \"seats\": [\"A1\", \"A2\"]}";

    private final InMemoryLedger ledger = new InMemoryLedger().with(EVENING, House.rowA());
    private final BoxOffice boxOffice = new BoxOffice(ledger, House.clock(), House.ids(), tries -> {});

    @Test
    void a_booking_is_created_with_its_location_and_its_seats() throws Exception {
        APIGatewayProxyResponseEvent answer = create(post(ALICE, TWO_SEATS));

        assertThat(answer.getStatusCode()).isEqualTo(201);
        assertThat(answer.getHeaders()).containsEntry("Location", "/dev/bookings/" + id(1))
                .containsEntry("Content-Type", "application/json");
        assertThat(json(answer)).isEqualTo(new ObjectMapper().readTree("""
                {"bookingId": "%s", "performanceId": "%s", "status": "confirmed",
                 "seats": [{"seat": "A1", "priceCategory": "stalls", "price": 3200},
                           {"seat": "A2", "priceCategory": "stalls", "price": 3200}],
                 "total": 6400, "currency": "EUR", "customer": "%s", "createdAt": "2027-01-10T18:30:00.123Z"}
                """.formatted(id(1), EVENING, ALICE)));
    }

    @Test
    void a_ticket_is_a_pdf_in_base64() {
        create(post(ALICE, TWO_SEATS));

        APIGatewayProxyResponseEvent answer = ticket(ALICE);

        assertThat(answer.getIsBase64Encoded()).isTrue();
        assertThat(answer.getHeaders()).containsEntry("Content-Type", "application/pdf");
        assertThat(new String(Base64.getDecoder().decode(answer.getBody()), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-1.4\n").contains("(Admit 2)", "(Seats A1, A2)", "(Paid 64.00 EUR)");
    }

    @Test
    void there_is_no_ticket_for_another_customer_or_a_cancelled_booking() {
        create(post(ALICE, TWO_SEATS));

        assertProblem(ticket(BRUNO), 403, "NotYourBooking");
        new CancelBooking(boxOffice).handleRequest(on(ALICE, id(1)), null);
        assertProblem(ticket(ALICE), 409, "NoTicket");
    }

    private APIGatewayProxyResponseEvent ticket(String customer) {
        return new ReadBooking(boxOffice)
                .handleRequest(on(customer, id(1)).withResource("/bookings/{bookingId}/ticket"), null);
    }

    @Test
    void the_same_key_and_body_get_the_same_answer_letter_for_letter() {
        APIGatewayProxyResponseEvent first = create(post(ALICE, TWO_SEATS, "k-1"));
        APIGatewayProxyResponseEvent second = create(post(ALICE, TWO_SEATS, "k-1"));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void the_same_key_with_another_body_is_a_conflict() {
        create(post(ALICE, TWO_SEATS, "k-1"));

        assertProblem(create(post(ALICE, TWO_SEATS.replace("A2", "A3"), "k-1")), 409, "IdempotencyKeyReused");
    }

    @Test
    void a_taken_seat_is_a_conflict() {
        create(post(ALICE, TWO_SEATS));

        assertProblem(create(post(BRUNO, TWO_SEATS)), 409, "SeatTaken");
    }

    @Test
    void an_unknown_seat_is_not_found() {
        assertProblem(create(post(ALICE, TWO_SEATS.replace("A2", "Z9"))), 404, "UnknownSeat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "[]", "{}", "null", "{\"performanceId\": 7, \"seats\": [\"A1\"]}",
            "{\"performanceId\": \"p\", \"seats\": \"A1\"}", "{\"performanceId\": \"p\", \"seats\": []}",
            "{\"performanceId\": \"p\", \"seats\": [1]}", "{\"performanceId\": \"p\", \"seats\": [\"a1\"]}",
            "{\"performanceId\": \"p\", \"seats\": [\"A1\"], \"price\": 1}",
            "{\"performanceId\": \"p\", \"performanceId\": \"q\", \"seats\": [\"A1\"]}",
            "{\"performanceId\": \"p\", \"seats\": [\"A1\"]} {}",
            "{\"performanceId\": \"p\", \"seats\": [[[[[[\"A1\"]]]]]]}"})
    void a_body_of_another_form_is_a_bad_request(String body) {
        assertProblem(create(post(ALICE, body)), 400, "BadRequest");
    }

    @Test
    void a_body_that_is_too_long_is_a_bad_request() {
        assertProblem(create(post(ALICE, " ".repeat(SeatRequestJson.MAX_LENGTH) + TWO_SEATS)), 400, "BadRequest");
    }

    @Test
    void a_bad_idempotency_key_is_a_bad_request() {
        assertProblem(create(post(ALICE, TWO_SEATS, "two words")), 400, "BadRequest");
    }

    @Test
    void a_body_of_another_media_type_is_refused() {
        assertProblem(create(post(ALICE, TWO_SEATS).withHeaders(Map.of("Content-Type", "text/plain"))), 415,
                "UnsupportedMediaType");
    }

    @Test
    void a_body_in_base64_is_read() {
        String body = Base64.getEncoder().encodeToString(TWO_SEATS.getBytes(StandardCharsets.UTF_8));

        assertThat(create(post(ALICE, body).withIsBase64Encoded(true)).getStatusCode()).isEqualTo(201);
    }

    @Test
    void an_event_without_a_caller_is_refused_by_every_handler() {
        assertProblem(create(post(null, TWO_SEATS)), 403, "NoCaller");
        assertProblem(read(on(null, id(1))), 403, "NoCaller");
        assertProblem(list(from(null)), 403, "NoCaller");
        assertProblem(cancel(on(null, id(1))), 403, "NoCaller");
        assertProblem(list(new APIGatewayProxyRequestEvent()), 403, "NoCaller");
    }

    @Test
    void a_booking_is_shown_to_its_customer_only() {
        create(post(ALICE, TWO_SEATS));

        assertThat(read(on(ALICE, id(1))).getStatusCode()).isEqualTo(200);
        assertProblem(read(on(BRUNO, id(1))), 403, "NotYourBooking");
        assertProblem(read(on(ALICE, id(7))), 404, "UnknownBooking");
        assertProblem(read(on(ALICE, "../" + "x".repeat(5000))), 404, "UnknownBooking");
    }

    @Test
    void a_cancelled_booking_frees_its_seats_and_stays_cancelled() throws Exception {
        create(post(ALICE, TWO_SEATS));

        APIGatewayProxyResponseEvent answer = cancel(on(ALICE, id(1)));

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(json(answer).path("status").asText()).isEqualTo("cancelled");
        assertThat(cancel(on(ALICE, id(1)))).isEqualTo(answer);
        assertThat(create(post(BRUNO, TWO_SEATS)).getStatusCode()).isEqualTo(201);
        assertProblem(cancel(on(BRUNO, id(1))), 403, "NotYourBooking");
    }

    @Test
    void the_callers_own_bookings_are_listed_page_by_page() throws Exception {
        for (int seat = 1; seat <= 5; seat++) {
            create(post(ALICE, "{\"performanceId\": \"" + EVENING + "\", \"seats\": [\"A" + seat + "\"]}"));
        }
        create(post(BRUNO, "{\"performanceId\": \"" + EVENING + "\", \"seats\": [\"A9\"]}"));

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

    private APIGatewayProxyResponseEvent create(APIGatewayProxyRequestEvent event) {
        return new CreateBooking(boxOffice).handleRequest(event, null);
    }

    private APIGatewayProxyResponseEvent read(APIGatewayProxyRequestEvent event) {
        return new ReadBooking(boxOffice).handleRequest(event, null);
    }

    private APIGatewayProxyResponseEvent list(APIGatewayProxyRequestEvent event) {
        return new ListBookings(boxOffice).handleRequest(event, null);
    }

    private APIGatewayProxyResponseEvent cancel(APIGatewayProxyRequestEvent event) {
        return new CancelBooking(boxOffice).handleRequest(event, null);
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
