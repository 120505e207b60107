package dev.stagedoor.acceptance.bookings;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import dev.stagedoor.acceptance.target.OnTarget;
import dev.stagedoor.acceptance.target.Target;
import dev.stagedoor.acceptance.theatre.Customer;
import dev.stagedoor.acceptance.theatre.Season;
import org.junit.jupiter.api.Test;

import static dev.stagedoor.acceptance.theatre.Customer.member;
import static dev.stagedoor.acceptance.theatre.Customer.orderPaidBy;
import static org.assertj.core.api.Assertions.assertThat;

/** A function answers bytes as base64; what a caller gets of it depends on the first media type that it accepts. */
@OnTarget
class TicketScenario {

    private final Target target;
    private final Customer customer;

    TicketScenario(Target target) {
        this.target = target;
        this.customer = Customer.administrator(target);
    }

    @Test
    void aTicketIsBytesForWhoAcceptsABinaryTypeFirstAndBase64ForOthers() throws Exception {
        String id = customer.bookAndPay(Season.performance(target), "A1");

        HttpResponse<byte[]> pdf = customer.ticket(id, "application/pdf, text/html");
        HttpResponse<byte[]> browser = customer.ticket(id, "text/html, application/pdf");

        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(text(pdf)).startsWith("%PDF-1.4").contains("(Booking " + id + ")").endsWith("%%EOF\n");
        assertThat(pdf.headers().firstValueAsLong("Content-Length")).hasValue(pdf.body().length);
        assertThat(browser.statusCode()).isEqualTo(200);
        assertThat(Base64.getDecoder().decode(browser.body())).as("the trap that AWS documents").isEqualTo(pdf.body());
    }

    @Test
    void aRefusalIsTextEvenForWhoAcceptsAPdf() throws IOException {
        String id = member(customer.post(orderPaidBy("slow-5", Season.performance(target), "A1")), "bookingId");

        HttpResponse<byte[]> none = customer.ticket(id, "application/pdf");

        assertThat(none.statusCode()).isEqualTo(409);
        assertThat(text(none)).contains("urn:stagedoor:problem:NoTicket");
        assertThat(customer.ticket("no-such-booking", "application/pdf").statusCode()).isEqualTo(404);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.ISO_8859_1);
    }
}
