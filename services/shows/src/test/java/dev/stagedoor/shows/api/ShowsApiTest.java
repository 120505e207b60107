package dev.stagedoor.shows.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The service over HTTP, with a catalogue in memory. */
@QuarkusTest
class ShowsApiTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource
    URI service;

    @Inject
    TestCatalogue catalogue;

    @AfterEach
    void mend() {
        catalogue.gone = false;
    }

    @Test
    void shows_are_listed_with_what_a_visitor_needs_to_choose() {
        HttpResponse<String> answer = get("/shows?city=lyon");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "content-type")).startsWith("application/json");
        JsonNode show = json(answer).path("shows").path(0);
        assertThat(show.path("showId").asText()).isEqualTo("the-lamplighter");
        assertThat(show.path("priceFrom").asInt()).isEqualTo(2400);
        assertThat(show.path("firstDate").asText()).isEqualTo("2027-01-14");
        assertThat(json(answer).has("next")).isFalse();
    }

    @Test
    void shows_are_given_page_by_page() {
        List<String> seen = new ArrayList<>();
        String next = "";
        for (int pages = 1; pages <= 4 && next != null; pages++) {
            JsonNode page = json(get("/shows?limit=1" + (next.isEmpty() ? "" : "&next=" + next)));
            page.path("shows").forEach(show -> seen.add(show.path("showId").asText()));
            next = page.has("next") ? page.path("next").asText() : null;
        }

        assertThat(seen).containsExactly("the-lamplighter", "the-owl", "salt-and-oranges", "what-the-tide-owes");
        assertThat(next).isNull();
    }

    @Test
    void a_show_has_cast_prices_and_tour() {
        JsonNode show = json(get("/shows/the-lamplighter"));

        assertThat(show.at("/cast/0/role").asText()).isEqualTo("The lead");
        assertThat(show.at("/runs/1/city").asText()).isEqualTo("Dublin");
        assertThat(show.at("/prices/stalls").asInt()).isEqualTo(3200);
    }

    @Test
    void performances_are_given_in_the_order_of_time_page_by_page() {
        JsonNode first = json(get("/shows/the-lamplighter/performances?limit=2"));
        JsonNode second = json(
                get("/shows/the-lamplighter/performances?limit=2&next=" + first.path("next").asText()));

        assertThat(first.path("performances").findValuesAsText("startsAt"))
                .containsExactly("2027-01-14T20:00:00+01:00", "2027-01-15T20:00:00+01:00");
        assertThat(second.path("performances").findValuesAsText("performanceId"))
                .containsExactly("the-lamplighter-20270211-2000");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void a_performance_is_found_by_its_id() {
        JsonNode performance = json(get("/shows/the-lamplighter/performances/the-lamplighter-20270114-2000"));

        assertThat(performance.path("seats").asInt()).isEqualTo(38);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/shows", "/shows/the-owl", "/shows/the-lamplighter/performances"})
    void an_answer_can_be_kept_and_asked_about_by_its_tag(String path) {
        HttpResponse<String> first = get(path);
        String tag = header(first, "etag");

        HttpResponse<String> again = get(path, "If-None-Match", tag);

        assertThat(header(first, "cache-control")).contains("max-age=60");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "etag")).isEqualTo(tag);
        assertThat(get(path, "If-None-Match", "\"another\"").statusCode()).isEqualTo(200);
    }

    @Test
    void the_stage_may_stand_before_the_path() {
        assertThat(get("/dev/shows?city=lyon").body()).isEqualTo(get("/shows?city=lyon").body());
        assertThat(get("/dev/shows/the-owl").body()).isEqualTo(get("/shows/the-owl").body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "limit=1&limit=2", "from=yesterday", "to=2027-02-30",
            "from=2027-02-02&to=2027-02-01", "citty=Lyon", "next=%21", "next=YWJj"})
    void a_bad_query_is_a_bad_request(String query) {
        assertProblem(get("/shows?" + query), 400, "BadRequest");
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertProblem(get("/shows/hamlet"), 404, "UnknownShow");
        assertProblem(get("/shows/hamlet/performances"), 404, "UnknownShow");
        assertProblem(get("/shows/the-owl/performances/tonight"), 404, "UnknownPerformance");
        assertProblem(get("/shows/the-owl/reviews"), 404, "NotFound");
    }

    @Test
    void a_method_that_is_not_there_is_refused() {
        assertProblem(send(request("/shows").DELETE().build()), 405, "MethodNotAllowed");
    }

    @Test
    void a_defect_tells_nothing_of_itself() {
        HttpResponse<String> answer = get("/shows/a-defect");

        assertProblem(answer, 500, "Defect");
        assertThat(answer.body()).doesNotContain("secret");
    }

    @Test
    void a_catalogue_out_of_reach_is_said_and_the_service_is_not_ready() {
        assertThat(get("/q/health/ready").statusCode()).isEqualTo(200);
        catalogue.gone = true;

        assertProblem(get("/shows/the-owl"), 503, "CatalogueUnavailable");
        assertThat(get("/q/health/ready").statusCode()).isEqualTo(503);
        assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void a_browser_of_another_origin_may_read() {
        HttpResponse<String> preflight = send(request("/shows").method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", "https://example.org").header("Access-Control-Request-Method", "GET").build());
        HttpResponse<String> answer = get("/shows", "Origin", "https://example.org");

        assertThat(header(preflight, "access-control-allow-methods")).contains("GET");
        assertThat(header(answer, "access-control-allow-origin")).isIn("*", "https://example.org");
        assertThat(header(answer, "access-control-expose-headers")).containsIgnoringCase("etag");
    }

    @Test
    void the_api_describes_itself() {
        assertThat(get("/q/openapi").body()).contains("/shows/{showId}/performances/{performanceId}")
                .contains("Stagedoor shows");
    }

    private HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = request(path).GET();
        return send(headers.length == 0 ? request.build() : request.headers(headers).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.getPort() + path));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String name) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "content-type")).startsWith("application/problem+json");
        JsonNode problem = json(answer);
        assertThat(problem.path("type").asText()).isEqualTo("urn:stagedoor:problem:" + name);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}
