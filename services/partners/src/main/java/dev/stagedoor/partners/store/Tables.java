package dev.stagedoor.partners.store;

/** The names of the two tables, which the deployment chooses. */
public record Tables(String allotments, String sales) {}
