package dev.stagedoor.seating.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.stagedoor.seating.domain.Houses.EVENING;
import static org.assertj.core.api.Assertions.assertThat;

/** The service as SOAP over HTTP, with a plan in memory. */
@QuarkusTest
class SeatingSoapTest {

    private static final String FIRST_SEAT = "<row><name>A</name><seat><label>A1</label><category>stalls</category>"
            + "<price>3200</price><status>sold</status></seat><seat><label>A2</label>";

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource
    URI service;

    @Inject
    TestPlan plan;

    @AfterEach
    void mend() {
        plan.gone = false;
    }

    @Test
    void a_seat_map_is_answered_in_the_order_and_without_prefixes_as_the_wsdl_says() {
        HttpResponse<String> answer = call(seatMap(EVENING));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
        assertThat(answer.body()).contains("<performanceId>" + EVENING + "</performanceId><currency>EUR</currency>"
                + FIRST_SEAT);
    }

    @Test
    void seats_are_proposed() {
        assertThat(call(proposal("<seats>2</seats><category>circle</category>")).body())
                .contains("<total>4800</total><seat><label>B2</label>");
    }

    @Test
    void a_fault_says_why_in_its_detail_and_is_500_as_soap_1_1_wants_it() {
        assertFault(call(seatMap("tonight")), "<reason>UNKNOWN_PERFORMANCE</reason>");
        assertFault(call(proposal("<seats>8</seats>")), "<reason>NO_SEATS_TOGETHER</reason>");
        plan.gone = true;
        assertFault(call(seatMap(EVENING)), "<reason>OUT_OF_SERVICE</reason>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<seats>9</seats>", "<seats>0</seats>", "<seats>x</seats>",
            "<seats>1</seats><category>A1</category>", "<seats>1</seats><unknown/>", ""})
    void what_breaks_the_wsdl_is_the_callers_fault(String wish) {
        HttpResponse<String> answer = call(proposal(wish));

        assertFault(answer, ":Client</faultcode>");
        assertThat(answer.body()).doesNotContain("<reason>");
    }

    @Test
    void a_remark_of_any_characters_is_taken_and_in_no_answer() {
        HttpResponse<String> answer = call(proposal("<seats>1</seats><remark>&lt;/remark> &amp; \"quoted\"</remark>"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("quoted");
        assertFault(call(proposal("<seats>1</seats><remark>" + "x".repeat(121) + "</remark>")), ":Client</faultcode>");
    }

    @Test
    void a_defect_tells_nothing_of_itself() {
        HttpResponse<String> answer = call(seatMap("a-defect"));

        assertFault(answer, "<reason>OUT_OF_SERVICE</reason>");
        assertThat(answer.body()).contains(":Server</faultcode>").doesNotContain("secret");
    }

    @Test
    void a_document_type_is_refused() {
        HttpResponse<String> answer = post("/soap/seating",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + seatMap("&e;"));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("root:");
    }

    @Test
    void the_stage_may_stand_before_the_path() {
        assertThat(post("/dev/soap/seating", seatMap(EVENING)).body()).isEqualTo(call(seatMap(EVENING)).body());
    }

    @Test
    void the_wsdl_that_callers_get_is_the_one_that_is_committed() throws IOException {
        String served = send(request("/soap/seating?wsdl").GET().build()).body();
        String committed = Files.readString(Path.of("src/main/resources/wsdl/seating.wsdl"));

        assertThat(Wsdl.form(served)).isEqualTo(Wsdl.form(committed));
    }

    @Test
    void it_is_ready_once_the_plan_answers() {
        assertThat(send(request("/q/health/ready").GET().build()).statusCode()).isEqualTo(200);
        plan.gone = true;
        assertThat(send(request("/q/health/ready").GET().build()).statusCode()).isEqualTo(503);
    }

    private static void assertFault(HttpResponse<String> answer, String part) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(500);
        assertThat(answer.body()).contains(part);
    }

    private static String seatMap(String performanceId) {
        return envelope("<s:SeatMapRequest xmlns:s=\"urn:stagedoor:seating\"><performanceId>" + performanceId
                + "</performanceId></s:SeatMapRequest>");
    }

    private static String proposal(String wish) {
        return envelope("<s:ProposalRequest xmlns:s=\"urn:stagedoor:seating\"><performanceId>" + EVENING
                + "</performanceId>" + wish + "</s:ProposalRequest>");
    }

    private static String envelope(String body) {
        return "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>" + body
                + "</soap:Body></soap:Envelope>";
    }

    private HttpResponse<String> call(String envelope) {
        return post("/soap/seating", envelope);
    }

    private HttpResponse<String> post(String path, String body) {
        return send(request(path).header("Content-Type", "text/xml; charset=utf-8").header("SOAPAction", "\"\"")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build());
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
}
