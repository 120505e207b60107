package dev.stagedoor.emulator.gateway.control.usageplan;

import java.util.List;

import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.error.LimitExceededException;
import dev.stagedoor.emulator.gateway.model.QuotaSettings;
import dev.stagedoor.emulator.gateway.model.ThrottleSettings;
import dev.stagedoor.emulator.gateway.model.UsagePlan;

/** What makes a usage plan valid, whichever way it comes. */
final class UsagePlanRules {

    /** AWS's quota. */
    private static final int MAX_METHODS_OF_STAGE = 20;
    private static final int MAX_STAGES = 1_000;
    private static final int MAX_WEEK_OFFSET = 6;
    private static final int MAX_MONTH_OFFSET = 27;

    private UsagePlanRules() {}

    static UsagePlan checked(UsagePlan plan) {
        check(plan.quota());
        check(plan.throttle());
        if (plan.apiStages().size() > MAX_STAGES) {
            throw new LimitExceededException("A usage plan can have at most " + MAX_STAGES + " stages");
        }
        plan.apiStages().forEach(stage -> {
            if (stage.throttle().size() > MAX_METHODS_OF_STAGE) {
                throw new LimitExceededException(
                        "A usage plan can throttle at most " + MAX_METHODS_OF_STAGE + " methods of a stage");
            }
            stage.throttle().values().forEach(UsagePlanRules::check);
        });
        return plan;
    }

    private static void check(ThrottleSettings throttle) {
        if (throttle != null && (throttle.rateLimit() < 0 || throttle.burstLimit() < 0)) {
            throw new BadRequestException("Usage Plan throttle rate limit and burst limit must not be negative");
        }
    }

    private static void check(QuotaSettings quota) {
        if (quota == null) {
            return;
        }
        if (!List.of("DAY", "WEEK", "MONTH").contains(String.valueOf(quota.period()))) {
            throw new BadRequestException("Invalid quota period specified: " + quota.period());
        }
        if (quota.limit() < 0) {
            throw new BadRequestException("Usage Plan quota limit must not be negative");
        }
        boolean negative = quota.offset() < 0;
        if (quota.period().equals("DAY") && quota.offset() != 0) {
            throw new BadRequestException("Usage Plan quota offset must be zero in the DAY period");
        }
        if (quota.period().equals("WEEK") && (negative || quota.offset() > MAX_WEEK_OFFSET)) {
            throw new BadRequestException(
                    "Usage Plan quota offset must be between 0 and 6 inclusive in the WEEK period");
        }
        if (quota.period().equals("MONTH") && (negative || quota.offset() > MAX_MONTH_OFFSET)) {
            throw new BadRequestException(
                    "Usage Plan quota offset must be between 0 and 27 inclusive in the MONTH period");
        }
    }
}
