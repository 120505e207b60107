package dev.stagedoor.infra.deployer.seed;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** One evening (or afternoon) of a run. */
record Performance(Season.Show show, Season.Venue venue, LocalDateTime at) {

    private static final DateTimeFormatter ID = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");
    private static final DateTimeFormatter STARTS_AT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");

    /** A show is in one place at a time, so show, date and time are enough. */
    String id() {
        return show.showId() + "-" + ID.format(at);
    }

    String startsAt() {
        return STARTS_AT.format(at.atZone(ZoneId.of(venue.timeZone())));
    }

    String date() {
        return at.toLocalDate().toString();
    }

    LocalDateTime end() {
        return at.plusMinutes(show.minutes());
    }
}
