package dev.stagedoor.infra.deployer.seed;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TableSeederTest {

    private final FakeDynamoDb dynamoDb = new FakeDynamoDb().table("seats", "performanceId", "seat");
    private final TableSeeder seeder = new TableSeeder(dynamoDb, "seats", List.of("performanceId", "seat"),
            duration -> {});

    @Test
    void everyItemIsWrittenInBatchesOfAHundred() {
        AtomicInteger done = new AtomicInteger();

        assertThat(seeder.seed(seats(250, "free"), done::addAndGet)).isEqualTo(250);

        assertThat(dynamoDb.tables.get("seats")).hasSize(250);
        assertThat(dynamoDb.transactions).isEqualTo(3);
        assertThat(dynamoDb.reads).as("an empty table is not asked for items").isZero();
        assertThat(done).hasValue(250);
    }

    @Test
    void whatIsThereStaysAsItIs() {
        dynamoDb.put("seats", seat(7, "sold"));

        assertThat(seeder.seed(seats(10, "free"), more -> {})).isEqualTo(9);

        assertThat(dynamoDb.tables.get("seats")).containsValue(seat(7, "sold")).doesNotContainValue(seat(7, "free"));
    }

    @Test
    void whenAllIsThereNothingIsWritten() {
        seats(100, "sold").forEach(seat -> dynamoDb.put("seats", seat));

        assertThat(seeder.seed(seats(100, "free"), more -> {})).isZero();
        assertThat(dynamoDb.transactions).isZero();
    }

    @Test
    void aSeatThatIsWrittenMeanwhileStaysAndTheOthersFollow() {
        dynamoDb.beforeTransaction = () -> dynamoDb.put("seats", seat(3, "sold"));

        seeder.seed(seats(10, "free"), more -> {});

        assertThat(dynamoDb.tables.get("seats")).hasSize(10).containsValue(seat(3, "sold"));
    }

    @Test
    void unprocessedKeysAreAskedForAgain() {
        seats(10, "sold").forEach(seat -> dynamoDb.put("seats", seat));
        dynamoDb.unprocessed = 4;

        assertThat(seeder.seed(seats(10, "free"), more -> {})).isZero();
        assertThat(dynamoDb.reads).isEqualTo(2);
    }

    @Test
    void aBatchThatKeepsFailingEndsWithAClearError() {
        AtomicInteger other = new AtomicInteger();
        // Each attempt collides with another newcomer.
        dynamoDb.beforeTransaction = () -> dynamoDb.put("seats", seat(other.getAndIncrement(), "sold"));

        assertThatThrownBy(() -> seeder.seed(seats(100, "free"), more -> {})).isInstanceOf(SeedFailedException.class)
                .hasMessageContaining("Deploy again");
    }

    private static List<Map<String, AttributeValue>> seats(int count, String status) {
        return IntStream.range(0, count).mapToObj(number -> seat(number, status)).toList();
    }

    private static Map<String, AttributeValue> seat(int number, String status) {
        return new Attributes().text("performanceId", "p").text("seat", "A" + number).text("status", status).build();
    }
}
