package dev.stagedoor.infra.deployer.seed;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;

/**
 * The season as its three files hold it; {@code infra/season/README.md} is the contract.
 *
 * @param hash of the files
 */
public record Season(List<Venue> venues, List<Show> shows, List<Run> runs, String hash) {

    /** A house. */
    public record Venue(String venueId, String name, String address, String city, String country, String timeZone,
            String about,
            List<Row> rows) {

        public int seats() {
            return rows.stream().mapToInt(Row::seats).sum();
        }
    }

    /** A row of a seating plan: seats 1 to {@code seats}. */
    public record Row(String row, int seats, String priceCategory) {}

    /**
     * What is played.
     *
     * @param prices in cents, by price category
     */
    public record Show(String showId, String title, String author, String genre, String language, int minutes,
            int ageFrom,
            String synopsis, String director, List<Role> cast, String currency, Map<String, Integer> prices) {}

    /** Who plays whom. */
    public record Role(String role, String name) {}

    /**
     * One show in one house for some time.
     *
     * @param from first day, {@code yyyy-MM-dd}
     * @param to last day, included
     * @param times local times of day by day of the week, {@code HH:mm}
     */
    public record Run(String showId, String venueId, String from, String to, Map<DayOfWeek, List<String>> times) {}
}
