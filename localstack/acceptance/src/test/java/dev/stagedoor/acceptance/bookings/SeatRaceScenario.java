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
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Everybody wants the same seat. */
@OnTarget
class SeatRaceScenario {

    private static final int CUSTOMERS = 200;
    private static final int SANDBOXES = 8;
    private static final int MAX_WAVES = 40;

    private final Target target;

    SeatRaceScenario(Target target) {
        this.target = target;
    }

    @Test
    void twoHundredConcurrentBookingsOverAtLeastEightSandboxesSellASeatOnce() throws Exception {
        String performance = Season.performance(target);
        Customer customer = Customer.administrator(target);
        warmUp(customer);
        List<HttpResponse<String>> answers = allAtOnce(CUSTOMERS, () -> customer.book(performance, "A1"));
        assertThat(answers.stream().collect(Collectors.groupingBy(HttpResponse::statusCode, Collectors.counting())))
                .containsOnlyKeys(201, 409).containsEntry(201, 1L).containsEntry(409, CUSTOMERS - 1L);
    }

    /** Asks for a seat that does not exist, by many at once, until so many sandboxes are there. */
    private void warmUp(Customer customer) throws Exception {
        String performance = Season.performance(target);
        for (int wave = 0; wave < MAX_WAVES && sandboxes("bookings-create") < SANDBOXES; wave++) {
            allAtOnce(40, () -> customer.book(performance, "Z99"));
        }
        assertThat(sandboxes("bookings-create")).as("sandboxes that ran").isGreaterThanOrEqualTo(SANDBOXES);
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

    /** Every sandbox writes a log stream of its own. */
    private long sandboxes(String function) {
        try (CloudWatchLogsClient logs = target.client(CloudWatchLogsClient.builder())) {
            String group = logs.describeLogGroupsPaginator().logGroups().stream().map(g -> g.logGroupName())
                    .filter(g -> g.endsWith(function)).findFirst().orElseThrow();
            return logs.describeLogStreamsPaginator(r -> r.logGroupName(group)).logStreams().stream().count();
        }
    }
}
