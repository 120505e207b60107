package dev.stagedoor.infra.deployer.seed;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a season cannot be. */
class PerformancesTest {

    @Test
    void anUnknownShowIsNamedWithItsEntry() {
        refused(run("the-lamp", "lyon", "2027-01-14", "2027-01-14"),
                "performances.json: entry 1 (the-lamp): there is no the-lamp in shows.json.");
    }

    @Test
    void anUnknownHouseIsNamedWithItsEntry() {
        refused(run("the-lamplighter", "rome", "2027-01-14", "2027-01-14"), "there is no rome in venues.json.");
    }

    @Test
    void aRunEndsAfterItBegins() {
        refused(run("the-lamplighter", "lyon", "2027-01-14", "2027-01-13"), "from 2027-01-14 to 2027-01-13 is no run.");
    }

    @Test
    void aDateIsADate() {
        refused(run("the-lamplighter", "lyon", "2027-02-30", "2027-03-01"),
                "performances.json: entry 1 (the-lamplighter): ");
    }

    @Test
    void aRunHasAPerformance() {
        refused(run("the-lamplighter", "lyon", "2027-01-16", "2027-01-16"), "has no performance");
    }

    @Test
    void aShowIsInOnePlaceAtATime() {
        assertThatThrownBy(() -> Performances.of(Seasons.of(run("the-lamplighter", "lyon", "2027-01-14", "2027-01-14"),
                run("the-lamplighter", "london", "2027-01-14", "2027-01-14"))))
                .isInstanceOf(InvalidSeasonException.class)
                .hasMessageContaining("the-lamplighter is in two performances at once");
    }

    @Test
    void aPerformanceEndsBeforeTheNextBegins() {
        Season.Run close = new Season.Run("the-lamplighter", "lyon", "2027-01-14", "2027-01-14",
                Map.of(DayOfWeek.THURSDAY, List.of("20:00", "21:30")));

        refused(close,
                "lyon is in two performances at once: the-lamplighter-20270114-2000 and the-lamplighter-20270114-2130.");
    }

    @Test
    void everyCategoryOfTheHouseHasAPrice() {
        Season.Venue venue = new Season.Venue("lyon", "n", "a", "c", "FR", "Europe/Paris", "b",
                List.of(new Season.Row("A", 1, "box")));

        assertThatThrownBy(() -> Performances
                .of(new Season(List.of(venue), List.of(Seasons.LAMPLIGHTER), List.of(Seasons.IN_LYON), "h")))
                .hasMessage(
                        "performances.json: entry 1 (the-lamplighter): the-lamplighter has no price for box of lyon.");
    }

    @Test
    void aHouseIsSmall() {
        Season.Venue venue = new Season.Venue("lyon", "n", "a", "c", "FR", "Europe/Paris", "b",
                List.of(new Season.Row("A", 61, "stalls")));

        assertThatThrownBy(() -> Performances.of(new Season(List.of(venue), List.of(), List.of(), "h")))
                .hasMessage("venues.json: lyon: 61 seats, at most 60.");
    }

    @Test
    void thereIsABoundOfShows() {
        assertThatThrownBy(() -> Performances
                .of(new Season(List.of(), Collections.nCopies(41, Seasons.LAMPLIGHTER), List.of(), "h")))
                .isInstanceOf(InvalidSeasonException.class);
    }

    private static Season.Run run(String show, String venue, String from, String to) {
        return new Season.Run(show, venue, from, to, Map.of(DayOfWeek.THURSDAY, List.of("20:00")));
    }

    private static void refused(Season.Run run, String message) {
        assertThatThrownBy(() -> Performances.of(Seasons.of(run))).isInstanceOf(InvalidSeasonException.class)
                .hasMessageContaining(message);
    }
}
