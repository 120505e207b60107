package dev.stagedoor.infra.deployer.partner;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.stagedoor.infra.assembler.check.house.TagsCheck;
import dev.stagedoor.infra.deployer.console.Console;
import dev.stagedoor.infra.deployer.error.DeployerException;
import dev.stagedoor.infra.deployer.partner.PartnerUsage.Day;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.ApiKey;
import software.amazon.awssdk.services.apigateway.model.CreateApiKeyResponse;
import software.amazon.awssdk.services.apigateway.model.GetUsageResponse;
import software.amazon.awssdk.services.apigateway.model.Resource;
import software.amazon.awssdk.services.apigateway.model.UsagePlan;

/**
 * The partners of a stack: its API keys in its usage plans. Keys that are made here are not of the stack; they carry a tag by which
 * {@code destroy} finds them.
 */
public final class Partners {

    private static final String BY = "stagedoor:by";
    private static final String COMMAND = "partner add";
    private static final int DAYS = 7;

    private final ApiGatewayClient gateway;
    private final String stack;
    private final Console console;
    private final Clock clock;

    public Partners(ApiGatewayClient gateway, String stack, Console console, Clock clock) {
        this.gateway = gateway;
        this.stack = stack;
        this.console = console;
        this.clock = clock;
    }

    /**
     * The four steps of charging a customer, each told as it is done. If the last one fails, there is no key.
     *
     * @param plan such as {@code bronze}
     * @throws DeployerException if there is such a partner, or no such plan
     */
    public NewPartner add(String restApiId, String name, String plan) {
        if (!name.matches("[a-z0-9][a-z0-9-]{0,62}")) {
            throw new DeployerException("A partner's name is of a-z, 0-9 and -, at most 63 characters: " + name + ".");
        }
        if (list().stream().anyMatch(partner -> partner.name().equals(name))) {
            throw new DeployerException("There is a partner " + name + " already. ./stagedoor partner list shows all.");
        }
        UsagePlan wanted = plan(plan);
        console.step("1 methods", String.join(", ", methodsThatWantAKey(restApiId))
                + " want a key; deployed to " + PlanText.stages(wanted));
        CreateApiKeyResponse key = gateway.createApiKey(create -> create.name(stack + "-" + name).enabled(true)
                .tags(Map.of(TagsCheck.TAG, stack, BY, COMMAND)));
        console.step("2 key", key.name() + " (" + key.id() + ") made; API Gateway chose its value");
        console.step("3 plan", wanted.name() + " (" + wanted.id() + "): " + PlanText.of(wanted));
        try {
            gateway.createUsagePlanKey(join -> join.usagePlanId(wanted.id()).keyId(key.id()).keyType("API_KEY"));
        } catch (RuntimeException e) {
            gateway.deleteApiKey(delete -> delete.apiKey(key.id()));
            throw e;
        }
        console.step("4 assign", "the key with the plan, and so with its stages " + PlanText.stages(wanted));
        return new NewPartner(new Partner(name, plan, key.id(), true), key.value());
    }

    /** All keys that are in a plan of the stack, by name. */
    public List<Partner> list() {
        Map<String, Partner> partners = new TreeMap<>();
        for (ApiKey key : keys()) {
            partners.put(key.name(), new Partner(shortName(key.name()), null, key.id(), key.enabled()));
        }
        for (UsagePlan plan : plans()) {
            gateway.getUsagePlanKeysPaginator(get -> get.usagePlanId(plan.id())).items()
                    .forEach(key -> partners.computeIfPresent(key.name(), (name, partner) -> new Partner(partner.name(),
                            shortName(plan.name()), partner.keyId(), partner.enabled())));
        }
        return List.copyOf(partners.values());
    }

    /**
     * What a partner has used in the last days.
     *
     * @throws DeployerException if there is no such partner, or it has no plan
     */
    public PartnerUsage usage(String name) {
        Partner partner = list().stream().filter(there -> there.name().equals(name) && there.plan() != null).findAny()
                .orElseThrow(() -> new DeployerException(
                        "There is no partner " + name + " with a plan. ./stagedoor partner list shows all."));
        UsagePlan plan = plan(partner.plan());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate first = today.minusDays(DAYS - 1);
        GetUsageResponse usage = gateway.getUsage(get -> get.usagePlanId(plan.id()).keyId(partner.keyId())
                .startDate(first.toString()).endDate(today.toString()));
        List<Day> days = new ArrayList<>();
        for (List<Long> day : usage.items().getOrDefault(partner.keyId(), List.of())) {
            days.add(new Day(first.plusDays(days.size()), day.get(0), day.get(1)));
        }
        return new PartnerUsage(partner, PlanText.of(plan), days);
    }

    /** Takes away the keys that were made here, and says how many. */
    public int removeAll() {
        List<ApiKey> made = keys().stream()
                .filter(key -> stack.equals(key.tags().get(TagsCheck.TAG)) && COMMAND.equals(key.tags().get(BY)))
                .toList();
        made.forEach(key -> gateway.deleteApiKey(delete -> delete.apiKey(key.id())));
        return made.size();
    }

    private List<ApiKey> keys() {
        return gateway.getApiKeysPaginator(get -> get.nameQuery(stack + "-")).items().stream()
                .filter(key -> key.name() != null && key.name().startsWith(stack + "-")).toList();
    }

    private List<UsagePlan> plans() {
        return gateway.getUsagePlansPaginator(get -> {}).items().stream()
                .filter(plan -> plan.name().startsWith(stack + "-")).toList();
    }

    private UsagePlan plan(String name) {
        return plans().stream().filter(plan -> plan.name().equals(stack + "-" + name)).findAny()
                .orElseThrow(() -> new DeployerException("There is no plan " + name + ". There are: "
                        + String.join(", ", plans().stream().map(plan -> shortName(plan.name())).sorted().toList())
                        + "."));
    }

    private List<String> methodsThatWantAKey(String restApiId) {
        List<String> methods = new ArrayList<>();
        for (Resource resource : gateway.getResourcesPaginator(get -> get.restApiId(restApiId).embed("methods"))
                .items()) {
            resource.resourceMethods().forEach((verb, method) -> {
                if (Boolean.TRUE.equals(method.apiKeyRequired())) {
                    methods.add(verb + " " + resource.path());
                }
            });
        }
        return methods.stream().sorted().toList();
    }

    private String shortName(String name) {
        return name.substring(stack.length() + 1);
    }
}
