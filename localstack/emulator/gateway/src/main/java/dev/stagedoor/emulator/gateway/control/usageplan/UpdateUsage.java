package dev.stagedoor.emulator.gateway.control.usageplan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.PatchOperation;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.usage.Clients;
import dev.stagedoor.emulator.gateway.usage.PlanMember;

/**
 * Grants a client more, or less, for the rest of the period. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateUsage.html">UpdateUsage</a>.
 */
final class UpdateUsage implements ControlOperation {

    private final UsagePlans plans;
    private final Clock clock;

    UpdateUsage(UsagePlans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public AwsResponse run(AwsRequest request) {
        List<PatchOperation> patches = PatchOperation.of(request);
        String planId = request.text("usagePlanId");
        PlanMember member = plans.member(planId, request.text("keyId"));
        if (member.quota() == null) {
            throw new BadRequestException("The usage plan has no quota");
        }
        List<Long> remaining = patches.stream().map(UpdateUsage::remaining).toList();
        long today = Clients.day(clock.millis());
        remaining.forEach(wanted -> member.counter().replaceRemaining(today, member.quota(), wanted));
        UsageDates dates = new UsageDates(LocalDate.ofEpochDay(today), LocalDate.ofEpochDay(today));
        ObjectNode usage = UsageJson.of(planId, dates);
        usage.putObject("items").set(member.key().id(), UsageJson.days(member, dates));
        return AwsResponse.ok(usage);
    }

    private static long remaining(PatchOperation patch) {
        patch.replaceOnly("/remaining");
        long wanted = patch.number(Integer::valueOf);
        if (wanted < 0) {
            throw new BadRequestException("Invalid value specified for path /remaining: " + wanted);
        }
        return wanted;
    }
}
