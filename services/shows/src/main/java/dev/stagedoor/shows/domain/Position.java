package dev.stagedoor.shows.domain;

import java.time.LocalDate;

/** Where a page of shows ended: they are listed by first date, then by id. */
public record Position(LocalDate firstDate, String showId) {}
