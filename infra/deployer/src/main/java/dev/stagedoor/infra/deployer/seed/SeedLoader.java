package dev.stagedoor.infra.deployer.seed;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

import dev.stagedoor.infra.assembler.hash.Canonical;
import dev.stagedoor.infra.deployer.console.Console;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * Fills the tables with the season: every item only where it does not exist yet, so that a seat sold before stays sold. A marker in the
 * shows table remembers which season is wholly loaded into which tables, and makes the next deploy quick.
 */
public final class SeedLoader {

    private static final List<String> SHOWS_KEYS = List.of("pk", "sk");
    private static final List<String> SEATS_KEYS = List.of("performanceId", "seat");
    private static final List<String> ALLOTMENTS_KEYS = List.of("showId", "performanceId");

    private final DynamoDbClient dynamoDb;
    private final Console console;

    public SeedLoader(DynamoDbClient dynamoDb, Console console) {
        this.dynamoDb = dynamoDb;
        this.console = console;
    }

    /**
     * @param season folder of the season's files
     * @throws InvalidSeasonException if the season cannot be; nothing was loaded then
     * @throws SeedFailedException if DynamoDB does not take it
     */
    public void load(Path season, String showsTable, String seatsTable, String allotmentsTable) throws IOException {
        Season read = SeasonReader.read(season);
        Map<String, AttributeValue> marker = Map.of("pk", AttributeValue.fromS("SEASON"), "sk",
                AttributeValue.fromS(Canonical.suffix(read.hash() + identity(showsTable) + identity(seatsTable)
                        + identity(allotmentsTable))));
        if (dynamoDb.getItem(get -> get.tableName(showsTable).key(marker).consistentRead(true)).hasItem()) {
            console.step("season", "unchanged, is loaded");
            return;
        }
        SeasonItems items = SeasonItems.of(read);
        // Shows and performances first: one that is listed but not yet on sale answers 404 to a booking, not the reverse.
        int shows = seeder(showsTable, SHOWS_KEYS).seed(items.shows(),
                progress("shows and performances", items.shows().size()));
        int seats = seeder(seatsTable, SEATS_KEYS).seed(items.seats(), progress("seats", items.seats().size()));
        seeder(allotmentsTable, ALLOTMENTS_KEYS).seed(items.allotments(),
                progress("allotments", items.allotments().size()));
        dynamoDb.putItem(put -> put.tableName(showsTable).item(marker));
        console.step("season",
                "%,d shows and performances (%,d new), %,d seats (%,d new)".formatted(items.shows().size(), shows,
                        items.seats().size(), seats));
    }

    private TableSeeder seeder(String table, List<String> keys) {
        return new TableSeeder(dynamoDb, table, keys, SeedLoader::sleep);
    }

    /** Tells every tenth. */
    private IntConsumer progress(String what, int all) {
        AtomicInteger done = new AtomicInteger();
        return more -> {
            int now = done.addAndGet(more);
            if (now * 10 / all > (now - more) * 10 / all) {
                console.progress("season", "%,d of %,d %s".formatted(now, all, what));
            }
        };
    }

    /** A table of the same name may be another one: its id tells. */
    private String identity(String table) {
        TableDescription description = dynamoDb.describeTable(describe -> describe.tableName(table)).table();
        return description.tableName() + description.tableId() + description.creationDateTime();
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SeedFailedException("Interrupted. Deploy again: it goes on where it stopped.", e);
        }
    }
}
