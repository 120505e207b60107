package dev.stagedoor.acceptance.bookings;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import dev.stagedoor.acceptance.target.OnTarget;
import dev.stagedoor.acceptance.target.Target;
import dev.stagedoor.acceptance.theatre.Customer;
import dev.stagedoor.acceptance.theatre.Season;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Everybody wants the same seat. */
@OnTarget
class SeatRaceScenario {

    private static final int CUSTOMERS = 200;

    private final Target target;

    SeatRaceScenario(Target target) {
        this.target = target;
    }

    @Test
    void ofTwoHundredBuyersAtOnceOneGetsTheSeat() throws Exception {
        String performance = Season.performance(target);
        Customer customer = Customer.administrator(target);

        List<HttpResponse<String>> answers = allAtOnce(CUSTOMERS, () -> customer.book(performance, "A1"));

        assertThat(answers.stream().collect(Collectors.groupingBy(HttpResponse::statusCode, Collectors.counting())))
                .containsOnlyKeys(202, 409).containsEntry(202, 1L).containsEntry(409, CUSTOMERS - 1L);
        String booking = Customer.member(
                answers.stream().filter(answer -> answer.statusCode() == 202).findFirst().orElseThrow(), "bookingId");
        assertThat(new Saga(target).seat(performance, "A1")).endsWith(booking);
    }

    @Test
    void oneOrderThatIsSentFiftyTimesAtOnceIsOneBooking() throws Exception {
        String order = Customer.order(Season.performance(target), "A1", "A2");
        Customer customer = Customer.administrator(target);

        List<HttpResponse<String>> answers = allAtOnce(50, () -> customer.post(order, "Idempotency-Key", "at-once"));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(202);
        assertThat(answers).extracting(HttpResponse::body).as("the first answer").containsOnly(answers.get(0).body());
    }

    private interface Call {
        HttpResponse<String> run() throws IOException;
    }

    private static List<HttpResponse<String>> allAtOnce(int count, Call call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<HttpResponse<String>>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return call.run();
                }));
            }
            start.countDown();
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : running) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
