package dev.stagedoor.seating.domain;

import java.util.Optional;

/**
 * What somebody is looking for.
 *
 * @param seats how many, next to one another
 * @param category only seats of that price category, if it is there
 */
public record Wish(String performanceId, int seats, Optional<String> category) {}
