package dev.stagedoor.emulator.gateway.control.usageplan;

import java.time.LocalDate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.gateway.usage.PlanMember;

/** The shape Usage: {@code items} has for each key a list of {@code [used, remaining]}, one for each day. */
final class UsageJson {

    private UsageJson() {}

    static ObjectNode of(String planId, UsageDates dates) {
        return Json.object().put("usagePlanId", planId).put("startDate", text(dates.first()))
                .put("endDate", text(dates.last()));
    }

    /** @param member of a plan with a quota */
    static ArrayNode days(PlanMember member, UsageDates dates) {
        ArrayNode days = Json.array();
        member.counter().daily(dates.first().toEpochDay(), dates.last().toEpochDay(), member.quota())
                .forEach(day -> days.addArray().add(day[0]).add(day[1]));
        return days;
    }

    private static String text(LocalDate date) {
        return date.toString();
    }
}
