package dev.stagedoor.emulator.data.dynamodb;

import java.lang.management.ManagementFactory;
import java.time.Clock;

import dev.stagedoor.emulator.data.dynamodb.error.StorageFullException;
import dev.stagedoor.emulator.data.dynamodb.table.MemoryBudget;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What all tables together keep, which the heap bounds. */
class MemoryBudgetTest {

    /** The smallest value that DynamoDB counts: a byte, and one for its place in the list. */
    private static final String TINY = "{'N':'1'}";

    @Test
    void a_full_store_refuses_what_grows_and_takes_what_shrinks() {
        DynamoDb dynamoDb = new DynamoDb(Clock.systemUTC(), new MemoryBudget(3_000));
        dynamoDb.createTable("one");
        put(dynamoDb, 1, "{'S':'" + "x".repeat(1_500) + "'}");

        assertThat(dynamoDb.error("PutItem", item(2, "{'S':'" + "x".repeat(1_500) + "'}")))
                .isInstanceOf(StorageFullException.class)
                .hasMessageContaining("at most 3000 bytes of items");

        put(dynamoDb, 1, TINY);
        put(dynamoDb, 2, "{'S':'" + "x".repeat(1_500) + "'}");
        assertThat(dynamoDb.call("Scan", "{'TableName':'one'}").get("Count").asInt()).isEqualTo(2);
    }

    @Test
    void a_value_of_one_byte_counts_as_what_it_takes() {
        DynamoDb dynamoDb = new DynamoDb(Clock.systemUTC(), new MemoryBudget(10_000));
        dynamoDb.createTable("one");

        assertThat(dynamoDb.error("PutItem", item(1, "{'L':[" + (TINY + ",").repeat(99) + TINY + "]}")))
                .isInstanceOf(StorageFullException.class);
    }

    @Test
    void by_default_it_is_less_than_the_heap() {
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getMax();

        assertThat(MemoryBudget.ofHeap().limit()).isPositive().isLessThanOrEqualTo(heap / 2);
    }

    private static void put(DynamoDb dynamoDb, int key, String value) {
        dynamoDb.call("PutItem", item(key, value));
    }

    private static String item(int key, String value) {
        return "{'TableName':'one','Item':{'pk':{'S':'a'},'sk':{'S':'" + key + "'},'v':" + value + "}}";
    }
}
