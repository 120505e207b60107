package dev.stagedoor.infra.deployer.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.stagedoor.infra.deployer.Recorded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SeedLoaderTest {

    @TempDir
    Path season;

    private final FakeDynamoDb dynamoDb = new FakeDynamoDb().table("shows", "pk", "sk").table("seats", "performanceId",
            "seat").table("allotments", "showId", "performanceId");
    private final Recorded console = new Recorded();
    private final SeedLoader loader = new SeedLoader(dynamoDb, console);

    @BeforeEach
    void writeSeason() throws IOException {
        Files.writeString(season.resolve("venues.json"),
                """
                        [{"venueId": "lyon", "name": "n", "address": "a", "city": "Lyon", "country": "FR", "timeZone": "Europe/Paris",
                          "about": "b", "rows": [{"row": "A", "seats": 2, "priceCategory": "stalls"}]}]""");
        Files.writeString(season.resolve("shows.json"),
                """
                        [{"showId": "s", "title": "t", "author": "a", "genre": "drama", "language": "l", "minutes": 90, "ageFrom": 10,
                          "synopsis": "y", "director": "d", "cast": [], "currency": "EUR", "prices": {"stalls": 3200}}]""");
        Files.writeString(season.resolve("performances.json"),
                """
                        [{"showId": "s", "venueId": "lyon", "from": "2027-01-14", "to": "2027-01-14", "times": {"THURSDAY": ["20:00"]}}]""");
    }

    @Test
    void theSeasonIsLoadedOnceAndThenKnown() throws IOException {
        load();
        int transactions = dynamoDb.transactions;
        load();

        assertThat(dynamoDb.tables.get("seats")).hasSize(2);
        assertThat(dynamoDb.tables.get("allotments")).hasSize(1);
        assertThat(dynamoDb.transactions).isEqualTo(transactions);
        assertThat(console.lines()).contains("season: 2 shows and performances (2 new), 2 seats (2 new)",
                "season: unchanged, is loaded");
    }

    @Test
    void aChangedSeasonAddsWhatIsNew() throws IOException {
        load();
        Files.writeString(season.resolve("performances.json"),
                Files.readString(season.resolve("performances.json")).replace("[\"20:00\"]", "[\"15:00\", \"20:00\"]"));
        load();

        assertThat(console.lines()).contains("season: 3 shows and performances (1 new), 4 seats (2 new)");
    }

    @Test
    void aNewTableOfTheSameNameIsFilledAgain() throws IOException {
        load();
        dynamoDb.table("seats", "performanceId", "seat").ids.put("seats", "seats-2");
        load();

        assertThat(dynamoDb.tables.get("seats")).hasSize(2);
    }

    @Test
    void aMemberThatNobodyReadsIsRefusedWithItsLine() throws IOException {
        Files.writeString(season.resolve("venues.json"), "[\n{\"venueid\": \"lyon\"}]");

        assertThatThrownBy(this::load).isInstanceOf(InvalidSeasonException.class)
                .hasMessageStartingWith("venues.json:2: ");
        assertThat(dynamoDb.tables.get("shows")).isEmpty();
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(season.resolve("shows.json"));

        assertThatThrownBy(this::load).isInstanceOf(InvalidSeasonException.class).hasMessageContaining("shows.json");
    }

    private void load() throws IOException {
        loader.load(season, "shows", "seats", "allotments");
    }
}
