package dev.stagedoor.acceptance.theatre;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stagedoor.acceptance.target.Eventually;
import dev.stagedoor.acceptance.target.Http;
import dev.stagedoor.acceptance.target.Target;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/** Somebody who signs every call with keys of their own: who books, and also a scanner at a door or a supervisor. */
public final class Customer {

    private final Target target;
    private final AwsCredentials credentials;
    private final String url;

    public Customer(Target target, AwsCredentials credentials) {
        this(target, credentials, target.restApi().toString());
    }

    private Customer(Target target, AwsCredentials credentials, String url) {
        this.target = target;
        this.credentials = credentials;
        this.url = url;
    }

    /** The administrator as a customer. */
    public static Customer administrator(Target target) {
        return new Customer(target, target.administrator().resolveCredentials());
    }

    /** The same customer at the stage {@code prod}. */
    public Customer inProd() {
        return new Customer(target, credentials, target.output("ProdUrl"));
    }

    /** Orders seats, which are held from then on. */
    public HttpResponse<String> book(String performanceId, String... seats) throws IOException {
        return post(order(performanceId, seats));
    }

    public HttpResponse<String> post(String body, String... headers) throws IOException {
        return call("POST", "/bookings", body, headers);
    }

    public HttpResponse<String> read(String bookingId) throws IOException {
        return call("GET", "/bookings/" + bookingId, null);
    }

    /** @param accept what the caller takes */
    public HttpResponse<byte[]> ticket(String bookingId, String accept) throws IOException {
        return Http.signedBytes(credentials, target.output("Region"),
                URI.create(url + "/bookings/" + bookingId + "/ticket"), "Accept", accept);
    }

    public HttpResponse<String> list(String query) throws IOException {
        return call("GET", "/bookings" + query, null);
    }

    public HttpResponse<String> cancel(String bookingId) throws IOException {
        return call("DELETE", "/bookings/" + bookingId, null);
    }

    /** Orders seats and waits until the booking is confirmed. @return its id */
    public String bookAndPay(String performanceId, String... seats) throws Exception {
        String id = member(book(performanceId, seats), "bookingId");
        awaitStatus(id, "confirmed");
        return id;
    }

    /** Reads a booking until it has that status. @return the last answer */
    public HttpResponse<String> awaitStatus(String bookingId, String status) throws Exception {
        return Eventually.find(status + " booking " + bookingId, Duration.ofSeconds(60),
                () -> Optional.of(read(bookingId)).filter(answer -> answer.body().contains("\"status\":\"" + status)));
    }

    /** Any call of the API. @param headers name, value, name, value... */
    public HttpResponse<String> call(String method, String path, String body, String... headers) throws IOException {
        return Http.signed(credentials, target.output("Region"), method, URI.create(url + path), body, headers);
    }

    /** The body of a booking. */
    public static String order(String performanceId, String... seats) {
        return "{\"performanceId\":\"" + performanceId + "\",\"seats\":["
                + Arrays.stream(seats).map(s -> '"' + s + '"').collect(Collectors.joining(",")) + "]}";
    }

    /** The same, paid in a way that the simulated payment provider knows (services/payments/README.md). */
    public static String orderPaidBy(String paymentMethod, String performanceId, String... seats) {
        return order(performanceId, seats).replaceFirst("}$", ",\"paymentMethod\":\"" + paymentMethod + "\"}");
    }

    /** A member of a JSON answer as text. */
    public static String member(HttpResponse<String> response, String name) throws IOException {
        JsonNode node = new ObjectMapper().readTree(response.body()).path(name);
        if (node.isMissingNode()) {
            throw new AssertionError("No " + name + " in " + response.statusCode() + " " + response.body());
        }
        return node.isValueNode() ? node.asText() : node.toString();
    }
}
