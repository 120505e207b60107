package dev.stagedoor.infra.deployer.seed;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/** The examples of infra/season/README.md, item by item. */
class SeasonItemsTest {

    private final SeasonItems items = SeasonItems.of(Seasons.of(Seasons.IN_LONDON, Seasons.IN_LYON));

    @Test
    void aShowKnowsItsRunsInTheOrderOfTheirDates() {
        Map<String, AttributeValue> show = shows("SHOW").get(0);

        assertThat(show.get("pk").s()).isEqualTo("SHOW#the-lamplighter");
        assertThat(show.get("kind").s()).isEqualTo("show");
        assertThat(show.get("firstDate").s()).isEqualTo("2027-01-14");
        assertThat(show.get("lastDate").s()).isEqualTo("2027-07-01");
        assertThat(show.get("cities").l()).extracting(AttributeValue::s).containsExactly("Lyon", "London");
        assertThat(show.get("runs").l()).extracting(run -> run.m().get("from").s() + ".." + run.m().get("to").s() + " x"
                + run.m().get("performances").n())
                .containsExactly("2027-01-14..2027-01-15 x3", "2027-07-01..2027-07-01 x1");
        assertThat(show.get("prices").m()).containsOnlyKeys("stalls", "circle");
        assertThat(show.get("minutes").n()).isEqualTo("95");
    }

    @Test
    void aRunBecomesAPerformanceForEachTimeOfEachDay() {
        assertThat(shows("PERFORMANCE#")).extracting(item -> item.get("startsAt").s()).containsExactlyInAnyOrder(
                "2027-01-14T20:00:00+01:00",
                "2027-01-15T15:00:00+01:00", "2027-01-15T20:00:00+01:00", "2027-07-01T19:30:00+01:00");
    }

    @Test
    void aPerformanceHasThePricesOfTheCategoriesThatItsHouseHas() {
        Map<String, AttributeValue> london = shows("PERFORMANCE#the-lamplighter-20270701-1930").get(0);

        assertThat(london.get("prices").m())
                .containsOnly(entry("stalls", AttributeValue.fromN("3200")));
        assertThat(london.get("seats").n()).isEqualTo("1");
        assertThat(london).doesNotContainKey("kind");
    }

    @Test
    void everyPerformanceHasEverySeatOfItsHouse() {
        assertThat(items.seats()).hasSize(3 * 3 + 1);
        assertThat(items.seats())
                .filteredOn(seat -> seat.get("performanceId").s().equals("the-lamplighter-20270114-2000"))
                .extracting(seat -> seat.get("seat").s() + " " + seat.get("price").n() + " " + seat.get("status").s())
                .containsExactly("A1 3200 free", "A2 3200 free", "B1 2400 free");
    }

    private List<Map<String, AttributeValue>> shows(String sortKey) {
        return items.shows().stream().filter(item -> item.get("sk").s().startsWith(sortKey)).toList();
    }
}
