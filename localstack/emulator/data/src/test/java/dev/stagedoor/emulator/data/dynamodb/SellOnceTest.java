package dev.stagedoor.emulator.data.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.stagedoor.emulator.core.bus.AwsException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Many threads want one seat. */
class SellOnceTest {

    private static final int BUYERS = 16;

    private final DynamoDb dynamoDb = new DynamoDb();

    @BeforeEach
    void openTheHouse() {
        dynamoDb.createTable("seats");
        dynamoDb.createTable("bookings");
    }

    @RepeatedTest(20)
    void a_conditional_update_sells_a_seat_once() throws Exception {
        seat("A1");
        assertThat(race(buyer -> sell(buyer, ",'ConditionExpression':'#s = :free'"))).isEqualTo(1);
    }

    /** The race above is one: without its condition every buyer gets the seat. */
    @Test
    void without_the_condition_it_is_sold_to_everybody() throws Exception {
        seat("A1");
        assertThat(race(buyer -> sell(buyer, ""))).isEqualTo(BUYERS);
    }

    @RepeatedTest(20)
    void a_transaction_sells_both_seats_to_one_buyer_or_to_nobody() throws Exception {
        seat("A1");
        seat("A2");
        int sold = race(buyer -> {
            // Half of the buyers name the seats in the other order: no deadlock, and no half booking.
            String first = buyer % 2 == 0 ? "A1" : "A2";
            String second = buyer % 2 == 0 ? "A2" : "A1";
            dynamoDb.call("TransactWriteItems", "{'TransactItems':[" + take(first, buyer) + "," + take(second, buyer)
                    + ",{'Put':{'TableName':'bookings','Item':" + key("b" + buyer) + "}}]}");
            return null;
        });
        assertThat(sold).isEqualTo(1);
        assertThat(dynamoDb.call("Scan", "{'TableName':'bookings'}").get("Count").asInt()).isEqualTo(1);
        assertThat(owner("A1")).isNotEmpty().isEqualTo(owner("A2"));
    }

    @Test
    void a_counter_counts_every_increment() throws Exception {
        race(buyer -> dynamoDb.call("UpdateItem", "{'TableName':'seats','Key':" + key("count")
                + ",'UpdateExpression':'ADD n :one','ExpressionAttributeValues':{':one':{'N':'1'}}}"));
        assertThat(
                dynamoDb.call("GetItem", "{'TableName':'seats','Key':" + key("count") + "}").at("/Item/n/N").asText())
                .isEqualTo(String.valueOf(BUYERS));
    }

    private interface Buy {
        Object by(int buyer);
    }

    /** Lets all buyers go at once, and counts those who succeed. */
    private static int race(Buy buy) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(BUYERS);
        try {
            CyclicBarrier start = new CyclicBarrier(BUYERS);
            List<Callable<Boolean>> buyers = new ArrayList<>();
            for (int i = 0; i < BUYERS; i++) {
                int buyer = i;
                buyers.add(() -> {
                    start.await();
                    try {
                        buy.by(buyer);
                        return true;
                    } catch (AssertionError e) {
                        assertThat(((AwsException) e.getCause()).code()).isIn("ConditionalCheckFailedException",
                                "TransactionCanceledException");
                        return false;
                    }
                });
            }
            int sold = 0;
            for (Future<Boolean> result : threads.invokeAll(buyers)) {
                sold += result.get() ? 1 : 0;
            }
            return sold;
        } finally {
            threads.shutdownNow();
        }
    }

    private void seat(String seat) {
        dynamoDb.call("PutItem", "{'TableName':'seats','Item':{'pk':{'S':'" + seat
                + "'},'sk':{'S':'s'},'status':{'S':'free'}}}");
    }

    private Object sell(int buyer, String condition) {
        String free = condition.isEmpty() ? "" : ",':free':{'S':'free'}";
        return dynamoDb.call("UpdateItem", "{'TableName':'seats','Key':" + key("A1")
                + ",'UpdateExpression':'SET #s = :sold, buyer = :b','ExpressionAttributeNames':{'#s':'status'},"
                + "'ExpressionAttributeValues':{':sold':{'S':'sold'},':b':{'N':'" + buyer + "'}" + free + "}"
                + condition
                + "}");
    }

    private static String take(String seat, int buyer) {
        return "{'Update':{'TableName':'seats','Key':" + key(seat) + ",'UpdateExpression':'SET #s = :sold, buyer = :b',"
                + "'ConditionExpression':'#s = :free','ExpressionAttributeNames':{'#s':'status'},"
                + "'ExpressionAttributeValues':{':sold':{'S':'sold'},':free':{'S':'free'},':b':{'N':'" + buyer
                + "'}}}}";
    }

    private String owner(String seat) {
        return dynamoDb.call("GetItem", "{'TableName':'seats','Key':" + key(seat) + "}").at("/Item/buyer/N").asText();
    }

    private static String key(String pk) {
        return "{'pk':{'S':'" + pk + "'},'sk':{'S':'s'}}";
    }
}
