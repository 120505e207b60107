package dev.stagedoor.bench.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.stagedoor.bench.report.Report;

/** Cold starts (each of a function that never ran) and warm latency, one request at a time through the gateway. */
final class LambdaBench {

    private static final int WARM_REQUESTS = 500;
    private static final String READ_UNKNOWN_BOOKING = """
            {"resource":"/bookings/{bookingId}","path":"/bookings/none","httpMethod":"GET","headers":{},
            "pathParameters":{"bookingId":"bk-00000000000000000000000000000000"},"requestContext":{"identity":{
            "userArn":"arn:aws:iam::000000000000:root","accountId":"000000000000"}}}""";

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String stage;
    private final BenchSystem system;
    private final BenchOptions options;

    LambdaBench(String stage, BenchSystem system, BenchOptions options) {
        this.stage = stage;
        this.system = system;
        this.options = options;
    }

    void run(Report report) throws IOException {
        List<Double> cold = new ArrayList<>();
        for (int i = 0; i < options.rounds(); i++) {
            cold.add(millis("/echo/" + i));
        }
        report.figure("Lambda: cold start, without an SDK call", cold, "ms");
        report.figure("Lambda: cold start of bookings, first DynamoDB call included", bookings(), "ms");
        List<Double> warm = new ArrayList<>();
        for (int i = 0; i < WARM_REQUESTS; i++) {
            double millis = millis("/echo/0");
            if (i >= WARM_REQUESTS / 5) {
                warm.add(millis);
            }
        }
        report.percentiles("Lambda: warm, 1 KB", warm);
    }

    private double millis(String path) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stage + path)).build();
        long began = System.nanoTime();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException(path + " answered " + response.statusCode() + " " + response.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
        return (System.nanoTime() - began) / 1e6;
    }

    private List<Double> bookings() throws IOException {
        byte[] zip = Files.readAllBytes(options.bookingsZip());
        List<Double> cold = new ArrayList<>();
        system.createBookingsTable();
        for (int i = 0; i < options.rounds(); i++) {
            String name = "bookings-" + i;
            system.createFromZip(name, zip,
                    Map.of("QUARKUS_LAMBDA_HANDLER", "bookings-read", "BOOKINGS_TABLE", "bookings"));
            long began = System.nanoTime();
            String answer = system.invoke(name, READ_UNKNOWN_BOOKING);
            cold.add((System.nanoTime() - began) / 1e6);
            if (!answer.contains("\"statusCode\":404")) {
                throw new IOException("bookings answered " + answer);
            }
        }
        return cold;
    }
}
