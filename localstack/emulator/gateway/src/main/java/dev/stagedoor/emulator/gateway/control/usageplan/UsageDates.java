package dev.stagedoor.emulator.gateway.control.usageplan;

import java.time.DateTimeException;
import java.time.LocalDate;

import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.error.BadRequestException;

/** From which day to which GetUsage is asked, both included, in UTC. */
record UsageDates(LocalDate first, LocalDate last) {

    /** AWS keeps usage for 90 days. */
    private static final int MAX_DAYS = 90;

    static UsageDates of(Input input) {
        LocalDate first = date(input, "startDate");
        LocalDate last = date(input, "endDate");
        if (last.isBefore(first)) {
            throw new BadRequestException("Invalid date range specified: endDate is before startDate");
        }
        if (last.toEpochDay() - first.toEpochDay() >= MAX_DAYS) {
            throw new BadRequestException("Invalid date range specified: at most " + MAX_DAYS + " days");
        }
        return new UsageDates(first, last);
    }

    private static LocalDate date(Input input, String member) {
        try {
            return LocalDate.parse(input.text(member, ""));
        } catch (DateTimeException e) {
            throw new BadRequestException("Invalid " + member + " specified: expected yyyy-MM-dd");
        }
    }
}
