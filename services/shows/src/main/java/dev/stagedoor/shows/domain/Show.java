package dev.stagedoor.shows.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What is played, by whom, and where it tours.
 *
 * @param minutes how long it lasts, without interval
 * @param ageFrom the youngest age that it is meant for
 * @param prices in cents of the currency, by price category
 * @param runs ordered by date
 */
public record Show(String showId, String title, String author, String genre, String language, int minutes, int ageFrom,
        String synopsis, String director, List<CastMember> cast, String currency, Map<String, Integer> prices,
        List<String> cities, LocalDate firstDate, LocalDate lastDate, List<Run> runs) {

    /** Who plays whom. */
    public record CastMember(String role, String name) {}

    /**
     * The show in one house.
     *
     * @param from date of the first performance
     * @param to date of the last one
     * @param performances how many
     */
    public record Run(String venueId, String venue, String city, LocalDate from, LocalDate to, int performances) {}

    Position position() {
        return new Position(firstDate, showId);
    }
}
