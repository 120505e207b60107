package dev.stagedoor.infra.deployer.partner;

import java.time.LocalDate;
import java.util.List;

/** What a partner has used of its plan. */
public record PartnerUsage(Partner partner, String limits, List<Day> days) {

    /** @param remaining in the quota's period, at the end of that day */
    public record Day(LocalDate date, long used, long remaining) {}
}
