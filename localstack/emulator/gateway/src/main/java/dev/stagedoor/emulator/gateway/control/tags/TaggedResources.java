package dev.stagedoor.emulator.gateway.control.tags;

import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.stagedoor.emulator.gateway.control.ApiState;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.usageplan.UsagePlans;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.model.StageBuilder;

/** Finds an API, a stage, an API key or a usage plan by its ARN. */
final class TaggedResources {

    private static final Pattern ARN = Pattern
            .compile("arn:aws[a-z-]*:apigateway:[^:]*::/(restapis|apikeys|usageplans)/([^/]+)(?:/stages/([^/]+))?");

    private final ApiStore store;
    private final UsagePlans plans;

    TaggedResources(ApiStore store, UsagePlans plans) {
        this.store = store;
        this.plans = plans;
    }

    /** @throws BadRequestException if the ARN is of nothing that can have tags */
    TaggedResource find(String arn) {
        Matcher matcher = ARN.matcher(arn == null ? "" : arn);
        if (!matcher.matches() || matcher.group(3) != null && !matcher.group(1).equals("restapis")) {
            throw new BadRequestException("Invalid ARN specified in the request");
        }
        String id = matcher.group(2);
        String stage = matcher.group(3);
        return switch (matcher.group(1)) {
            case "apikeys" -> resource(() -> plans.key(id).tags(), change -> plans.changeKey(id,
                    key -> key.withTags(TaggedResource.changed(key.tags(), change))));
            case "usageplans" -> resource(() -> plans.plan(id).tags(), change -> plans.changePlan(id,
                    plan -> plan.withTags(TaggedResource.changed(plan.tags(), change))));
            default -> stage == null
                    ? resource(() -> store.get(id).api().tags(), change -> store.update(id,
                            state -> api(state, TaggedResource.changed(state.api().tags(), change))))
                    : resource(() -> store.get(id).stage(stage).tags(), change -> store.update(id,
                            state -> stage(state, stage,
                                    TaggedResource.changed(state.stage(stage).tags(), change))));
        };
    }

    /** Makes a change of tags a change of what they are on. */
    private interface Changer {
        void change(UnaryOperator<Map<String, String>> change);
    }

    private static TaggedResource resource(Supplier<Map<String, String>> tags, Changer changer) {
        return new TaggedResource() {
            @Override
            public Map<String, String> tags() {
                return tags.get();
            }

            @Override
            public void change(UnaryOperator<Map<String, String>> change) {
                changer.change(change);
            }
        };
    }

    private static ApiState api(ApiState state, Map<String, String> tags) {
        return state.change(api -> {
            api.tags().clear();
            api.tags().putAll(tags);
        });
    }

    private static ApiState stage(ApiState state, String name, Map<String, String> tags) {
        StageBuilder stage = state.stage(name).toBuilder();
        stage.tags().clear();
        stage.tags().putAll(tags);
        return state.withStage(stage.build());
    }
}
