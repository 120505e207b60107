package dev.stagedoor.infra.deployer.seed;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;

/** A small season: one show in two houses. */
final class Seasons {

    static final Season.Venue LYON = new Season.Venue("lyon", "Petit Odéon", "1 rue A", "Lyon", "FR", "Europe/Paris",
            "A house.",
            List.of(new Season.Row("A", 2, "stalls"), new Season.Row("B", 1, "circle")));
    static final Season.Venue LONDON = new Season.Venue("london", "The Well", "2 B Street", "London", "GB",
            "Europe/London", "A house.",
            List.of(new Season.Row("A", 1, "stalls")));
    static final Season.Show LAMPLIGHTER = new Season.Show("the-lamplighter", "The Lamplighter", "A. Author", "drama",
            "French", 95, 10,
            "Light.", "D. Director", List.of(new Season.Role("The lamplighter", "N. Name")), "EUR",
            Map.of("stalls", 3200, "circle", 2400));
    /** Thursday 14 and Friday 15 January 2027. */
    static final Season.Run IN_LYON = new Season.Run("the-lamplighter", "lyon", "2027-01-14", "2027-01-16",
            Map.of(DayOfWeek.THURSDAY, List.of("20:00"), DayOfWeek.FRIDAY, List.of("15:00", "20:00")));
    /** Thursday 1 July 2027, in summer time. */
    static final Season.Run IN_LONDON = new Season.Run("the-lamplighter", "london", "2027-07-01", "2027-07-02",
            Map.of(DayOfWeek.THURSDAY, List.of("19:30")));

    private Seasons() {}

    static Season of(Season.Run... runs) {
        return new Season(List.of(LYON, LONDON), List.of(LAMPLIGHTER), List.of(runs), "hash");
    }
}
